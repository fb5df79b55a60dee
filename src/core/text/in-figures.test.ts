import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inFigures } from './in-figures.ts';

test('whole numbers are written as English writes them', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (count) => {
      expect(inFigures(count)).toBe(count.toLocaleString('en'));
    }),
  );
});
