/** Reads all reviews in columns: each month that is over as it was packed once. */
import { columnsOf, type ReviewColumns } from '#core/schedule/review-columns.ts';
import type { Store } from './act.ts';
import { monthOf, startOfMonth } from './review-packs.ts';
import { upkeep } from './upkeep.ts';

/**
 * All reviews, month by month, in the order of their time. A month that is over is packed once and read
 * from then on as it was packed; each is read by itself, so that no frame waits for all of them.
 */
export async function* readReviewColumns(store: Store): AsyncGenerator<ReviewColumns> {
  const { reviews, reviewPacks } = store.database;
  const [first, last] = await Promise.all([
    reviews.orderBy('reviewedAt').first(),
    reviews.orderBy('reviewedAt').last(),
  ]);
  if (first === undefined || last === undefined) return;
  const present = monthOf(store.now());
  for (let month = monthOf(first.reviewedAt); month <= monthOf(last.reviewedAt); month += 1) {
    const pack = await reviewPacks.get(month);
    const columns = pack?.columns ?? (await packMonth(store, month, month < present));
    if (columns.count > 0) yield columns;
  }
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
  return upkeep(database, ['reviews', 'reviewPacks'], async () => {
    const columns = await read();
    await database.reviewPacks.put({ month, columns });
    return columns;
  });
}
