/** One run of text within a block, its white space collapsed across the elements in it. */
import type { Element, ElementContent, Text } from 'hast';

/** An element within a line that is open; it is made anew in each run that has text in it. */
export type InlineFrame = {
  readonly name: string;
  readonly properties: Element['properties'];
  /** Hears of each element that is made. */
  readonly onMade?: (element: Element) => void;
};

/** Collects the children of a leaf block. */
export class TextRun {
  readonly children: ElementContent[] = [];
  /** The ids of markup that stood at or in this run. */
  readonly ids: string[] = [];
  readonly #isPreformatted: boolean;
  #frames: readonly InlineFrame[] = [];
  #path: Element[] = [];
  #isAtSpace = true;
  #separator = '';

  constructor(isPreformatted: boolean) {
    this.#isPreformatted = isPreformatted;
    this.#isAtSpace = !isPreformatted;
  }

  addText(value: string, frames: readonly InlineFrame[]): void {
    let text = this.#isPreformatted ? value : value.replace(/[ \t\n\r\f]+/g, ' ');
    if (this.#isAtSpace && text.startsWith(' ') && !this.#isPreformatted) text = text.slice(1);
    if (text === '') return;
    const siblings = this.#openPath(frames);
    const spaced = this.#takeSeparator(text) + text;
    const last = siblings.at(-1);
    if (last?.type === 'text') last.value += spaced;
    else siblings.push({ type: 'text', value: spaced });
    this.#isAtSpace = text.endsWith(' ');
  }

  /** Adds an element that holds no text of its own; a `br` begins a line. */
  addElement(element: Element, frames: readonly InlineFrame[]): void {
    const siblings = this.#openPath(frames);
    const isBreak = element.tagName === 'br' && !this.#isPreformatted;
    const before = siblings.at(-1);
    if (isBreak && before?.type === 'text') before.value = before.value.replace(/ $/, '');
    siblings.push(element);
    this.#isAtSpace = isBreak;
  }

  /** What comes next is a word, or in preformatted text a line, of its own. */
  separate(): void {
    if (this.children.length > 0) this.#separator = this.#isPreformatted ? '\n' : ' ';
  }

  /** Takes white space and line breaks off the end, also where only pictures follow. */
  finish(): void {
    let list = this.children;
    let at = list.length - 1;
    while (at >= 0) {
      const last = list[at] as ElementContent;
      if (last.type === 'text') last.value = last.value.replace(/[ \t\n\r\f]+$/, '');
      if (isEmpty(last)) {
        list.splice(at, 1);
        list = this.children;
        at = list.length - 1;
      } else if (last.type !== 'element') return;
      else if (last.tagName === 'img' || last.tagName === 'rt') at -= 1;
      else {
        list = last.children;
        at = list.length - 1;
      }
    }
  }

  #takeSeparator(text: string): string {
    const separator = this.#isAtSpace || text.startsWith(' ') ? '' : this.#separator;
    this.#separator = '';
    return separator;
  }

  /** The list that text within `frames` goes to. */
  #openPath(frames: readonly InlineFrame[]): ElementContent[] {
    let shared = 0;
    while (shared < this.#frames.length && this.#frames[shared] === frames[shared]) shared += 1;
    this.#path.length = shared;
    for (const frame of frames.slice(shared)) {
      const { name, properties } = frame;
      const element: Element = {
        ...{ type: 'element', tagName: name },
        ...{ properties: { ...properties }, children: [] },
      };
      (this.#path.at(-1)?.children ?? this.children).push(element);
      this.#path.push(element);
      frame.onMade?.(element);
    }
    this.#frames = [...frames];
    return this.#path.at(-1)?.children ?? this.children;
  }
}

/** Whether the node adds nothing to the end of a text. */
function isEmpty(node: ElementContent): boolean {
  if (node.type === 'text') return node.value === '';
  if (node.type !== 'element' || node.tagName === 'img' || node.tagName === 'rt') return false;
  return node.tagName === 'br' || node.children.length === 0;
}

/** Whether there is a word or a picture in the run. */
export function hasContent({ children }: Pick<TextRun, 'children'>): boolean {
  return children.some(isVisible);
}

function isVisible(node: ElementContent): boolean {
  if (node.type === 'text') return (node as Text).value !== '';
  return node.type === 'element';
}
