/** True retention beside what was desired: the rows of its plot, and what they come to in words. */

import { type RecallRange, recallRange } from '#core/schedule/statistics/recall-range.ts';
import type { RecallCount, ReviewStatistics } from '#core/schedule/statistics/review-tally.ts';
import { inPercent } from '#core/text/in-figures.ts';
import { monthOfDay } from './spans.ts';

/** One row: some reviews, how many were recalled, and what was wanted of them. */
export type RetentionRow = RecallRange & {
  readonly name: string;
  readonly tested: number;
  /** What the model said beforehand; null where it was not summed up. */
  readonly predicted: number | null;
  /** 0 to 1; null where several were wanted. */
  readonly wanted: number | null;
};

type Counted = Pick<RecallCount, 'tested' | 'recalled'> & Partial<Pick<RecallCount, 'predicted'>>;

const monthDays = 30;

/** The rows for all reviews, the last month, short and long waits, and each retention that was desired. */
export function retentionRows(
  statistics: Pick<ReviewStatistics, 'young' | 'mature' | 'byDesired' | 'days'>,
  desired: number,
  today: number,
): readonly RetentionRow[] {
  const { young, mature, byDesired, days } = statistics;
  const ofEach = [...byDesired].filter(([percent]) => percent !== null);
  const only = ofEach.length === 1 ? ofEach[0]?.[0] : null;
  const wanted = ofEach.length === 0 ? desired : typeof only === 'number' ? only / 100 : null;
  const month: Counted = [...days]
    .filter(([day]) => day > today - monthDays)
    .reduce((sum, [, count]) => added(sum, count), { tested: 0, recalled: 0 });
  const predicted = young.predicted + mature.predicted;
  const rows = [
    rowOf('All reviews', { ...added(young, mature), predicted }, wanted),
    rowOf('The last month', month, wanted),
    rowOf('Waits under 3 weeks', young, wanted),
    rowOf('Longer waits', mature, wanted),
    ...(ofEach.length < 2 ? [] : ofEach).map(([percent, count]) =>
      rowOf(`Desired ${percent} %`, count, (percent ?? 0) / 100),
    ),
  ];
  return rows.filter((row) => row !== null);
}

function added(a: Counted, b: Counted): Counted {
  return { tested: a.tested + b.tested, recalled: a.recalled + b.recalled };
}

function rowOf(name: string, count: Counted, wanted: number | null): RetentionRow | null {
  const range = recallRange(count.tested, count.recalled);
  if (range === null) return null;
  const predicted = count.predicted === undefined ? null : count.predicted / count.tested;
  return { ...range, name, tested: count.tested, predicted, wanted };
}

/** What the first row says of the reader, in one sentence. */
export function retentionVerdict({ share, least, greatest, wanted, tested }: RetentionRow): string {
  const found = `You recalled ${inPercent(share)}`;
  if (wanted === null) return `${found}; your cards want different shares, each has its own line.`;
  if (tested < 50) {
    return `${found} of ${tested}: too few to be sure of yet (${inPercent(least)} to ${inPercent(greatest)}).`;
  }
  if (wanted >= least && wanted <= greatest) {
    return `${found}, as you want to: the memory model knows you well.`;
  }
  const away = Math.abs(share - wanted);
  const isLittle = away < 0.02;
  if (share > wanted) {
    return `${found}, and want ${inPercent(wanted)}: ${isLittle ? 'a little' : 'clearly'} more, so your cards come back sooner than they need to.`;
  }
  return `${found}, and want ${inPercent(wanted)}: ${isLittle ? 'a little' : 'clearly'} less, so your cards come back too late. Fitting the memory model below may help.`;
}

/** Recall month by month, the months in their order; those with too few tests are left out. */
export function retentionByMonth(
  days: ReviewStatistics['days'],
  fewest = 10,
): readonly { readonly month: string; readonly tested: number; readonly share: number }[] {
  const months = new Map<string, Counted>();
  for (const [day, count] of days) {
    const month = monthOfDay(day);
    months.set(month, added(months.get(month) ?? { tested: 0, recalled: 0 }, count));
  }
  return [...months]
    .filter(([, { tested }]) => tested >= fewest)
    .map(([month, { tested, recalled }]) => ({ month, tested, share: recalled / tested }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
