/** Reads all reviews in columns: each month that is over as it was packed once. */
import { columnsOf, type ReviewColumns } from '#core/schedule/review-columns.ts';
import type { Store } from './act.ts';
import { type CardsPack, monthOf, packed, startOfMonth, unpacked } from './review-packs.ts';
import { upkeep } from './upkeep.ts';

const monthsInYear = 12;

/**
 * All reviews, month by month, in the order of their time. A month that is over is packed once and read
 * from then on as it was packed; a year is read at a time, so that no frame waits for all of them.
 * Whose the reviews are is as much again to read: without `withCards` it is left out.
 */
export async function* readReviewColumns(
  store: Store,
  withCards: boolean,
): AsyncGenerator<ReviewColumns> {
  const { reviews } = store.database;
  const [first, last] = await Promise.all([
    reviews.orderBy('reviewedAt').first(),
    reviews.orderBy('reviewedAt').last(),
  ]);
  if (first === undefined || last === undefined) return;
  const present = monthOf(store.now());
  const [from, to] = [monthOf(first.reviewedAt), monthOf(last.reviewedAt)];
  for (let year = from; year <= to; year += monthsInYear) {
    const end = Math.min(to, year + monthsInYear - 1);
    const kept = await readPacks(store, year, end, withCards);
    for (let month = year; month <= end; month += 1) {
      const columns = kept.get(month) ?? (await packMonth(store, month, month < present));
      if (columns.count > 0) yield columns;
    }
  }
}

/** The packed months from `from` to `to`. */
async function readPacks(
  { database }: Store,
  from: number,
  to: number,
  withCards: boolean,
): Promise<ReadonlyMap<number, ReviewColumns>> {
  const { reviewPacks, cardsPacks } = database;
  const [packs, cards] = await Promise.all([
    reviewPacks.where(':id').between(from, to, true, true).toArray(),
    withCards ? cardsPacks.where(':id').between(from, to, true, true).toArray() : [],
  ]);
  const cardsOf = new Map(cards.map((pack: CardsPack) => [pack.month, pack.cards]));
  return new Map(
    packs.map((pack) => [pack.month, unpacked(pack, cardsOf.get(pack.month) ?? null)]),
  );
}

async function packMonth(store: Store, month: number, isKept: boolean): Promise<ReviewColumns> {
  const { database } = store;
  const read = async () => {
    const range = database.reviews.where('reviewedAt');
    const found = await range
      .between(startOfMonth(month), startOfMonth(month + 1), true, false)
      .toArray();
    return columnsOf(found);
  };
  if (!isKept) return read();
  return upkeep(database, ['reviews', 'reviewPacks', 'cardsPacks'], async () => {
    const columns = await read();
    const pack = packed(month, columns);
    await Promise.all([
      database.reviewPacks.put(pack.reviews),
      database.cardsPacks.put(pack.cards),
    ]);
    return columns;
  });
}
