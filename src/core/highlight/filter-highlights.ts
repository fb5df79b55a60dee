/** Finds highlights by their colour, tag, words and section. */
import { type Block, blockIndexAt } from '../text/canonical-text.ts';
import type { Highlight, HighlightColour } from './highlight.ts';

/** What to look for; an empty set, an empty text or null asks for nothing. */
export type HighlightFilter = {
  readonly colours: ReadonlySet<HighlightColour>;
  readonly tag: string | null;
  /** Every word of it must stand in the quote, the note or a tag; case and accents do not count. */
  readonly words: string;
  /** The section's index. */
  readonly section: number | null;
};

/** Lets every highlight pass. */
export const everyHighlight: HighlightFilter = {
  colours: new Set(),
  tag: null,
  words: '',
  section: null,
};

/** A highlight with the section it stands in; null where its passage was not found. */
export type LocatedHighlight = { readonly highlight: Highlight; readonly section: number | null };

/** The highlights that pass, in the order given. */
export function filterHighlights<T extends LocatedHighlight>(
  located: readonly T[],
  { colours, tag, words, section }: HighlightFilter,
): readonly T[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return located.filter(
    ({ highlight, section: at }) =>
      (colours.size === 0 || colours.has(highlight.colour)) &&
      (tag === null || highlight.tags.includes(tag)) &&
      (section === null || section === at) &&
      holdsAll(highlight, wanted),
  );
}

/** Every tag in use with how many highlights have it, most used first, then by name. */
export function countTags(
  highlights: readonly Highlight[],
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of highlights) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** The section that holds `offset`; null in a text without blocks. */
export function sectionAt(blocks: readonly Block[], offset: number): number | null {
  return blocks[Math.max(0, blockIndexAt(blocks, offset))]?.section ?? null;
}

/** `text` without case and accents, for comparing. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function holdsAll({ anchor, note, tags }: Highlight, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const held = folded([anchor.quote, note, ...tags].join('\n'));
  return wanted.every((word) => held.includes(word));
}
