/** As much of a page's node tree as finding its readable part asks for, in a worker that has no page. */
/** A node that holds others. */
type ParentNode = PageNode & { removeChild(child: PageNode): PageNode };

/** A node, linked to its neighbours. */
export class PageNode {
  readonly nodeType: number;
  /** The name in capitals, or `#text`. */
  readonly nodeName: string;
  readonly childNodes: PageNode[] = [];
  parentNode: ParentNode | null = null;
  nextSibling: PageNode | null = null;
  previousSibling: PageNode | null = null;

  constructor(nodeType: number, nodeName: string) {
    this.nodeType = nodeType;
    this.nodeName = nodeName;
  }

  get nextElementSibling(): PageNode | null {
    let node = this.nextSibling;
    while (node !== null && node.nodeType !== 1) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): PageNode | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }

  get textContent(): string {
    return '';
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

export class PageText extends PageNode {
  readonly data: string;

  constructor(data: string) {
    super(3, '#text');
    this.data = data;
  }

  override get textContent(): string {
    return this.data;
  }
}

type Attribute = { readonly name: string; readonly value: string; cloneNode(): Attribute };

function attribute(name: string, value: string): Attribute {
  const made: Attribute = { name, value, cloneNode: () => made };
  return made;
}

/** A node with attributes, and the properties that are made of them. */
export class AttributedNode extends PageNode {
  readonly #attributes = new Map<string, Attribute>();

  get attributes(): Attribute[] {
    return [...this.#attributes.values()];
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  get style() {
    const written = this.getAttribute('style') ?? '';
    const value = (name: string) =>
      new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([a-z-]+)`, 'i').exec(written)?.[1] ?? '';
    return { display: value('display'), visibility: value('visibility') };
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, attribute(name, value));
  }

  setAttributeNode(given: Attribute): void {
    this.#attributes.set(given.name, given);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }
}
