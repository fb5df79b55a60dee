/** Finds the entries in which words stand. */
import { type Expansion, expandToken } from './expand-token.ts';
import type { LiveSegment } from './merge-segments.ts';
import {
  type Counted,
  eitherOf,
  follow,
  type Occurrences,
  readEntries,
  readOccurrences,
} from './postings.ts';
import type { WordsTerm } from './search-query.ts';
import { isSingleToken } from './search-token.ts';
import type { Segment } from './segment.ts';

/** Entries that have the words, and how much that counts. */
export type WeightedMatches = Counted & { readonly weight: number };

/** Where a query's words stand, segment by segment; and the words, token by token, to paint them. */
export type WordsMatches = {
  readonly bySegment: readonly (readonly WeightedMatches[])[];
  readonly painted: readonly ReadonlySet<string>[];
};

/** So many letters are enough for a word that is no longer written to stand for longer ones. */
const leastBeginning = 3;

/** Finds `words`; the last of the query may be half written. */
export function matchWords(
  index: readonly LiveSegment[],
  words: WordsTerm,
  isLast: boolean,
): WordsMatches {
  const { tokens, isExact } = words;
  const expansions = tokens.map((token, at) =>
    expandToken(index, token, {
      isBeginning:
        !isExact &&
        at === tokens.length - 1 &&
        !isSingleToken(token) &&
        (isLast || token.length >= leastBeginning),
      hasSlips: !isExact,
    }),
  );
  const [only] = expansions;
  const bySegment = index.map(({ segment }, number) =>
    expansions.length === 1 && only !== undefined
      ? entriesOf(segment, only, number)
      : nextToEachOther(segment, expansions, number),
  );
  return { bySegment, painted: expansions.map((one) => one.words) };
}

function entriesOf(
  segment: Segment,
  { bySegment }: Expansion,
  number: number,
): readonly WeightedMatches[] {
  return (bySegment[number] ?? []).map(({ term, weight }) => ({
    ...readEntries(segment, term),
    weight,
  }));
}

function nextToEachOther(
  segment: Segment,
  expansions: readonly Expansion[],
  number: number,
): readonly WeightedMatches[] {
  let found: Occurrences | null = null;
  for (const { bySegment } of expansions) {
    const alternatives = bySegment[number] ?? [];
    if (alternatives.length === 0) return [];
    const here = eitherOf(alternatives.map(({ term }) => readOccurrences(segment, term)));
    found = found === null ? here : follow(found, here);
    if (found.entries.length === 0) return [];
  }
  return found === null ? [] : [{ ...found, weight: 1 }];
}
