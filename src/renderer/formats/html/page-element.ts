/** An element of a page, as the finder of its readable part wants it. */
import { AttributedNode, type PageNode, PageText } from './page-node.ts';

type MakeElement = (name: string, make: MakeElement) => PageElement;

export class PageElement extends AttributedNode {
  readonly localName: string;
  /** Makes an element of the same document. */
  readonly make: MakeElement;

  constructor(name: string, make: MakeElement) {
    super(1, name.toUpperCase());
    this.localName = name;
    this.make = make;
  }

  get ownerDocument() {
    return { createElement: (name: string) => this.make(name.toLowerCase(), this.make) };
  }

  get tagName(): string {
    return this.nodeName;
  }

  get children(): PageElement[] {
    return this.childNodes.filter((node) => node instanceof PageElement);
  }

  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): PageNode | null {
    return this.childNodes.at(-1) ?? null;
  }

  get firstElementChild(): PageNode | null {
    const [first] = this.childNodes;
    return first?.nodeType === 1 ? first : (first?.nextElementSibling ?? null);
  }

  override get textContent(): string {
    let text = '';
    this.#walk((node) => {
      if (node instanceof PageText) text += node.data;
    });
    return text;
  }

  override set textContent(value: string) {
    for (const child of [...this.childNodes]) this.removeChild(child);
    this.appendChild(new PageText(value));
  }

  /** The elements of the names, which are the only selectors that are known; `*` is every element. */
  querySelectorAll(names: string): PageElement[] {
    const wanted = new Set(names.split(',').map((name) => name.trim().toLowerCase()));
    const found: PageElement[] = [];
    this.#walk((node) => {
      if (!(node instanceof PageElement)) return;
      if (wanted.has(node.localName) || wanted.has('*')) found.push(node);
    });
    return found;
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.querySelectorAll(name);
  }

  appendChild<T extends PageNode>(child: T): T {
    child.remove();
    this.#insert(child, this.childNodes.length);
    return child;
  }

  removeChild<T extends PageNode>(child: T): T {
    const at = this.childNodes.indexOf(child);
    if (at < 0) return child;
    this.childNodes.splice(at, 1);
    const { previousSibling: before, nextSibling: after } = child;
    if (before !== null) before.nextSibling = after;
    if (after !== null) after.previousSibling = before;
    child.previousSibling = null;
    child.nextSibling = null;
    child.parentNode = null;
    return child;
  }

  replaceChild<T extends PageNode>(next: PageNode, child: T): T {
    if (next === child) return child;
    next.remove();
    const at = this.childNodes.indexOf(child);
    this.removeChild(child);
    this.#insert(next, at);
    return child;
  }

  /** Calls `visit` with everything in the element, in order. */
  #walk(visit: (node: PageNode) => void): void {
    let node: PageNode | null = this.firstChild;
    while (node !== null) {
      visit(node);
      let next: PageNode | null = node.childNodes[0] ?? null;
      while (next === null && node !== null) {
        next = node.nextSibling;
        node = node.parentNode === this ? null : node.parentNode;
      }
      node = next;
    }
  }

  #insert(child: PageNode, at: number): void {
    const before = this.childNodes[at - 1] ?? null;
    const after = this.childNodes[at] ?? null;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    child.previousSibling = before;
    child.nextSibling = after;
    if (before !== null) before.nextSibling = child;
    if (after !== null) after.previousSibling = child;
  }
}
