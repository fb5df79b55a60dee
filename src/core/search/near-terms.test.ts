import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentOf } from '#support/search/small-index.ts';
import { termAt } from './dictionary.ts';
import { nearTerms } from './near-terms.ts';

/** Optimal string alignment by its definition. */
function slipsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] ?? [])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

test('exactly the terms within so many slips are near', () => {
  const word = fc.stringMatching(/^[abc]{1,7}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.constantFrom(1, 2),
      (all, asked, most) => {
        const segment = segmentOf([{ text: all.join(' ') }]);
        const near = nearTerms(segment, asked, most).map(({ term, slips }) => [
          termAt(segment, term),
          slips,
        ]);
        const expected = all
          .toSorted()
          .map((one) => [one, slipsBetween(asked, one)] as const)
          .filter(([, slips]) => slips <= most);
        expect(near).toEqual(expected);
      },
    ),
  );
});

test('a beginning is near where any beginning of a term is', () => {
  const word = fc.stringMatching(/^[abc]{1,9}$/);
  const all = fc.uniqueArray(word, { maxLength: 40 });
  fc.assert(
    fc.property(all, fc.stringMatching(/^[abc]{3,5}$/), (terms, asked) => {
      const segment = segmentOf([{ text: terms.join(' ') }]);
      const near = nearTerms(segment, asked, 1, true).map(({ term }) => termAt(segment, term));
      const expected = terms.toSorted().filter((one) => {
        const beginnings = [...one].map((_, end) => one.slice(0, end + 1));
        return beginnings.some((beginning) => slipsBetween(asked, beginning) <= 1);
      });
      expect(near).toEqual(expected);
    }),
  );
});
