/** Finding in the document: what is looked for, how exactly, and which of the matches is the present one. */

import type { FindOptions } from '#core/text/find-in-text.ts';
import { inFigures } from '#core/text/in-figures.ts';
import type { Passage } from '#core/text/passage.ts';

/** A search that is open. */
export type FindSession = {
  readonly words: string;
  readonly options: FindOptions;
  /** Where the reader was when the search was opened: matches are counted on from there. */
  readonly from: number;
  /** How many matches the reader went on from the first one after `from`; may be negative. */
  readonly steps: number;
};

/** Case and accents make no difference, and parts of words count, until the reader says otherwise. */
export const looseOptions: FindOptions = {
  matchesCase: false,
  matchesAccents: false,
  wholeWords: false,
};

/** The index of the present match, counted round at both ends; -1 where there is no match. */
export function presentMatch(matches: readonly Passage[], { from, steps }: FindSession): number {
  if (matches.length === 0) return -1;
  const first = matches.findIndex(({ start }) => start >= from);
  const index = (first === -1 ? 0 : first) + steps;
  return ((index % matches.length) + matches.length) % matches.length;
}

/** The count as it is shown and said: `3 of 17`, `3 of more than 20,000`, `Nothing found`. */
export function sayCount(words: string, present: number, count: number, isCut: boolean): string {
  if (words.trim() === '') return '';
  if (count === 0) return 'Nothing found';
  const all = inFigures(count);
  return `${inFigures(present + 1)} of ${isCut ? 'more than ' : ''}${all}`;
}
