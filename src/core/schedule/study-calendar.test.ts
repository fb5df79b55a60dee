import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOf,
  dayLength,
  earliestDue,
  latestDue,
  type StudyCalendar,
  studyDays,
  weekdayOf,
} from './study-calendar.ts';

const hour = 3_600_000;
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
];
const calendars = fc.record({
  timeZone: fc.constantFrom(...zones),
  dayStartsAtHour: fc.integer({ min: 0, max: 23 }),
});

function startOf(timeZone: string, dayStartsAtHour: number, date: string): string {
  const day = Date.parse(date) / dayLength;
  return new Date(studyDays({ timeZone, dayStartsAtHour }).startOf(day)).toISOString();
}

describe('studyDays', () => {
  test('a day begins at its hour by the clocks of the place', () => {
    expect(startOf('Europe/Berlin', 4, '2026-01-15')).toBe('2026-01-15T03:00:00.000Z');
    expect(startOf('Europe/Berlin', 4, '2026-07-15')).toBe('2026-07-15T02:00:00.000Z');
    expect(startOf('Asia/Kathmandu', 0, '2026-07-15')).toBe('2026-07-14T18:15:00.000Z');
  });

  test('the night of the lost hour is 23 hours long, that of the extra hour 25', () => {
    const { startOf: begins } = studyDays({ timeZone: 'Europe/Berlin', dayStartsAtHour: 4 });
    const lengthOf = (date: string) => {
      const day = Date.parse(date) / dayLength;
      return (begins(day + 1) - begins(day)) / hour;
    };
    // The clocks change in the small hours of 29 March and 25 October: at the end of the study day before.
    expect(lengthOf('2026-03-28')).toBe(23);
    expect(lengthOf('2026-03-29')).toBe(24);
    expect(lengthOf('2026-10-24')).toBe(25);
  });

  test('a beginning that the clocks leap over comes after the leap; one shown twice is the first', () => {
    expect(startOf('Europe/Berlin', 2, '2026-03-29')).toBe('2026-03-29T01:00:00.000Z');
    expect(startOf('Europe/Berlin', 2, '2026-10-25')).toBe('2026-10-25T00:00:00.000Z');
  });

  test('after midnight it is still the day before, until its hour', () => {
    const { dayOf } = studyDays({ timeZone: 'Europe/Berlin', dayStartsAtHour: 4 });
    const dayAt = (time: string) => dateOf(dayOf(Date.parse(time)));
    expect(dayAt('2026-05-02T01:59:59Z')).toBe('2026-05-01');
    expect(dayAt('2026-05-02T02:00:00Z')).toBe('2026-05-02');
    expect(weekdayOf(dayOf(Date.parse('2026-05-02T12:00:00Z')))).toBe(6);
  });

  test('every moment lies in its day, and the days follow each other without a gap', () => {
    const times = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(calendars, times, (calendar: StudyCalendar, time) => {
        const { dayOf, startOf: begins } = studyDays(calendar);
        const day = dayOf(time);
        expect(begins(day)).toBeLessThanOrEqual(time);
        expect(begins(day + 1)).toBeGreaterThan(time);
        const length = begins(day + 1) - begins(day);
        expect(length).toBeGreaterThanOrEqual(22 * hour);
        expect(length).toBeLessThanOrEqual(26 * hour);
      }),
      { numRuns: 300 },
    );
  });

  test('the day that Samoa left out has no time in it', () => {
    const calendar = { timeZone: 'Pacific/Apia', dayStartsAtHour: 4 };
    const { dayOf, startOf: begins } = studyDays(calendar);
    const leftOut = Date.parse('2011-12-30') / dayLength;
    expect(begins(leftOut)).toBe(begins(leftOut + 1));
    expect(dateOf(dayOf(begins(leftOut)))).toBe('2011-12-31');
    expect(dateOf(dayOf(begins(leftOut) - 1))).toBe('2011-12-29');
  });

  test('a time zone that nobody knows counts as UTC, and a time beyond the calendar as its end', () => {
    expect(startOf('Mars/Olympus', 5, '2026-01-15')).toBe('2026-01-15T05:00:00.000Z');
    const { dayOf } = studyDays({ timeZone: 'Asia/Tokyo', dayStartsAtHour: 4 });
    expect(dayOf(Number.MAX_SAFE_INTEGER)).toBe(dayOf(latestDue));
    expect(dayOf(-8.64e15)).toBe(dayOf(earliestDue));
  });
});
