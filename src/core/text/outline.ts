/** The outline of a document: its headings, and under which of them a place stands. */
import type { Block } from './canonical-text.ts';
import type { Section } from './document.ts';
import type { TextOffset } from './passage.ts';

/** One heading. */
export type OutlineEntry = {
  readonly title: string;
  /** 1 to 6, as the heading's. */
  readonly level: number;
  readonly start: TextOffset;
};

/**
 * The headings in order; and of `sections`, those that have no heading of that name, as a PDF's outline may
 * name a page that is a picture: they begin with their first block, or with the next that there is.
 */
export function outlineOf(
  text: string,
  blocks: readonly Block[],
  sections: readonly Pick<Section, 'heading' | 'level'>[] = [],
): readonly OutlineEntry[] {
  const titleOf = ({ start, end }: Block) => text.slice(start, end).replace(/\s+/g, ' ');
  const headings = blocks.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const named = new Set(headings.map((block) => `${block.section} ${titleOf(block)}`));
  const outline: OutlineEntry[] = [];
  let opened = 0;
  for (const block of blocks) {
    const { start, section, tagName } = block;
    for (; opened <= section; opened += 1) {
      const { heading = null, level = 0 } = sections[opened] ?? {};
      const isMissing = heading !== null && !named.has(`${opened} ${heading}`);
      if (isMissing) outline.push({ title: heading, level, start });
    }
    if (!/^h[1-6]$/.test(tagName)) continue;
    outline.push({ title: titleOf(block), level: Number(tagName.slice(1)), start });
  }
  return outline;
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
