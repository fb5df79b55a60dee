import { expect, test } from 'vitest';
import { daysWords, dayWords, monthOfDay, streakOf, sumsOfDays } from './spans.ts';

const march = Date.UTC(2026, 2, 10) / 86_400_000;

test('days are summed up day by day or by weeks, the last of which may be short', () => {
  const valueOn = (day: number) => day - march + 1;
  expect(sumsOfDays(valueOn, march, { days: 3, each: 1 }).map(({ value }) => value)).toEqual([
    1, 2, 3,
  ]);
  expect(sumsOfDays(valueOn, march, { days: 10, each: 7 })).toEqual([
    { from: march, to: march + 6, value: 28 },
    { from: march + 7, to: march + 9, value: 27 },
  ]);
});

test('days are told by their date', () => {
  expect(dayWords(march)).toBe('10 Mar');
  expect(daysWords({ from: march, to: march })).toBe('10 Mar 2026');
  expect(daysWords({ from: march, to: march + 6 })).toBe('10 Mar to 16 Mar 2026');
  expect(monthOfDay(march)).toBe('2026-03');
});

test('a streak ends at a day without a review; today may still be to come', () => {
  const days = (...list: number[]) => new Map(list.map((day) => [day, null]));
  expect(streakOf(days(5, 7, 8, 9), 9)).toBe(3);
  expect(streakOf(days(5, 7, 8, 9), 10)).toBe(3);
  expect(streakOf(days(5, 7, 8, 9), 11)).toBe(0);
  expect(streakOf(days(), 11)).toBe(0);
});
