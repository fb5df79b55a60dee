/** A page as the finder of its readable part wants to see it. */
import type { MarkupElement, MarkupNode } from '../markup/markup.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { findInsets } from './find-insets.ts';
import { PageElement } from './page-element.ts';
import { addToPage, markupOfPage } from './page-markup.ts';
import { PageText } from './page-node.ts';

/** An element whose contents can be written and read as HTML. */
class WritableElement extends PageElement {
  get innerHTML(): string {
    return writtenMarkup(markupOfPage(this).children);
  }

  set innerHTML(html: string) {
    for (const child of [...this.childNodes]) this.removeChild(child);
    const body = parseHtml(html).children.find(isBody);
    addToPage(this, body?.kind === 'element' ? body.children : []);
  }
}

function isBody(node: MarkupNode): boolean {
  return node.kind === 'element' && node.name === 'body';
}

/** The document that holds `root`, at `address`. */
export class PageDocument extends PageElement {
  readonly documentURI: string;
  readonly baseURI: string;
  readonly documentElement: PageElement;

  constructor(root: MarkupElement, address: string, base: string) {
    super('#document', (name, make) => new WritableElement(name, make));
    this.documentURI = address;
    this.baseURI = base;
    addToPage(this, [root], findInsets(root));
    this.documentElement = this.childNodes[0] as PageElement;
  }

  get body(): PageElement | null {
    return this.documentElement.children.find(({ localName }) => localName === 'body') ?? null;
  }

  get title(): string {
    const [title] = this.getElementsByTagName('title');
    return (title?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  createElement(name: string): PageElement {
    return this.make(name.toLowerCase(), this.make);
  }

  createTextNode(data: string): PageText {
    return new PageText(data);
  }
}

const emptyNames = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const rawNames = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/** `nodes` written as HTML. */
function writtenMarkup(nodes: readonly MarkupNode[]): string {
  const parts: string[] = [];
  type Step = { readonly node: MarkupNode; readonly isRaw: boolean } | string;
  const waiting: Step[] = nodes.toReversed().map((node) => ({ node, isRaw: false }));
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (typeof step === 'string') parts.push(step);
    else if (step.node.kind === 'text') {
      parts.push(step.isRaw ? step.node.value : escaped(step.node.value));
    } else {
      const { name, attributes, children } = step.node;
      const written = Object.entries(attributes).map(
        ([key, value]) => ` ${key}="${escaped(value)}"`,
      );
      parts.push(`<${name}${written.join('')}>`);
      if (emptyNames.has(name)) continue;
      waiting.push(`</${name}>`);
      const isRaw = rawNames.has(name);
      for (const node of children.toReversed()) waiting.push({ node, isRaw });
    }
  }
  return parts.join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
