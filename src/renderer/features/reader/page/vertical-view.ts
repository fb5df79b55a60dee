/** The pages that vertical text stands in on the screen, one below the other. */
import { startAttribute } from '../text-map.ts';

/** The attribute of a part whose text is written from top to bottom. */
export const writingAttribute = 'data-writing';

/** The property of such a part that says how many pages it has. */
export const pagesProperty = '--vertical-pages';

/** The pages of a part: the top of the first in the window, how long each is, and from one top to the next, in pixels. */
export type VerticalPages = {
  readonly top: number;
  readonly length: number;
  readonly pitch: number;
  readonly count: number;
};

/** The pages of the part that `element` is or stands in; null where its lines run from side to side. */
export function verticalPagesOf(element: Element): VerticalPages | null {
  const part = element.closest(`[${writingAttribute}]`);
  if (!(part instanceof HTMLElement)) return null;
  const { writingMode, columnGap } = getComputedStyle(part);
  if (!writingMode.startsWith('vertical')) return null;
  const { top, height } = part.getBoundingClientRect();
  const gap = Number.parseFloat(columnGap) || 0;
  const count = Math.max(1, Number(part.style.getPropertyValue(pagesProperty)));
  const pitch = (height + gap) / count;
  return { top, length: pitch - gap, pitch, count };
}

/** The index of the page at a height of the window: the first above all, the last below. */
export function pageIndexAt({ top, pitch, count }: VerticalPages, height: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((height - top) / pitch)));
}

/** How far to scroll until the page with what stands at `height` begins at `wanted`. */
export function distanceToPage(pages: VerticalPages, height: number, wanted: number): number {
  return pages.top + pageIndexAt(pages, height) * pages.pitch - wanted;
}

/** About the offset at a height: its part of the text is spread evenly over its pages. */
export function offsetInPages(part: Element, end: number, height: number): number {
  const start = Number(part.getAttribute(startAttribute));
  const { top, bottom } = part.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (height - top) / Math.max(1, bottom - top)));
  return Math.round(start + share * (end - start));
}
