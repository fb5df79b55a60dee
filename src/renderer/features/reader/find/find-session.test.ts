import { describe, expect, test } from 'vitest';
import { passage } from '#core/text/passage.ts';
import { type FindSession, looseOptions, presentMatch, sayCount } from './find-session.ts';

const matches = [passage(5, 8), passage(20, 23), passage(90, 93)];

function session(from: number, steps: number): FindSession {
  return { words: 'abc', options: looseOptions, from, steps };
}

describe('presentMatch', () => {
  test.each([
    ['the first after the reader', 10, 0, 1],
    ['the next', 10, 1, 2],
    ['round past the end', 10, 2, 0],
    ['round past the start', 10, -2, 2],
    ['many times round', 10, -7, 0],
    ['from the start where none is after the reader', 95, 0, 0],
  ])('is %s', (_, from, steps, expected) => {
    expect(presentMatch(matches, session(from, steps))).toBe(expected);
  });

  test('is none where nothing matches', () => {
    expect(presentMatch([], session(0, 3))).toBe(-1);
  });
});

test('the count is said in words', () => {
  expect(sayCount('a', 2, 17, false)).toBe('3 of 17');
  expect(sayCount('a', 0, 20_000, true)).toBe('1 of more than 20,000');
  expect(sayCount('a', -1, 0, false)).toBe('Nothing found');
  expect(sayCount(' ', -1, 0, false)).toBe('');
});
