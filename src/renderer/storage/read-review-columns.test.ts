import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { columnsOf, joinedColumns, type ReviewColumns } from '#core/schedule/review-columns.ts';
import { readyStore } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import { addCard } from './cards.ts';
import { readReviewColumns } from './read-review-columns.ts';
import { reviewCard } from './reviews.ts';
import { undoLast } from './undo.ts';

const day = 86_400_000;
let store: Store;
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 20, 12);
  store = { ...(await readyStore()), now: () => clock, timeZone: () => 'UTC' };
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

async function read(): Promise<ReviewColumns> {
  const parts: ReviewColumns[] = [];
  for await (const part of readReviewColumns(store, true)) parts.push(part);
  return joinedColumns(parts);
}

async function study(reviews: number): Promise<void> {
  let card = await addCard(store, { kind: 'basic', prompt: 'q', answer: 'a' }, {});
  for (let index = 0; index < reviews; index += 1) {
    const outcome = await reviewCard(
      store,
      card,
      index % 3 === 2 ? 'again' : 'good',
      1_000 + index,
    );
    if (outcome.kind === 'graded') card = outcome.card;
    clock += 9 * day;
  }
}

test('columns are those of all reviews, packed or not, and after an undo too', async () => {
  await study(9);
  const whole = async () => columnsOf(await store.database.reviews.orderBy('reviewedAt').toArray());
  expect(await read()).toEqual(await whole());
  const packed = await store.database.reviewPacks.count();
  expect(packed).toBeGreaterThan(1);
  expect(await read()).toEqual(await whole());
  // A clock that was set back grades into a month that was packed.
  clock = Date.UTC(2026, 0, 25);
  await study(1);
  expect(await store.database.reviewPacks.count()).toBe(packed - 1);
  expect(await read()).toEqual(await whole());
  await undoLast(store);
  expect(await read()).toEqual(await whole());
  const nobody = { card: expect.any(Uint32Array), cardIds: '', cardCount: 0 };
  for await (const part of readReviewColumns(store, false)) {
    if (part.cardCount === 0) expect(part).toEqual({ ...part, ...nobody });
    expect(part.reviewedAt).toHaveLength(part.count);
  }
});

test('without a review there is nothing to read', async () => {
  expect((await read()).count).toBe(0);
});
