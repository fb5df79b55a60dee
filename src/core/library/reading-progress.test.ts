import { expect, test } from 'vitest';
import { wordsPerMinute } from '../text/sentence.ts';
import { readingProgress } from './reading-progress.ts';

const words = wordsPerMinute * 10;
const document = (state: 'new' | 'reading' | 'finished', readingOffset: number) => ({
  ...{ state, words, readingOffset },
});

test('a document that was not begun is all to be read, whatever is known of its text', () => {
  expect(readingProgress(document('new', 0), null)).toEqual({ percent: 0, minutesLeft: 10 });
});

test('progress goes by the sentence where reading stopped', () => {
  expect(readingProgress(document('reading', 500), 2_000)).toEqual({
    percent: 25,
    minutesLeft: 7.5,
  });
});

test('the last sentence is not the end: only what the reader calls finished is', () => {
  expect(readingProgress(document('reading', 2_000), 2_000)?.percent).toBe(99);
  expect(readingProgress(document('finished', 10), 2_000)).toEqual({
    percent: 100,
    minutesLeft: 0,
  });
});

test('nothing is told inside a text of unknown length', () => {
  expect(readingProgress(document('reading', 500), null)).toBeNull();
});
