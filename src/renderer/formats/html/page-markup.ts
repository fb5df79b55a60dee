/** Carries markup into the nodes of a page, and back. */
import { type MarkupElement, type MarkupNode, markupElement } from '../markup/markup.ts';
import { PageElement } from './page-element.ts';
import { PageText } from './page-node.ts';

/** The markup of a node, and all in it. */
export function markupOfPage(root: PageElement): MarkupElement {
  const result = markupOf(root);
  const waiting: [PageElement, MarkupElement][] = [[root, result]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [from, to] = next;
    for (const child of from.childNodes) {
      if (child instanceof PageText) to.children.push({ kind: 'text', value: child.data });
      if (!(child instanceof PageElement)) continue;
      const copy = markupOf(child);
      to.children.push(copy);
      waiting.push([child, copy]);
    }
  }
  return result;
}

function markupOf({ localName, attributes }: PageElement): MarkupElement {
  const values = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
  return markupElement(localName, values);
}

/** Adds nodes for `nodes` and all in them to `parent`; `insets` are taken without their names. */
export function addToPage(
  parent: PageElement,
  nodes: readonly MarkupNode[],
  insets: ReadonlySet<MarkupElement> = new Set(),
): void {
  const waiting: [PageElement, readonly MarkupNode[]][] = [[parent, nodes]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [into, children] = next;
    for (const child of children) {
      if (child.kind === 'text') into.appendChild(new PageText(child.value));
      else {
        const element = parent.make(child.name, parent.make);
        copyAttributes(child, element, insets.has(child));
        into.appendChild(element);
        waiting.push([element, child.children]);
      }
    }
  }
}

function copyAttributes(
  { name: element, attributes }: MarkupElement,
  to: PageElement,
  isInset: boolean,
): void {
  // The classes of formulas name menus, which are taken for no part of an article.
  const hasFalseNames = isInset || element.startsWith('mjx-');
  for (const [name, value] of Object.entries(attributes)) {
    if (!hasFalseNames || (name !== 'class' && name !== 'id')) to.setAttribute(name, value);
  }
}
