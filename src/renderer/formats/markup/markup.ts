/** Markup as a parser of HTML or XML hands it over: nothing in it is to be trusted yet. */

export type MarkupText = { readonly kind: 'text'; readonly value: string };

export type MarkupElement = {
  readonly kind: 'element';
  /** Lower case, without a prefix. */
  readonly name: string;
  /** By name as it was written, lower case in HTML: `href`, `xlink:href`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
};

export type MarkupNode = MarkupText | MarkupElement;

/** An element without parents. */
export function markupElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: MarkupNode[] = [],
): MarkupElement {
  return { kind: 'element', name, attributes, children };
}

/** Every element below `root` in the order of the text, `root` first. However deep, nothing recurs. */
export function* elementsOf(root: MarkupElement): Generator<MarkupElement> {
  const waiting: MarkupNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'text') continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      waiting.push(node.children[at] as MarkupNode);
    }
  }
}

/** The first element of the name, or null. */
export function findElement(root: MarkupElement, name: string): MarkupElement | null {
  for (const element of elementsOf(root)) if (element.name === name) return element;
  return null;
}

/** All elements of the name. */
export function findElements(root: MarkupElement, name: string): MarkupElement[] {
  return [...elementsOf(root)].filter((element) => element.name === name);
}

/** The text in an element, white space collapsed. */
export function textOfMarkup(root: MarkupElement): string {
  let text = '';
  const waiting: MarkupNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'text') text += node.value;
    else {
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        waiting.push(node.children[at] as MarkupNode);
      }
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}
