/** Highlights: passages that the reader marked with a named colour. */
import type { Anchor } from '../anchor/anchor.ts';
import type { DocumentId } from '../text/document.ts';
import { type Passage, passage } from '../text/passage.ts';

export type HighlightId = string & { readonly __brand: 'HighlightId' };

/** The named colours, in the order of their keys 1 to 5. */
export const highlightColours = [
  'claim',
  'evidence',
  'definition',
  'question',
  'key-fact',
] as const;
export type HighlightColour = (typeof highlightColours)[number];

/** What each colour is called on the screen. */
export const highlightColourNames: Readonly<Record<HighlightColour, string>> = {
  claim: 'Claim',
  evidence: 'Evidence',
  definition: 'Definition',
  question: 'Question',
  'key-fact': 'Key fact',
};

/** A marked passage with the reader's own words on it. */
export type Highlight = {
  readonly id: HighlightId;
  readonly documentId: DocumentId;
  readonly anchor: Anchor;
  readonly colour: HighlightColour;
  /** Markdown; empty where there is no note. */
  readonly note: string;
  /** The tags of the note, without their `#`, in the order they stand there. */
  readonly tags: readonly string[];
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
};

/** A highlight that has its place in the text. */
export type PlacedHighlight = { readonly highlight: Highlight; readonly passage: Passage };

/** The highlights that cover `offset`, the shortest first. */
export function highlightsAt(
  placed: readonly PlacedHighlight[],
  offset: number,
): readonly PlacedHighlight[] {
  return placed
    .filter((one) => one.passage.start <= offset && offset < one.passage.end)
    .sort((a, b) => lengthOf(a.passage) - lengthOf(b.passage));
}

/**
 * The highlight that a click at `offset` opens: the shortest there, or, where `open` is one of them,
 * the next longer one, the shortest again after the longest. Null where there is none.
 */
export function highlightToOpen(
  placed: readonly PlacedHighlight[],
  offset: number,
  open: HighlightId | null,
): PlacedHighlight | null {
  const hits = highlightsAt(placed, offset);
  const at = hits.findIndex((one) => one.highlight.id === open);
  return hits[(at + 1) % hits.length] ?? null;
}

/**
 * The next highlight (`step` 1) or the previous (-1) in the order of `placed`, which is the text's:
 * from the `open` one, or else from `offset`. Null at the end.
 */
export function highlightBeside(
  placed: readonly PlacedHighlight[],
  open: HighlightId | null,
  offset: number,
  step: 1 | -1,
): PlacedHighlight | null {
  const at = placed.findIndex((one) => one.highlight.id === open);
  if (at !== -1) return placed[at + step] ?? null;
  return step === 1
    ? (placed.find((one) => one.passage.start >= offset) ?? null)
    : (placed.findLast((one) => one.passage.start < offset) ?? null);
}

/** The highlight of exactly this passage, the newest where there are several. */
export function highlightOfPassage(
  placed: readonly PlacedHighlight[],
  { start, end }: Passage,
): PlacedHighlight | null {
  const same = (one: PlacedHighlight) => one.passage.start === start && one.passage.end === end;
  return placed.findLast(same) ?? null;
}

/** The passages that `least` or more of the given ones cover, merged, in order. */
export function overlapsOf(passages: readonly Passage[], least = 2): readonly Passage[] {
  const edges = passages
    .flatMap(({ start, end }) => [
      { at: start as number, step: 1 },
      { at: end as number, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  const overlaps: Passage[] = [];
  let depth = 0;
  let from = 0;
  for (const { at, step } of edges) {
    if (depth === least - 1 && step === 1) from = at;
    if (depth === least && step === -1 && at > from) overlaps.push(passage(from, at));
    depth += step;
  }
  return overlaps;
}

function lengthOf({ start, end }: Passage): number {
  return end - start;
}
