/** Scores the entries of an index for the words of a query. */
import { matchWords, type WordsMatches } from './match-words.ts';
import type { LiveSegment } from './merge-segments.ts';
import type { WordsTerm } from './search-query.ts';
import type { Segment } from './segment.ts';

/** Okapi BM25 (Robertson and Zaragoza 2009); entries are short and much alike in length. */
const saturation = 1.2;
const lengthShare = 0.4;

/** What standing next to each other, in the order of the query, adds to words. */
const togetherWeight = 0.8;
/** What is reckoned once for a query. */
export type Scoring = {
  readonly entries: number;
  readonly meanLength: number;
  /** The bits of all words. */
  readonly all: number;
  readonly matches: readonly WordsMatches[];
  readonly together: WordsMatches | null;
};

/** Finds the words in all segments. */
export function scoringOf(index: readonly LiveSegment[], terms: readonly WordsTerm[]): Scoring {
  const together = wordsTogether(terms);
  return {
    ...collectionOf(index),
    all: 2 ** terms.length - 1,
    matches: terms.map((term, at) => matchWords(index, term, at === terms.length - 1)),
    together: together === null ? null : matchWords(index, together, false),
  };
}

function collectionOf(index: readonly LiveSegment[]) {
  let [entries, tokens] = [0, 0];
  for (const { segment } of index) {
    entries += segment.entryLengths.length;
    for (const length of segment.entryLengths) tokens += length;
  }
  return { entries, meanLength: Math.max(1, tokens / Math.max(1, entries)) };
}

/** All the words as one phrase, where there are several. */
function wordsTogether(terms: readonly WordsTerm[]): WordsTerm | null {
  if (terms.length < 2) return null;
  return { kind: 'words', tokens: terms.flatMap(({ tokens }) => tokens), isExact: true };
}

/** The score of each entry of a segment, and the bits of the words that it has. */
export type Tally = { readonly scores: Float32Array; readonly seen: Uint32Array };

/** The tally of the words in segment `number`. */
export function tallyOf(segment: Segment, scoring: Scoring, number: number): Tally {
  const { length } = segment.entryLengths;
  const tally = { scores: new Float32Array(length), seen: new Uint32Array(length) };
  scoring.matches.forEach((matches, term) => {
    addScores(tally, segment, scoring, matches, number, 1, 2 ** term);
  });
  if (scoring.together !== null) {
    addScores(tally, segment, scoring, scoring.together, number, togetherWeight, 0);
  }
  return tally;
}

function addScores(
  { scores, seen }: Tally,
  { entryLengths }: Segment,
  { entries: total, meanLength }: Scoring,
  matches: WordsMatches,
  number: number,
  factor: number,
  bit: number,
): void {
  const having = matches.bySegment.flat().reduce((sum, { entries }) => sum + entries.length, 0);
  const rarity = Math.log(1 + (total - Math.min(having, total) + 0.5) / (having + 0.5));
  for (const { entries, times, weight } of matches.bySegment[number] ?? []) {
    const most = factor * weight * rarity * (saturation + 1);
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] as number;
      const count = times[index] as number;
      const share = 1 - lengthShare + (lengthShare * (entryLengths[entry] as number)) / meanLength;
      scores[entry] = (scores[entry] as number) + (most * count) / (count + saturation * share);
      seen[entry] = (seen[entry] as number) | bit;
    }
  }
}
