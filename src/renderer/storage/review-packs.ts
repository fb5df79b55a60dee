/** Reviews packed in columns by the month: what statistics and the optimiser read instead of a million records. */
import type { Dexie, Table } from 'dexie';
import type { Review } from '#core/schedule/review.ts';
import type { ReviewColumns } from '#core/schedule/review-columns.ts';
import type { Change } from './journal/journal-entry.ts';

/** The reviews of one month (UTC, counted from January 1970) in columns. */
export type ReviewPack = { readonly month: number; readonly columns: ReviewColumns };

type PackedDatabase = Dexie & { readonly reviewPacks: Table<ReviewPack, number> };

/** The month that holds `time` (epoch milliseconds). */
export function monthOf(time: number): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** When the month begins, in epoch milliseconds. */
export function startOfMonth(month: number): number {
  return Date.UTC(1970, month);
}

/** Drops the packs of months whose reviews changed, inside the transaction that changed them. */
export async function dropPacks(
  { reviewPacks }: PackedDatabase,
  changes: readonly Change[],
): Promise<void> {
  const months = new Set<number>();
  for (const { table, before, after } of changes) {
    if (table !== 'reviews') continue;
    for (const record of [before, after] as (Review | null)[]) {
      if (record !== null) months.add(monthOf(record.reviewedAt));
    }
  }
  if (months.size > 0) await reviewPacks.bulkDelete([...months]);
}
