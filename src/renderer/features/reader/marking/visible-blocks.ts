/** Which of the text's blocks are near the window, and where a passage stands in it. */
import type { Block } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { leafAtHeight, stretchNear } from '../page/view.ts';
import { blockAttribute, rangeOfPassage, sheetAttribute } from '../text-map.ts';

/** A run of the text, by the offsets where it begins and ends. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The run of whole blocks that the window shows, `reach` window heights above and below included; null
 * where none is shown. A binary search: its cost hardly grows with the text.
 */
export function visibleSpan(root: Element, blocks: readonly Block[], reach: number): Span | null {
  // On a sheet a later block may stand above an earlier one: sheets are taken whole.
  if (root.firstElementChild?.hasAttribute(sheetAttribute)) {
    return stretchNear(root, reach * innerHeight);
  }
  const leaves = [...root.querySelectorAll(`[${blockAttribute}]`)];
  const from = firstFrom(leaves, (leaf) => rectangleOf(leaf).bottom > -reach * innerHeight);
  const to = firstFrom(leaves, (leaf) => rectangleOf(leaf).top > (1 + reach) * innerHeight) - 1;
  const first = blocks[numberOf(leaves[from])];
  const last = blocks[numberOf(leaves[Math.max(from, to)])];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Where the text at the top of the window begins: its first block that is not above the window. */
export function topOffset(root: Element | null, blocks: readonly Block[]): number {
  if (root === null) return 0;
  if (root.firstElementChild?.hasAttribute(sheetAttribute)) {
    return blocks[numberOf(leafAtHeight(root, 0) ?? undefined)]?.start ?? 0;
  }
  const leaves = [...root.querySelectorAll(`[${blockAttribute}]`)];
  const index = firstFrom(leaves, (leaf) => rectangleOf(leaf).top >= 0);
  const leaf = leaves[index] ?? leaves.at(-1);
  return blocks[numberOf(leaf)]?.start ?? 0;
}

/** The rectangles, in the window's coordinates, of the passage's lines near the window. */
export function visibleLines(
  root: Element,
  blocks: readonly Block[],
  target: Passage,
): readonly DOMRect[] {
  const span = visibleSpan(root, blocks, 0.5);
  if (span === null) return [];
  const start = Math.max(span.start, target.start);
  const end = Math.min(span.end, target.end);
  const range = start < end ? rangeOfPassage(root, blocks, passage(start, end)) : null;
  return range === null ? [] : [...range.getClientRects()];
}

function rectangleOf(leaf: Element): DOMRect {
  return leaf.getBoundingClientRect();
}

function numberOf(leaf: Element | undefined): number {
  return Number(leaf?.getAttribute(blockAttribute) ?? -1);
}

/** The index of the first that passes; those before it must all fail. */
function firstFrom(leaves: readonly Element[], passes: (leaf: Element) => boolean): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle];
    if (leaf !== undefined && passes(leaf)) high = middle;
    else low = middle + 1;
  }
  return low;
}
