import { expect, test } from 'vitest';
import type { DayCount, RecallCount } from '#core/schedule/statistics/review-tally.ts';
import { retentionByMonth, retentionRows, retentionVerdict } from './retention-rows.ts';

const today = Date.UTC(2026, 5, 15) / 86_400_000;
const count = (tested: number, recalled: number, predicted = recalled): RecallCount => ({
  ...{ tested, recalled, predicted },
});
const day = (tested: number, recalled: number): DayCount => ({
  ...{ reviews: tested, milliseconds: 0, tested, recalled },
});

const statistics = (byDesired: [number | null, RecallCount][]) => ({
  young: count(100, 80, 85),
  mature: count(100, 95),
  byDesired: new Map(byDesired),
  days: new Map([
    [today - 60, day(150, 130)],
    [today - 3, day(50, 45)],
  ]),
});

test('reviews are told together, of the last month, and by the length of their wait', () => {
  const rows = retentionRows(statistics([[90, count(200, 175)]]), 0.85, today);
  expect(rows.map(({ name, tested, share, wanted }) => [name, tested, share, wanted])).toEqual([
    ['All reviews', 200, 0.875, 0.9],
    ['The last month', 50, 0.9, 0.9],
    ['Waits under 3 weeks', 100, 0.8, 0.9],
    ['Longer waits', 100, 0.95, 0.9],
  ]);
  expect(rows[0]?.predicted).toBeCloseTo(0.9, 10);
});

test('where several retentions were desired, each has its own row', () => {
  const several = statistics([
    [null, count(10, 5)],
    [80, count(100, 80)],
    [95, count(90, 90)],
  ]);
  const rows = retentionRows(several, 0.9, today);
  expect(rows[0]?.wanted).toBeNull();
  expect(rows.slice(4).map(({ name, wanted }) => [name, wanted])).toEqual([
    ['Desired 80 %', 0.8],
    ['Desired 95 %', 0.95],
  ]);
});

test('what was never tested has no row; without a desire of the time the present one counts', () => {
  const none = { young: count(0, 0), mature: count(0, 0), byDesired: new Map(), days: new Map() };
  expect(retentionRows(none, 0.9, today)).toEqual([]);
  expect(retentionRows(statistics([[null, count(200, 175)]]), 0.85, today)[0]?.wanted).toBe(0.85);
});

test('the verdict says whether what was recalled is what was wanted', () => {
  const verdict = (tested: number, recalled: number) => {
    const young = count(tested, recalled);
    const [row] = retentionRows({ ...statistics([]), young, mature: count(0, 0) }, 0.9, today);
    if (row === undefined) throw new Error('there is a row');
    return retentionVerdict(row);
  };
  expect(verdict(20, 18)).toMatch(/too few to be sure/);
  expect(verdict(1_000, 905)).toMatch(/as you want to/);
  expect(verdict(10_000, 9_150)).toMatch(/a little more/);
  expect(verdict(10_000, 9_700)).toMatch(/clearly more.*sooner/);
  expect(verdict(10_000, 8_000)).toMatch(/clearly less.*Fitting/);
});

test('months with enough tests are told in their order', () => {
  const { days } = statistics([]);
  expect(retentionByMonth(days)).toEqual([
    { month: '2026-04', tested: 150, share: 130 / 150 },
    { month: '2026-06', tested: 50, share: 0.9 },
  ]);
  expect(retentionByMonth(days, 100)).toHaveLength(1);
});
