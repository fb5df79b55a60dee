import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inFigures, inPercent } from './in-figures.ts';

test('whole numbers are written as English writes them', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (count) => {
      expect(inFigures(count)).toBe(count.toLocaleString('en'));
    }),
  );
});

test('a share is written in percent, whole unless decimals are asked for', () => {
  expect([0, 0.934, 1].map((share) => inPercent(share))).toEqual(['0 %', '93 %', '100 %']);
  expect(inPercent(0.9341, 1)).toBe('93.4 %');
});
