/** What a written word may stand for among the terms of an index. */
import { findTerm, termAt, termsFrom, termsWith } from './dictionary.ts';
import type { LiveSegment } from './merge-segments.ts';
import { nearTerms } from './near-terms.ts';
import { entriesWith } from './postings.ts';
import { isSegmentedToken } from './search-token.ts';
import type { Segment } from './segment.ts';

/** A term, and how much it counts beside the word as it was written: from 0 to 1. */
export type Alternative = { readonly term: number; readonly weight: number };

/** The alternatives of a word in each segment, and all of them as words. */
export type Expansion = {
  readonly bySegment: readonly (readonly Alternative[])[];
  readonly words: ReadonlySet<string>;
};

/** How loosely a word is meant. */
export type Looseness = {
  /** Whether longer words that begin with it are meant too. */
  readonly isBeginning: boolean;
  /** Whether it may be mistyped. */
  readonly hasSlips: boolean;
};

/** The most terms of a segment that one word stands for: those that most entries have. */
const mostAlternatives = 40;

/** With so many entries, the alternatives of one word are enough: two letters begin half a language. */
const mostEntries = 30_000;

/** The alternatives of `token`. Only a word that nothing begins with is taken for mistyped. */
export function expandToken(
  index: readonly LiveSegment[],
  token: string,
  { isBeginning, hasSlips }: Looseness,
): Expansion {
  const segments = index.map(({ segment }) => segment);
  const exact = expansion(segments, (segment) => [
    ...exactly(segment, token),
    ...(isBeginning ? beginningWith(segment, token) : []),
  ]);
  if (exact.words.size > 0) return exact;
  if (isSegmentedToken(token)) {
    return expansion(segments, (segment) =>
      termsWith(segment, token).map((term) => ({ term, weight: 0.5 })),
    );
  }
  const most = hasSlips ? slipsAllowed(token) : 0;
  if (most === 0) return exact;
  const whole = mistyped(segments, token, most, false);
  if (whole.words.size > 0 || !isBeginning) return whole;
  // Half a word, with one slip at most: it may become many.
  return mistyped(segments, token, 1, true);
}

function mistyped(
  segments: readonly Segment[],
  token: string,
  most: number,
  isBeginning: boolean,
): Expansion {
  return expansion(segments, (segment) =>
    nearTerms(segment, token, most, isBeginning).map(({ term, slips }) => ({
      term,
      weight: (slips === 1 ? 0.6 : 0.35) * (isBeginning ? 0.5 : 1),
    })),
  );
}

/** A short word with a letter changed is another word; a number is never mistyped. */
function slipsAllowed(token: string): number {
  if (token.length < 4 || /\p{N}/u.test(token)) return 0;
  return token.length < 8 ? 1 : 2;
}

function expansion(
  segments: readonly Segment[],
  alternativesOf: (segment: Segment) => readonly Alternative[],
): Expansion {
  const words = new Set<string>();
  const bySegment = segments.map((segment) => {
    const found = mostCommon(segment, alternativesOf(segment));
    for (const { term } of found) words.add(termAt(segment, term));
    return found;
  });
  return { bySegment, words };
}

function exactly(segment: Segment, token: string): readonly Alternative[] {
  const term = findTerm(segment, token);
  return term === -1 ? [] : [{ term, weight: 1 }];
}

function beginningWith(segment: Segment, token: string): readonly Alternative[] {
  const [from, to] = termsFrom(segment, token);
  const found: Alternative[] = [];
  for (let term = from; term < to; term += 1) {
    const length = (segment.termStarts[term + 1] as number) - (segment.termStarts[term] as number);
    if (length > token.length) found.push({ term, weight: 0.4 + (0.4 * token.length) / length });
  }
  return found;
}

function mostCommon(segment: Segment, all: readonly Alternative[]): readonly Alternative[] {
  const [first] = all;
  if (all.length <= 1 || first === undefined) return all;
  const counted = all.map((one) => ({ one, count: entriesWith(segment, one.term) }));
  counted.sort((a, b) => b.count - a.count);
  // The word itself counts more than all that begin with it.
  const chosen = first.weight === 1 ? [first] : [];
  let entries = 0;
  for (const { one, count } of counted) {
    if (chosen.length === mostAlternatives || entries > mostEntries) break;
    if (one !== chosen[0]) chosen.push(one);
    entries += count;
  }
  return chosen;
}
