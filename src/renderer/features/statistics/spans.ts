/** Days gathered for plots: a month day by day, longer spans by weeks or months. */
import { dateOf, dayLength } from '#core/schedule/study-calendar.ts';

/** How much time a plot shows. */
export type Span = 'month' | 'quarter' | 'year';

/** The days of each span, and how many of them one bar stands for. */
export const spans: Readonly<Record<Span, { readonly days: number; readonly each: number }>> = {
  month: { days: 30, each: 1 },
  quarter: { days: 91, each: 1 },
  year: { days: 364, each: 7 },
};

/** The sum over some days that follow each other. */
export type DaySum = {
  /** Study days, counted from 1 January 1970; both are within. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
};

/** The `days` from `first` on, summed up by `each`. */
export function sumsOfDays(
  valueOn: (day: number) => number,
  first: number,
  { days, each }: { readonly days: number; readonly each: number },
): readonly DaySum[] {
  return Array.from({ length: Math.ceil(days / each) }, (_, index) => {
    const from = first + index * each;
    const to = Math.min(first + days, from + each) - 1;
    let value = 0;
    for (let day = from; day <= to; day += 1) value += valueOn(day);
    return { from, to, value };
  });
}

/** `12 Mar`, or with its year `12 Mar 2026`. */
export function dayWords(day: number, hasYear = false): string {
  const year = hasYear ? ({ year: 'numeric' } as const) : {};
  const date = new Date(day * dayLength);
  return date.toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
    ...year,
  });
}

/** One day, or the first and the last of several. */
export function daysWords({ from, to }: Pick<DaySum, 'from' | 'to'>): string {
  return from === to ? dayWords(from, true) : `${dayWords(from)} to ${dayWords(to, true)}`;
}

/** The month that holds a day, as `2026-03`; these sort by their time. */
export function monthOfDay(day: number): string {
  return dateOf(day).slice(0, 7);
}

/** How many study days up to `today` follow each other without a gap; today may still be to come. */
export function streakOf(days: ReadonlyMap<number, unknown>, today: number): number {
  let count = 0;
  let day = days.has(today) ? today : today - 1;
  for (; days.has(day); day -= 1) count += 1;
  return count;
}
