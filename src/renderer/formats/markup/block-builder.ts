/** Builds the blocks of a document from what a walk through markup meets, whatever it meets. */
import type { Element, ElementContent } from 'hast';
import { deepestBlock, lineHolders, mayStandIn, parentsOf, wrappersIn } from './element-rules.ts';
import { hasContent, type InlineFrame, TextRun } from './text-run.ts';

/** What applies to all text inside of an element. */
export type Scope = { readonly dir: string | null; readonly lang: string | null };

type OpenBlock = {
  readonly name: string;
  readonly properties: Element['properties'];
  readonly scope: Scope;
  readonly items: (Element | TextRun)[];
  readonly ids: readonly string[];
};

/** Takes openings, text and closings in order, and answers with well-formed blocks. */
export class BlockBuilder {
  /** The leaf block, or the picture, at each id of the markup. */
  readonly places = new Map<string, Element>();
  readonly #open: OpenBlock[];
  #run: TextRun | null = null;
  #waitingIds: string[] = [];

  constructor(scope: Scope) {
    this.#open = [{ name: 'root', properties: {}, scope, items: [], ids: [] }];
  }

  /** Opens a block; false where it is not kept, and only parts the text: then it is not to be closed. */
  openBlock(name: string, properties: Element['properties'], scope: Scope): boolean {
    this.endLine();
    const parent = this.#top();
    const isPlaced = parentsOf[name]?.has(parent.name) ?? true;
    if (!isPlaced || lineHolders.has(parent.name) || this.#open.length > deepestBlock) return false;
    const own = { ...properties, ...scopeChange(scope, parent.scope) };
    this.#open.push({ name, properties: own, scope, items: [], ids: this.#waitingIds });
    this.#waitingIds = [];
    return true;
  }

  closeBlock(): void {
    this.#endRun();
    const block = this.#open.pop();
    if (block === undefined) return;
    const elements = this.#elementsOf(block);
    this.#waitingIds.push(...(elements.length === 0 ? block.ids : []));
    this.#top().items.push(...elements);
  }

  addText(value: string, frames: readonly InlineFrame[]): void {
    if (this.#run === null && this.#top().name !== 'pre' && /^[ \t\n\r\f]*$/.test(value)) return;
    this.#openRun().addText(value, frames);
  }

  addElement(element: Element, frames: readonly InlineFrame[]): void {
    this.#openRun().addElement(element, frames);
  }

  /** A thing without text that stands between blocks. */
  addRule(): void {
    this.endLine();
    const parent = this.#top();
    if (!lineHolders.has(parent.name) && wrappersIn[parent.name] === undefined) {
      parent.items.push(elementOf('hr', {}, []));
    }
  }

  /** An id of the markup: it stands for what comes next. */
  addId(id: string): void {
    (this.#run?.ids ?? this.#waitingIds).push(id);
  }

  /** What comes next begins on a line of its own. */
  endLine(): void {
    if (lineHolders.has(this.#top().name)) this.#run?.separate();
    else this.#endRun();
  }

  /** The blocks, once all is closed. */
  finish(): Element[] {
    while (this.#open.length > 1) this.closeBlock();
    this.#endRun();
    const root = this.#top();
    const blocks = root.items.map((item) =>
      item instanceof TextRun ? this.#paragraph(item) : item,
    );
    const last = blocks.at(-1);
    if (last !== undefined) this.#place(this.#waitingIds, last);
    return blocks;
  }

  #top(): OpenBlock {
    return this.#open.at(-1) as OpenBlock;
  }

  #openRun(): TextRun {
    if (this.#run === null) {
      this.#run = new TextRun(this.#top().name === 'pre');
      this.#run.ids.push(...this.#waitingIds);
      this.#waitingIds = [];
    }
    return this.#run;
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = null;
    if (run === null) return;
    run.finish();
    if (hasContent(run)) this.#top().items.push(run);
    else this.#waitingIds.push(...run.ids);
  }

  /** The element that a closed block becomes: none where it is empty, several where it could not hold its own. */
  #elementsOf(block: OpenBlock): Element[] {
    const { name, properties, items, ids } = block;
    const [first] = items;
    if (first === undefined) {
      const isCell = name === 'td' || name === 'th';
      return isCell ? [elementOf(name, properties, [])] : [];
    }
    const isLeaf = items.length === 1 && first instanceof TextRun && wrappersIn[name] === undefined;
    if (isLeaf) {
      const leaf = elementOf(name, properties, (first as TextRun).children);
      this.#place([...ids, ...(first as TextRun).ids], leaf);
      return [leaf];
    }
    const children = items.map((item) => (item instanceof TextRun ? this.#paragraph(item) : item));
    this.#place(ids, children[0] as Element);
    if (name === 'p') return children;
    return [elementOf(name, properties, wrapped(name, children))];
  }

  #paragraph(run: TextRun): Element {
    const paragraph = elementOf('p', {}, run.children);
    this.#place(run.ids, paragraph);
    return paragraph;
  }

  #place(ids: readonly string[], element: Element): void {
    for (const id of ids) if (!this.places.has(id)) this.places.set(id, element);
  }
}

/** The children, each that may not stand in an element of this name inside of what may. */
function wrapped(name: string, children: readonly Element[]): Element[] {
  const wrappers = wrappersIn[name];
  if (wrappers === undefined) return [...children];
  const result: Element[] = [];
  let loose: Element[] = [];
  const flush = () => {
    if (loose.length > 0) result.push(nested(wrappers, loose));
    loose = [];
  };
  for (const child of children) {
    if (!mayStandIn(child.tagName, name)) loose.push(child);
    else {
      flush();
      result.push(child);
    }
  }
  flush();
  return result;
}

function nested(names: readonly string[], children: Element[]): Element {
  const inner = names.toReversed();
  return inner.reduce((held, name) => [elementOf(name, {}, held)], children)[0] as Element;
}

function scopeChange(scope: Scope, parent: Scope): Element['properties'] {
  return {
    ...(scope.dir !== null && scope.dir !== parent.dir ? { dir: scope.dir } : {}),
    ...(scope.lang !== null && scope.lang !== parent.lang ? { lang: scope.lang } : {}),
  };
}

function elementOf(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
