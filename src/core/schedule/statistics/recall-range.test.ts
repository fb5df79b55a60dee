import { expect, test } from 'vitest';
import { recallRange } from './recall-range.ts';

test('the range is that of the literature: 81 of 263 (Newcombe 1998, table I)', () => {
  const range = recallRange(263, 81);
  expect(range?.share).toBeCloseTo(0.308, 4);
  expect(range?.least).toBeCloseTo(0.2553, 4);
  expect(range?.greatest).toBeCloseTo(0.3662, 4);
});

test('a share of all or none stays within its bounds, and nothing tested has none', () => {
  expect(recallRange(10, 10)?.greatest).toBeCloseTo(1, 10);
  expect(recallRange(10, 0)?.least).toBeCloseTo(0, 10);
  expect(recallRange(0, 0)).toBeNull();
});
