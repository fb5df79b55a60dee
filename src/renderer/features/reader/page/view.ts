/** Where in the text the window stands: found by bisection over the parts, leaves and sentences. */
import type { Block } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import {
  blockAttribute,
  endAttribute,
  partsOf,
  pieceAttribute,
  rangeOfPassage,
  sheetAttribute,
  startAttribute,
} from '../text-map.ts';
import {
  offsetInPages,
  pageIndexAt,
  type VerticalPages,
  verticalPagesOf,
  writingAttribute,
} from './vertical-view.ts';

/** What is read stands below this height, in pixels: the reading bar may cover what is above. */
export const topInset = 56;

/** The stretch of the text whose parts stand within `margin` pixels of the window; null without parts. */
export function stretchNear(root: Element, margin: number): Passage | null {
  const first = partBelow(root, -margin);
  const last = partAbove(root, innerHeight + margin);
  const start = numberOf(first, startAttribute);
  const end = numberOf(last, endAttribute);
  return start === null || end === null || start >= end ? null : passage(start, end);
}

/** The leaf block that `height` runs through, or the first drawn one below it in the same part. */
export function leafAtHeight(root: Element, height: number): Element | null {
  const part = partBelow(root, height);
  const leaves = part.querySelectorAll(`[${blockAttribute}]`);
  const at =
    part.hasAttribute(sheetAttribute) || verticalPagesOf(part) !== null
      ? firstInColumns(leaves, height)
      : firstBelow(leaves, height);
  return leaves[at] ?? leaves[leaves.length - 1] ?? null;
}

/** About the offset at `height`: a place in its leaf block in proportion to the block's height. */
export function offsetNear(root: Element, blocks: readonly Block[], height: number): number | null {
  const leaf = leafAtHeight(root, height);
  const stretch = leaf === null ? null : stretchOfLeaf(leaf, blocks);
  if (leaf === null || stretch === null) return null;
  const vertical = leaf.closest(`[${writingAttribute}]`);
  if (vertical !== null && verticalPagesOf(vertical) !== null) {
    return offsetInPages(vertical, numberOf(vertical, endAttribute) ?? stretch.end, height);
  }
  const { top, bottom } = leaf.getBoundingClientRect();
  const part = Math.min(1, Math.max(0, (height - top) / Math.max(1, bottom - top)));
  return Math.round(stretch.start + part * (stretch.end - stretch.start));
}

/** The text around a piece of a long block in which its sentences are looked for, in characters. */
const aroundPiece = 2_000;

/** A line that begins this little below a height, in pixels, still stands at it. */
const lineTolerance = 4;

/**
 * The start of the last sentence that begins at or above `height`, within the block that stands there.
 * Where that sentence's first line is put at `height`, the answer is on the same line again.
 */
export function offsetAtHeight(
  root: Element,
  text: {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly language: string | null;
  },
  height: number,
): number | null {
  const leaf = leafAtHeight(root, height);
  const stretch = leaf === null ? null : stretchOfLeaf(leaf, text.blocks);
  if (leaf === null || stretch === null) return null;
  const pages = verticalPagesOf(leaf);
  if (pages !== null) return firstOnPage(root, text.blocks, stretch, { pages, height });
  const { block, start } = stretch;
  const from = Math.max(block.start, start - aroundPiece);
  const words = text.text.slice(from, Math.min(block.end, stretch.end + aroundPiece));
  const sentences = sentencesOf(words, text.language ?? undefined);
  const after = firstIndex(sentences.length, (index) => {
    const at = from + (sentences[index]?.start ?? 0);
    const rectangle = rangeOfPassage(
      root,
      text.blocks,
      passage(at, at + 1),
    )?.getBoundingClientRect();
    return rectangle !== undefined && rectangle.top > height + lineTolerance;
  });
  return from + (sentences[Math.max(0, after - 1)]?.start ?? 0);
}

type OnPage = { readonly pages: VerticalPages; readonly height: number };

/** The first character of the stretch on the page at `height`, where it is vertical: that page is gone back to whole. */
function firstOnPage(
  root: Element,
  blocks: readonly Block[],
  { start, end }: { readonly start: number; readonly end: number },
  { pages, height }: OnPage,
): number {
  const wanted = pageIndexAt(pages, height + lineTolerance);
  const after = firstIndex(end - start, (index) => {
    const range = rangeOfPassage(root, blocks, passage(start + index, start + index + 1));
    const rectangle = range?.getBoundingClientRect();
    return rectangle !== undefined && pageIndexAt(pages, rectangle.top) >= wanted;
  });
  return start + Math.min(after, Math.max(0, end - start - 1));
}

/** The part of the page at a height, and how much of it stands above: a place that outlasts a new width. */
export type HeldPlace = { readonly element: Element; readonly share: number };

/** The leaf block, or the undrawn part, that `height` runs through. */
export function placeAtHeight(root: Element, height: number): HeldPlace {
  const element = leafAtHeight(root, height) ?? partBelow(root, height);
  const { top, bottom } = element.getBoundingClientRect();
  return { element, share: Math.min(1, Math.max(0, (height - top) / Math.max(1, bottom - top))) };
}

/** How far the place is now from `height`, in pixels. */
export function distanceOfPlace({ element, share }: HeldPlace, height: number): number {
  const { top, bottom } = element.getBoundingClientRect();
  return top + share * (bottom - top) - height;
}

/** The block of a drawn leaf, and the stretch of the text that this leaf holds of it. */
function stretchOfLeaf(leaf: Element, blocks: readonly Block[]) {
  const block = blocks[Number(leaf.getAttribute(blockAttribute))];
  if (block === undefined) return null;
  const start = block.start + Number(leaf.getAttribute(pieceAttribute) ?? 0);
  return { block, start, end: Math.min(block.end, start + (leaf.textContent?.length ?? 0)) };
}

/** The innermost part that `height` runs through, or the first below it. */
function partBelow(root: Element, height: number): Element {
  const parts = partsOf(root);
  if (parts === null) return root;
  const at = Math.min(firstBelow(parts, height), parts.length - 1);
  return partBelow(parts[at] ?? root, height);
}

/** The innermost part that `height` runs through, or the last above it. */
function partAbove(root: Element, height: number): Element {
  const parts = partsOf(root);
  if (parts === null) return root;
  const after = firstIndex(
    parts.length,
    (at) => (parts[at]?.getBoundingClientRect().top ?? 0) >= height,
  );
  return partAbove(parts[Math.max(0, after - 1)] ?? root, height);
}

function numberOf(part: Element, attribute: string): number | null {
  const value = part.getAttribute(attribute);
  return value === null ? null : Number(value);
}

function firstBelow(elements: ArrayLike<Element>, height: number): number {
  return firstIndex(
    elements.length,
    (at) => (elements[at]?.getBoundingClientRect().bottom ?? 0) > height,
  );
}

/** The same on a sheet, where a later block may stand beside an earlier one, or above it. */
function firstInColumns(leaves: ArrayLike<Element>, height: number): number {
  return Array.from(leaves).findIndex((leaf) => leaf.getBoundingClientRect().bottom > height);
}

/** The first index for which `holds`, where it holds for every later one too. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
