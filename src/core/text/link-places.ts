/** Where the links of a document lead: the place in the canonical text of each id in its trees. */
import type { Element, ElementContent, RootContent } from 'hast';
import { blockBreak, holdsBlocks, isBlockName, textOfLeaf } from './canonical-text.ts';
import type { Section } from './document.ts';
import { type TextOffset, textOffset } from './passage.ts';

/** The start of the first text in or behind the element of each id. */
export function linkPlaces(sections: readonly Section[]): ReadonlyMap<string, TextOffset> {
  const places = new Map<string, TextOffset>();
  let open: string[] = [];
  let at = 0;
  let last = 0;
  const visit = (element: Element): boolean => {
    const id = element.properties['id'];
    if (typeof id === 'string') open.push(id);
    if (holdsBlocks(element)) return true;
    const length = isBlockName(element.tagName) ? textOfLeaf(element).length : 0;
    if (length === 0) return false;
    for (const name of open) places.set(name, textOffset(at));
    open = [];
    last = at;
    at += length + blockBreak.length;
    return false;
  };
  for (const { tree } of sections) walk(tree.children, visit);
  // Behind the last text nothing follows.
  for (const name of open) places.set(name, textOffset(last));
  return places;
}

/** Visits the elements in order; those in one only where `visit` says so. */
function walk(nodes: readonly RootContent[], visit: (element: Element) => boolean): void {
  const waiting: (RootContent | ElementContent)[] = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element' || !visit(node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      waiting.push(node.children[at] as ElementContent);
    }
  }
}
