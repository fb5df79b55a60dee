import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historySize, segmentsToDrop, snapshotsToKeep } from './thinning.ts';
import type { SegmentName, SnapshotName } from './vault-names.ts';

const now = Date.UTC(2026, 10, 24, 12, 30);
const hour = 3_600_000;
const day = 24 * hour;

/** A snapshot taken so many milliseconds before now; the older, the fewer acts it holds. */
function snapshot(age: number): SnapshotName {
  const takenAt = now - age;
  return { name: `at ${takenAt}`, databaseId: 'abc', takenAt, lastSequence: takenAt / 1_000 };
}

function agesKept(ages: readonly number[], unit: number): number[] {
  return snapshotsToKeep(ages.map(snapshot), now).map(({ takenAt }) => (now - takenAt) / unit);
}

describe('snapshotsToKeep', () => {
  test('keeps the last of each hour for a day', () => {
    const minutes = [1, 20, 40, 70, 100, 130, 22 * 60].map((minute) => minute * 60_000);
    expect(agesKept(minutes, 60_000)).toEqual([1, 20, 40, 100, 22 * 60]);
  });

  // The 15th of November 2026, nine days before, is a Sunday: the last day of its week.
  test('keeps the last of each day for a week, of each week for a month', () => {
    const hours = [1, 2, 25, 27, 49, 9 * 24, 10 * 24, 16 * 24].map((count) => count * hour);
    expect(agesKept(hours, hour)).toEqual([1, 2, 25, 49, 9 * 24, 16 * 24]);
  });

  test('keeps the last of each month for a year, then of each year', () => {
    const days = [1, 2, 40, 45, 80, 400, 420, 800].map((count) => count * day);
    expect(agesKept(days, day)).toEqual([1, 2, 40, 80, 400, 800]);
  });

  test('keeps the newest two whatever their age, newest by what they hold', () => {
    const old = { ...snapshot(3 * 365 * day), lastSequence: 9 };
    const setBack = { ...snapshot(3 * 365 * day + hour), lastSequence: 10 };
    expect(snapshotsToKeep([old, setBack], now)).toEqual([setBack, old]);
    const future = { ...snapshot(-day), lastSequence: 1 };
    expect(snapshotsToKeep([old, setBack, future], now)).toContainEqual(future);
  });

  test('kept once is kept when thinned again at once, and never more than 60 of ten years', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 3_650 * 24 }), { maxLength: 400 });
    fc.assert(
      fc.property(ages, (hours) => {
        const all = [...new Set(hours)].map((count) => snapshot(count * hour));
        const kept = snapshotsToKeep(all, now);
        expect(snapshotsToKeep(kept, now)).toEqual(kept);
        expect(kept.length).toBeLessThanOrEqual(24 + 7 + 6 + 13 + 11 + 2);
        expect(kept[0]?.takenAt).toBe(all.toSorted((a, b) => b.takenAt - a.takenAt)[0]?.takenAt);
      }),
    );
  });
});

describe('segmentsToDrop', () => {
  const size = historySize / 2;
  function segment(first: number): SegmentName & { size: number } {
    return { name: `from ${first}`, databaseId: 'abc', first, size };
  }
  const covering = (last: number): SnapshotName => ({ ...snapshot(0), lastSequence: last });
  const segments = [segment(1), segment(11), segment(21), segment(31), segment(41)];

  test('drops nothing that the snapshot before the newest does not hold', () => {
    expect(segmentsToDrop(segments, [])).toEqual([]);
    expect(segmentsToDrop(segments, [covering(50)])).toEqual([]);
    expect(segmentsToDrop(segments, [covering(50), covering(5)])).toEqual([]);
    expect(segmentsToDrop(segments, [covering(50), covering(29)])).toEqual([]);
  });

  test('keeps some covered history, drops the oldest beyond it, and never the last', () => {
    expect(segmentsToDrop(segments, [covering(50), covering(30)])).toEqual([segment(1)]);
    expect(segmentsToDrop(segments, [covering(50), covering(50)])).toEqual([
      segment(1),
      segment(11),
    ]);
  });
});
