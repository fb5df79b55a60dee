import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutMargin, type MarginItem } from './margin-layout.ts';

const gap = 8;

function items(...pairs: [wanted: number, height: number, weight?: number][]): MarginItem[] {
  return pairs.map(([wanted, height, weight = 1]) => ({ wanted, height, weight }));
}

describe('layOutMargin', () => {
  test.each([
    ['notes with room stay where they want to be', items([10, 20], [100, 20]), [10, 100]],
    ['two at one place give way alike', items([100, 20], [100, 20]), [86, 114]],
    ['a heavy one stays, the other gives way', items([100, 20], [100, 20, 1e6]), [72, 100]],
    ['nothing stands above the least', items([0, 20], [0, 20]), [0, 28]],
    ['none', [], []],
  ] as const)('%s', (_name, given, expected) => {
    const tops = layOutMargin(given, gap, 0);
    expect(tops.map((top) => Math.round(top))).toEqual(expected);
  });

  const anyItems = fc.array(
    fc.record({
      wanted: fc.integer({ min: -50, max: 500 }),
      height: fc.integer({ min: 0, max: 120 }),
      weight: fc.constantFrom(1, 1, 1, 50),
    }),
    { maxLength: 12 },
  );

  test('never overlap, keep their order and the least', () => {
    fc.assert(
      fc.property(anyItems, (given) => {
        const tops = layOutMargin(given, gap, 0);
        expect(tops).toHaveLength(given.length);
        tops.forEach((top, index) => {
          const above =
            index === 0 ? 0 : (tops[index - 1] ?? 0) + (given[index - 1]?.height ?? 0) + gap;
          expect(top).toBeGreaterThanOrEqual(above - 1e-6);
        });
      }),
    );
  });

  test('no other placing that keeps the rules is nearer to what was wanted', () => {
    const nudges = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 12 });
    fc.assert(
      fc.property(
        anyItems,
        nudges,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, by, size) => {
          const tops = layOutMargin(given, gap, 0);
          const other = madeFeasible(
            given,
            tops.map((top, index) => top + (by[index] ?? 0) * size),
          );
          expect(cost(given, tops)).toBeLessThanOrEqual(cost(given, other) + 1e-6);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('notes that do not collide are not moved at all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }), (spaces) => {
        let at = 0;
        const given = spaces.map((space) => {
          const item = { wanted: at + space, height: 30, weight: 1 };
          at = item.wanted + 30 + gap;
          return item;
        });
        const tops = layOutMargin(given, gap, 0);
        tops.forEach((top, index) => {
          expect(top).toBeCloseTo(given[index]?.wanted ?? Number.NaN, 6);
        });
      }),
    );
  });
});

function cost(given: readonly MarginItem[], tops: readonly number[]): number {
  return given.reduce(
    (sum, { wanted, weight }, index) => sum + weight * ((tops[index] ?? 0) - wanted) ** 2,
    0,
  );
}

/** Pushes each down to where the rules allow it. */
function madeFeasible(given: readonly MarginItem[], tops: readonly number[]): number[] {
  let least = 0;
  return tops.map((top, index) => {
    const at = Math.max(least, top);
    least = at + (given[index]?.height ?? 0) + gap;
    return at;
  });
}
