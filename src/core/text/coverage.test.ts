import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Coverage,
  cover,
  coverageOf,
  flattenCoverage,
  mostStretches,
  readableWithin,
  shareCovered,
} from './coverage.ts';
import { passage } from './passage.ts';

const length = 120;
const anyPassage = fc
  .tuple(fc.nat(length - 21), fc.integer({ min: 1, max: 20 }))
  .map(([start, size]) => passage(start, start + size));

function covered(passages: Coverage): Coverage {
  return passages.reduce(cover, [] as Coverage);
}

describe('cover', () => {
  test('covers exactly the characters that were added, merged and in order', () => {
    fc.assert(
      fc.property(fc.array(anyPassage), (added) => {
        const coverage = covered(added);
        for (let at = 0; at < length; at += 1) {
          const isIn = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
          expect(coverage.some(isIn)).toBe(added.some(isIn));
        }
        coverage.slice(1).forEach((one, index) => {
          expect(one.start).toBeGreaterThan(coverage[index]?.end ?? Number.NaN);
        });
        expect(coverageOf(flattenCoverage(coverage), length)).toEqual(coverage);
      }),
    );
  });

  test('stays small: past the most stretches the narrowest gap is closed', () => {
    let coverage: Coverage = [];
    for (let at = 0; at <= mostStretches; at += 1) {
      const start = at * 10;
      coverage = cover(coverage, passage(start, start + (at === 7 ? 9 : 5)));
    }
    expect(coverage).toHaveLength(mostStretches);
    expect(coverage).toContainEqual(passage(70, 85));
  });
});

test('shareCovered is a part of the whole', () => {
  expect(shareCovered([passage(0, 30), passage(60, 90)], length)).toBe(0.5);
  expect(shareCovered([], 0)).toBe(0);
});

test('looking for a second counts 70 characters, never more than was seen', () => {
  expect(readableWithin(passage(10, 500), 1)).toEqual(passage(10, 80));
  expect(readableWithin(passage(10, 40), 60)).toEqual(passage(10, 40));
  expect(readableWithin(passage(10, 40), 0)).toBeNull();
});

test.each([null, 'x', [3], [5, 3], [-1, 4], [0, 900], [1.5, 2], ['0', '4']])(
  'a kept coverage that is none (%j) is nothing',
  (kept) => {
    expect(coverageOf(kept, length)).toEqual([]);
  },
);
