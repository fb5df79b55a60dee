import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToEdge, editDistance, FuzzyPattern } from './edit-distance.ts';

/** The table of Wagner and Fischer; the first row says what skipping the text's beginning costs. */
function lastRow(pattern: string, text: string, top: 0 | 1): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, at) => at * top);
  for (let index = 1; index <= pattern.length; index += 1) {
    const next = [index];
    for (let at = 1; at <= text.length; at += 1) {
      const substitution = (row[at - 1] ?? 0) + (pattern[index - 1] === text[at - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 12 });
/** Long enough for several words of bits. */
const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 150 });

describe('editDistance', () => {
  test.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['flaw', 'lawn', 2],
  ])('%s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  test('is what the whole table gives, however many words of bits it takes', () => {
    fc.assert(
      fc.property(long, long, (one, other) => {
        expect(editDistance(one, other)).toBe(lastRow(one, other, 1).at(-1));
      }),
    );
  });
});

test('distanceToEdge is to the nearest beginning, or ending', () => {
  fc.assert(
    fc.property(long, long, (pattern, text) => {
      const least = Math.min(...lastRow(pattern, text, 1));
      expect(distanceToEdge(pattern, text, 'start')).toBe(least);
      const mirrored = [pattern, text].map((one) => [...one].reverse().join(''));
      expect(distanceToEdge(mirrored[0] ?? '', mirrored[1] ?? '', 'end')).toBe(least);
    }),
  );
});

describe('FuzzyPattern', () => {
  test('finds a word with a letter wrong, and where it stands', () => {
    expect(new FuzzyPattern('marcket').findIn('They moved the market uphill', 2, 5)).toEqual([
      { start: 15, end: 21, distance: 1 },
    ]);
  });

  test('what was searched before leaves no trace', () => {
    fc.assert(
      fc.property(short, long, long, (pattern, first, second) => {
        const sought = new FuzzyPattern(pattern);
        sought.findIn(first, 3, 9);
        expect(sought.findIn(second, 3, 9)).toEqual(new FuzzyPattern(pattern).findIn(second, 3, 9));
      }),
    );
  });

  test('the best find has the least distance that there is', () => {
    fc.assert(
      fc.property(long, long, (pattern, text) => {
        const least = Math.min(...lastRow(pattern, text, 0));
        const [best] = new FuzzyPattern(pattern).findIn(text, pattern.length - 1, 1);
        if (least < pattern.length) expect(best?.distance).toBe(least);
        else expect(best).toBeUndefined();
      }),
    );
  });

  test('each find is as far from the pattern as it says, and none overlaps another', () => {
    fc.assert(
      fc.property(short, long, (pattern, text) => {
        const found = [...new FuzzyPattern(pattern).findIn(text, 3, 9)].sort(
          (a, b) => a.start - b.start,
        );
        for (const { start, end, distance } of found) {
          expect(editDistance(pattern, text.slice(start, end))).toBe(distance);
        }
        found.slice(1).forEach(({ start }, index) => {
          expect(start).toBeGreaterThanOrEqual(found[index]?.end ?? 0);
        });
      }),
    );
  });
});
