import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgingAct, keptHistory, lastToGo, leastChangesOf } from './kept-history.ts';

const day = 24 * 60 * 60_000;
const now = 2_000 * day;
const kept = { ...keptHistory, leastActs: 2 };

/** Acts of these ages in days, the oldest first, each of one record. */
function acts(...ages: number[]): AgingAct[] {
  return ages.map((age, index) => ({ sequence: index + 1, at: now - age * day, parts: 1 }));
}

function gone(some: readonly AgingAct[], beyond = 0): number {
  return lastToGo(some, { now, last: some.length, beyond }, kept);
}

describe('lastToGo', () => {
  test('what is older than a year goes', () => {
    expect(gone(acts(800, 367, 365, 3, 2, 1))).toBe(2);
  });

  test('what is beyond the number that is kept goes before its year is over', () => {
    expect(gone(acts(200, 100, 90, 3, 2, 1), 2)).toBe(2);
  });

  test('what the trash may still hold stays, however much there is', () => {
    expect(gone(acts(31, 30, 29, 3, 2, 1), 4)).toBe(1);
  });

  test('the latest acts stay, however old they are', () => {
    expect(gone(acts(800, 799, 798, 797))).toBe(2);
  });

  test('an act dated ahead keeps itself and what comes after it', () => {
    expect(gone(acts(800, -400, 700, 600, 3, 2))).toBe(1);
  });

  test('never lets go what must stay, and never leaves a gap', () => {
    const some = fc.array(fc.integer({ min: -50, max: 900 }), { maxLength: 30 });
    fc.assert(
      fc.property(some, fc.nat(30), (ages, beyond) => {
        const all = acts(...ages);
        const last = gone(all, beyond);
        for (const { sequence, at } of all.slice(0, last)) {
          expect(now - at).toBeGreaterThanOrEqual(kept.leastAge);
          expect(sequence).toBeLessThanOrEqual(all.length - kept.leastActs);
          expect(sequence <= beyond || now - at >= kept.mostAge).toBe(true);
        }
      }),
    );
  });
});

test('of a long act all full parts are counted', () => {
  expect([0, 1, 3].map((parts) => leastChangesOf({ sequence: 1, at: 0, parts }))).toEqual([
    0, 1, 1_001,
  ]);
});
