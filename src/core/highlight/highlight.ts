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
