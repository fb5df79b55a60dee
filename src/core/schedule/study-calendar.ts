/** Study days: local days that begin at an hour of the reader's choice, over every clock change. */

/** Where and when the reader's day begins: an IANA time zone and a whole hour from 0 to 23. */
export type StudyCalendar = { readonly timeZone: string; readonly dayStartsAtHour: number };

/** The study days of one calendar. A day is the number of its local date, counted from 1 January 1970. */
export type StudyDays = {
  /** The day that holds `time` (epoch milliseconds). */
  dayOf(time: number): number;
  /** When the day begins, in epoch milliseconds. */
  startOf(day: number): number;
};

export const dayLength = 86_400_000;
const hourLength = 3_600_000;
const weekLength = 7 * dayLength;

/** The last moment that a card may be due: the end of the year 9999, in epoch milliseconds. */
export const latestDue = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** The first moment that a card may be due: the start of the year 1900. */
export const earliestDue = Date.UTC(1900, 0, 1);

const known = new Map<string, StudyDays>();

/** The study days of `calendar`. A time zone that the platform does not know counts as UTC. */
export function studyDays({ timeZone, dayStartsAtHour }: StudyCalendar): StudyDays {
  const name = `${timeZone} ${dayStartsAtHour}`;
  const found = known.get(name) ?? makeDays(offsetsOf(timeZone), dayStartsAtHour);
  known.set(name, found);
  return found;
}

/**
 * Tells the day of any time between `from` and `to`, as `dayOf` does, but many times faster: for
 * reckoning over a great many reviews.
 */
export function dayTable(days: StudyDays, from: number, to: number): (time: number) => number {
  const [first, last] = [days.dayOf(from), days.dayOf(to)];
  const starts = Float64Array.from({ length: last - first + 2 }, (_, index) =>
    days.startOf(first + index),
  );
  const base = starts[0] ?? 0;
  return (time) => {
    let index = Math.max(0, Math.min(last - first, Math.floor((time - base) / dayLength)));
    while (index > 0 && (starts[index] ?? 0) > time) index -= 1;
    while (index < last - first && (starts[index + 1] ?? 0) <= time) index += 1;
    return first + index;
  };
}

/** The weekday of a study day, 0 for Sunday. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** The date of a study day, as `2026-03-29`. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

function makeDays(offsetAt: (time: number) => number, hour: number): StudyDays {
  const starts = new Map<number, number>();
  const startOf = (day: number) => {
    const found = starts.get(day) ?? localTime(day * dayLength + hour * hourLength, offsetAt);
    starts.set(day, found);
    return found;
  };
  const dayOf = (time: number) => {
    const within = Math.min(Math.max(time, earliestDue), latestDue);
    let day = Math.floor((within - hour * hourLength) / dayLength);
    while (startOf(day + 1) <= within) day += 1;
    while (startOf(day) > within) day -= 1;
    return day;
  };
  return { dayOf, startOf };
}

/**
 * When the clocks show `wall`. Where they show it twice, the first time; where they leap over it, as
 * long after the leap as it would have been after its beginning.
 */
function localTime(wall: number, offsetAt: (time: number) => number): number {
  const [before, after] = [offsetAt(wall - dayLength), offsetAt(wall + dayLength)];
  const [early, late] = [wall - before, wall - after];
  if (before === after || offsetAt(early) === before) return early;
  return offsetAt(late) === after ? late : early;
}

/**
 * How far the clocks of a time zone are ahead of UTC, in milliseconds. To ask the platform is slow: where
 * a week begins and ends with the same, the whole week has it: nowhere do clocks go forth and back within
 * one (every zone was looked at, 1990 to 2035).
 */
function offsetsOf(timeZone: string): (time: number) => number {
  const shownAt = shownOffsets(timeZone);
  const weeks = new Map<number, number>();
  const atWeek = (week: number) => {
    const found = weeks.get(week) ?? shownAt(week * weekLength);
    weeks.set(week, found);
    return found;
  };
  return (time) => {
    const week = Math.floor(time / weekLength);
    const offset = atWeek(week);
    return offset === atWeek(week + 1) ? offset : shownAt(time);
  };
}

/** What the platform's clocks show. */
function shownOffsets(timeZone: string): (time: number) => number {
  const format = clockOf(timeZone);
  if (format === null) return () => 0;
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
    const numberOf = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const shown = Date.UTC(
      numberOf('year'),
      numberOf('month') - 1,
      numberOf('day'),
      numberOf('hour'),
      numberOf('minute'),
      numberOf('second'),
    );
    return shown - Math.floor(time / 1000) * 1000;
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
