/** Reviews packed in columns by the month: what statistics and the optimiser read instead of a million records. */
import type { Dexie, Table } from 'dexie';
import type { Review } from '#core/schedule/review.ts';
import type { ReviewColumns } from '#core/schedule/review-columns.ts';
import type { Change } from './journal/journal-entry.ts';

/** The reviews of one month (UTC, counted from January 1970) in columns, but for whose they are. */
export type ReviewPack = {
  readonly month: number;
  readonly columns: Omit<ReviewColumns, keyof PackedCards | 'reviewedAt'>;
  /** Milliseconds since the month began. */
  readonly since: Uint32Array<ArrayBuffer>;
};

/** Whose the reviews of a month are: as large as all the rest, and wanted more seldom. */
export type PackedCards = Pick<ReviewColumns, 'card' | 'cardIds' | 'cardCount'>;
export type CardsPack = { readonly month: number; readonly cards: PackedCards };

type PackedDatabase = Dexie & {
  readonly reviewPacks: Table<ReviewPack, number>;
  readonly cardsPacks: Table<CardsPack, number>;
};

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
  { reviewPacks, cardsPacks }: PackedDatabase,
  changes: readonly Change[],
): Promise<void> {
  const months = new Set<number>();
  for (const { table, before, after } of changes) {
    if (table !== 'reviews') continue;
    for (const record of [before, after] as (Review | null)[]) {
      if (record !== null) months.add(monthOf(record.reviewedAt));
    }
  }
  if (months.size === 0) return;
  await Promise.all([reviewPacks.bulkDelete([...months]), cardsPacks.bulkDelete([...months])]);
}

/** A month as it is packed. */
export function packed(
  month: number,
  { card, cardIds, cardCount, reviewedAt, ...columns }: ReviewColumns,
): { readonly reviews: ReviewPack; readonly cards: CardsPack } {
  const begins = startOfMonth(month);
  const since = Uint32Array.from(reviewedAt, (time) => time - begins);
  return {
    reviews: { month, columns, since },
    cards: { month, cards: { card, cardIds, cardCount } },
  };
}

/** The columns of a month; without `cards`, whose they are is left open. */
export function unpacked(
  { month, columns, since }: ReviewPack,
  cards: PackedCards | null,
): ReviewColumns {
  const begins = startOfMonth(month);
  const reviewedAt = Float64Array.from(since, (time) => begins + time);
  const nobody = { card: new Uint32Array(columns.count), cardIds: '', cardCount: 0 };
  return { ...columns, reviewedAt, ...(cards ?? nobody) };
}
