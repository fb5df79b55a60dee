import { expect, test } from 'vitest';
import { roundTicks, shortNumber } from './scale.ts';

test('ticks are round, begin at nothing, and reach the greatest value', () => {
  expect(roundTicks(97)).toEqual([0, 50, 100]);
  expect(roundTicks(8)).toEqual([0, 2, 4, 6, 8]);
  expect(roundTicks(0.3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(roundTicks(1)).toEqual([0, 0.5, 1]);
  expect(roundTicks(123_456).at(-1)).toBe(150_000);
  expect(roundTicks(0)).toEqual([0, 1]);
  expect(roundTicks(Number.NaN)).toEqual([0, 1]);
});

test('numbers are written short', () => {
  expect([0, 12, 1_234, 9_999, 12_340, 250_000, 3_450_000].map(shortNumber)).toEqual([
    ...['0', '12', '1,234', '9,999', '12.3k', '250k', '3.5M'],
  ]);
  expect([0.5, 0.123, 12.6].map(shortNumber)).toEqual(['0.5', '0.12', '13']);
});
