/** Whether two dates say the same day, month, year or decade. */
import type { Match } from './match-numbers.ts';
import type { DateToken, NumberToken } from './token.ts';

type Part = number | null;

/** How `given` matches `expected`, or null where it is another date. */
export function matchDates(given: DateToken, expected: DateToken): Match | null {
  if (given.isDecade !== expected.isDecade) return null;
  const isOneSwappable = given.isSwappable !== expected.isSwappable;
  const isOther = given.day === expected.month && given.month === expected.day;
  const mine = isOneSwappable && isOther ? { ...given, ...swapped(given) } : given;
  const fits = (test: (a: Part, b: Part) => boolean) =>
    test(mine.year, expected.year) &&
    test(mine.month, expected.month) &&
    test(mine.day, expected.day);
  if (fits((a, b) => a === b)) {
    return { forgiven: given.text === expected.text ? null : 'the form of the date', lacks: null };
  }
  if (fits((a, b) => a === null || a === b)) {
    return { forgiven: null, lacks: `the rest of “${expected.raw}”` };
  }
  const isMore = fits((a, b) => b === null || a === b);
  return isMore ? { forgiven: null, lacks: `more than “${expected.raw}”` } : null;
}

function swapped({ day, month }: DateToken) {
  return { day: month, month: day };
}

/** How a year alone matches a date, or null where the date has another year. */
export function matchYear(year: NumberToken, date: DateToken, isGivenDate: boolean): Match | null {
  if (year.unit !== null || date.year !== year.value || date.isDecade) return null;
  if (date.month === null) return { forgiven: null, lacks: null };
  const lacks = isGivenDate ? `more than “${year.raw}”` : `the rest of “${date.raw}”`;
  return { forgiven: null, lacks };
}
