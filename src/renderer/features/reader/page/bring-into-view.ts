/** Brings a passage into the window, drawn and at rest. */
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { leafAt, rangeOfPassage } from '../text-map.ts';
import type { PageDrawing } from './page-drawing.ts';
import { distanceToPage, type VerticalPages, verticalPagesOf } from './vertical-view.ts';
import { topInset } from './view.ts';

type Text = { readonly blocks: readonly Block[]; readonly drawing: PageDrawing };

/** A passage that is brought into view comes to this part of the window's height. */
const comfortable = 0.3;

/** Frames in which the sizes of chunks that were only guessed may still move the text. */
const settlingFrames = 6;

/** The event on the text's element after the reader moved the page: no scroll event comes before the next frame. */
export const movedEvent = 'plenum-moved';

/**
 * Where the passage is to come: `inside` moves only what is not well inside the window; `top` puts its
 * first line where reading is counted from.
 */
export type WantedPlace = 'inside' | 'top';

/** How it is to come: a page that was just opened has nothing to glide from, nor its whole height yet. */
export type WantedMove = { readonly to?: WantedPlace; readonly isOpening?: boolean };

/** The latest move of each text: a former one that has not settled gives way to it. */
const latestMoves = new WeakMap<HTMLElement, object>();

/** Scrolls to `place`: jumps to what is far, glides to what is near where the reader does not mind motion. */
export function bringIntoView(
  root: HTMLElement,
  { blocks, drawing }: Text,
  place: Passage,
  { to: wanted = 'inside', isOpening = false }: WantedMove = {},
): void {
  drawing.draw(place);
  const move = {};
  latestMoves.set(root, move);
  let frames = settlingFrames;
  const step = (isFirst: boolean) => {
    if (latestMoves.get(root) !== move) return;
    const rectangle = rectangleOf(root, blocks, place);
    const pages = pagesWith(root, blocks, place);
    const distance = rectangle === undefined ? 0 : distanceTo(rectangle, wanted, pages);
    const isGlide = isFirst && !isOpening && Math.abs(distance) < innerHeight && !isCalm();
    if (distance !== 0) scrollBy({ top: distance, behavior: isGlide ? 'smooth' : 'instant' });
    root.dispatchEvent(new Event(movedEvent));
    frames -= 1;
    if (frames > 0 && !(isGlide && distance !== 0)) requestAnimationFrame(() => step(false));
  };
  // React puts what was just asked for on the page in a microtask of its own, before this one.
  if (rangeOfPassage(root, blocks, place) === null) queueMicrotask(() => step(true));
  else step(true);
}

/** Where the passage is. Text that never was near the window has no place of its own yet: its block has. */
function rectangleOf(
  root: HTMLElement,
  blocks: readonly Block[],
  place: Passage,
): DOMRect | undefined {
  const rectangle = rangeOfPassage(root, blocks, place)?.getBoundingClientRect();
  if (rectangle === undefined || rectangle.height > 0) return rectangle;
  return leafAt(root, blocks, place.start)?.getBoundingClientRect();
}

/** The pages that the passage stands on where it is written from top to bottom. */
function pagesWith(
  root: HTMLElement,
  blocks: readonly Block[],
  { start }: Passage,
): VerticalPages | null {
  const leaf = leafAt(root, blocks, start);
  return leaf === null ? null : verticalPagesOf(leaf);
}

/** How far to scroll, in pixels; 0 where the passage is where it is wanted. A vertical page comes whole. */
function distanceTo(
  { top, bottom }: DOMRect,
  wanted: WantedPlace,
  pages: VerticalPages | null,
): number {
  if (pages !== null) {
    const far = distanceToPage(pages, top + 1, topInset + 2);
    const isSeen = far >= 0 && topInset + 2 + far + pages.length < innerHeight;
    return Math.abs(far) < 2 || (wanted === 'inside' && isSeen) ? 0 : far;
  }
  const isInside = top > topInset + innerHeight * 0.06 && bottom < innerHeight * 0.85;
  if (wanted === 'inside' && isInside) return 0;
  const distance = top - (wanted === 'top' ? topInset + 2 : innerHeight * comfortable);
  return Math.abs(distance) < 2 ? 0 : distance;
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
