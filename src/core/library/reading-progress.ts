/** How far a document was read, and how long the rest of it takes. */
import { minutesLeft, percentAt } from '../text/reading-time.ts';
import type { LibraryDocument } from './library-document.ts';

/** How far, and how long. */
export type ReadingProgress = {
  /** Whole percent, to the sentence where reading stopped; 100 only where it is finished. */
  readonly percent: number;
  readonly minutesLeft: number;
};

/**
 * The progress of a document whose text has `length` UTF-16 code units; null where the reader is inside a text
 * whose length is not known yet.
 */
export function readingProgress(
  { state, words, readingOffset }: Pick<LibraryDocument, 'state' | 'words'> & ReadingPlace,
  length: number | null,
): ReadingProgress | null {
  if (state === 'finished') return { percent: 100, minutesLeft: 0 };
  if (readingOffset <= 0) return { percent: 0, minutesLeft: minutesLeft(0, 1, words) };
  if (length === null || length === 0) return null;
  const percent = Math.min(99, percentAt(readingOffset, length));
  return { percent, minutesLeft: minutesLeft(readingOffset, length, words) };
}

type ReadingPlace = {
  /** Where reading stopped, in UTF-16 code units of the present revision. */
  readonly readingOffset: number;
};
