/** Makes sections of clean blocks, and settles where their links lead. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { canonicalTextOfTree } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';

/** The sections of the blocks: one begins at each heading that stands in no other block. */
export function sectionsOf(blocks: readonly Element[]): Section[] {
  const groups: Element[][] = [];
  for (const block of blocks) {
    if (groups.length === 0 || levelOf(block) > 0) groups.push([]);
    groups.at(-1)?.push(block);
  }
  return groups.map(sectionOf);
}

function sectionOf(children: RootContent[]): Section {
  const tree: Root = { type: 'root', children };
  const first = children[0] as Element;
  const level = levelOf(first);
  const heading = level > 0 ? textOfBlock(first) : null;
  return { heading, level, tree, text: canonicalTextOfTree(tree) };
}

/** 1 to 6 of a heading, 0 of anything else. */
export function levelOf({ tagName }: Element): number {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : 0;
}

/** The text in one block on one line. */
export function textOfBlock(block: Element): string {
  const text = canonicalTextOfTree({ type: 'root', children: [block] });
  return text.replace(/\s+/g, ' ').trim();
}

/** A link, and the block that it leads to. */
type SettledLink = { readonly element: Element; readonly target: Element | null };

/**
 * Gives every block that a link leads to an id of this document, and the link that address; a link that
 * leads nowhere keeps none.
 */
export function settleLinks(links: readonly SettledLink[]): void {
  const ids = new Map<Element, string>();
  for (const { element, target } of links) {
    if (target === null) continue;
    const id = ids.get(target) ?? `p${ids.size + 1}`;
    ids.set(target, id);
    target.properties = { ...target.properties, id };
    element.properties = { href: `#${id}` };
  }
}

/** An element of a document's tree. */
export function treeElement(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

/** An element that holds words. */
export function textElement(tagName: string, value: string): Element {
  return treeElement(tagName, [{ type: 'text', value }]);
}
