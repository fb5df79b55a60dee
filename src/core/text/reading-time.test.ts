import { expect, test } from 'vitest';
import { minutesLeft, percentAt, sayMinutes } from './reading-time.ts';
import { wordsPerMinute } from './sentence.ts';

test.each([
  [0, '1 min'],
  [0.4, '1 min'],
  [47.6, '48 min'],
  [60, '1 h'],
  [125, '2 h 5 min'],
])('%d minutes are said as %s', (minutes, words) => {
  expect(sayMinutes(minutes)).toBe(words);
});

test('percent and minutes left go by the place in the text', () => {
  expect([0, 499, 1000].map((at) => percentAt(at, 1000))).toEqual([0, 49, 100]);
  expect(percentAt(0, 0)).toBe(100);
  expect(minutesLeft(750, 1000, wordsPerMinute * 40)).toBeCloseTo(10);
  expect(minutesLeft(5, 0, 0)).toBe(0);
});
