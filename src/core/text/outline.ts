/** The outline of a document: its headings, and under which of them a place stands. */
import type { Block } from './canonical-text.ts';
import type { TextOffset } from './passage.ts';

/** One heading. */
export type OutlineEntry = {
  readonly title: string;
  /** 1 to 6, as the heading's. */
  readonly level: number;
  readonly start: TextOffset;
};

/** The headings in order. */
export function outlineOf(text: string, blocks: readonly Block[]): readonly OutlineEntry[] {
  return blocks
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map(({ start, end, tagName }) => ({
      title: text.slice(start, end).replace(/\s+/g, ' '),
      level: Number(tagName.slice(1)),
      start,
    }));
}

/** The index of the last heading at or before `offset`; -1 before the first. */
export function outlineIndexAt(outline: readonly OutlineEntry[], offset: number): number {
  let low = 0;
  let high = outline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outline[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
