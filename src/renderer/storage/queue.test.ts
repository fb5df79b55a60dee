import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card, CardId, SiblingGroupId } from '#core/card/card.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { orderCards, queueOrders } from '#core/schedule/order-queue.ts';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import { readyStore } from '#support/storage/test-store.ts';
import { act, type Store } from './act.ts';
import { addCard } from './cards.ts';
import { mostOverdueCards } from './most-overdue-cards.ts';
import { listDueCards, nextDueAt, readQueue } from './queue.ts';
import { reviewCard } from './reviews.ts';
import { changeScheduling } from './scheduling.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1, 12);
const basic = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
let store: Store;
let clock = now;

beforeEach(async () => {
  clock = now;
  store = { ...(await readyStore()), now: () => clock, timeZone: () => 'UTC' };
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

let made = 0;

/** A card in review that is `overdueDays` past its date, after a wait of `waitDays`. */
function review(overdueDays: number, waitDays: number, group?: string): Card {
  made += 1;
  const id = `card-${String(made).padStart(5, '0')}`;
  const dueAt = now - overdueDays * day;
  return aCard({
    id: id as CardId,
    siblingGroup: (group ?? id) as SiblingGroupId,
    schedule: aSchedule({
      ...{ state: 'review', dueAt, stability: waitDays, difficulty: 5, repetitions: 3 },
      lastReviewedAt: dueAt - waitDays * day,
    }),
  });
}

async function keep(cards: readonly Card[]): Promise<void> {
  await act(store, 'Add cards', ['cards'], () => store.database.cards.bulkAdd([...cards]));
}

const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);

describe('readQueue', () => {
  test('asks what is being learned first, then reviews with new cards among them', async () => {
    const reviews = [review(1, 10), review(2, 10), review(0, 10), review(-1, 10)];
    await keep(reviews);
    const fresh = await addCard(store, basic, {});
    const learning = aCard({
      id: 'learning' as CardId,
      schedule: aSchedule({ state: 'learning', dueAt: now - 1, stability: 1, difficulty: 5 }),
    });
    await keep([learning]);
    const { cards, left } = await readQueue(store, now);
    expect(left).toEqual({ new: 1, learning: 1, review: 3 });
    expect(cards[0]?.id).toBe('learning');
    expect(idsOf(cards.filter(({ queue }) => queue?.stage === 'review'))).toEqual(
      [1, 0, 2].map((index) => reviews[index]?.id),
    );
    expect(cards.slice(1, -1).some(({ id }) => id === fresh.id)).toBe(true);
    expect(cards).toHaveLength(5);
  });

  test('keeps to the limits of the day, and counts what was done since it began', async () => {
    await changeScheduling(store, { newEachDay: 3, reviewsEachDay: 2, keepsSiblingsApart: false });
    await keep(Array.from({ length: 5 }, (_, index) => review(index, 10)));
    for (let index = 0; index < 5; index += 1) await addCard(store, basic, {});
    expect((await readQueue(store, clock)).left).toEqual({ new: 3, learning: 0, review: 2 });
    const [first] = (await readQueue(store, clock)).cards.filter(
      (one) => one.queue?.stage === 'new',
    );
    if (first === undefined) throw new Error('No new card');
    await reviewCard(store, first, 'easy', 5);
    expect((await readQueue(store, clock)).left).toEqual({ new: 2, learning: 0, review: 2 });
    const [second] = (await readQueue(store, clock)).cards.filter(
      (one) => one.queue?.stage === 'review',
    );
    if (second === undefined) throw new Error('No review');
    await reviewCard(store, second, 'good', 5);
    expect((await readQueue(store, clock)).left.review).toBe(1);
    // The next study day begins at 4 in the morning.
    clock = Date.UTC(2026, 5, 2, 3, 59);
    expect((await readQueue(store, clock)).left.new).toBe(2);
    clock = Date.UTC(2026, 5, 2, 4);
    expect((await readQueue(store, clock)).left).toMatchObject({ new: 3, review: 2 });
  });

  test('asks one sibling at a time, and no card that is held back', async () => {
    const [one, other] = [review(3, 10, 'pair'), review(2, 10, 'pair')];
    const held = { ...review(9, 10), suspendedAt: now };
    await keep([one, other, aCard(held), aCard({ ...review(9, 10), buriedUntil: now + day })]);
    expect(idsOf(await listDueCards(store, now))).toEqual([one.id]);
    await changeScheduling(store, { keepsSiblingsApart: false });
    expect(idsOf(await listDueCards(store, now))).toEqual([one.id, other.id]);
  });

  test('says when the next card comes, of any stage', async () => {
    expect(await nextDueAt(store, now)).toBeNull();
    await keep([review(-2, 10), review(-1, 10)]);
    expect(await nextDueAt(store, now)).toBe(now + day);
  });

  test.each(queueOrders)('%s is the order of all cards that are due', async (order) => {
    await changeScheduling(store, { order, reviewsEachDay: 9_999 });
    const all = Array.from({ length: 40 }, (_, index) =>
      review((index * 7) % 11, 1 + ((index * 13) % 90)),
    );
    await keep(all);
    const end = now + 59_999;
    const options = { now: end, seed: String(Math.floor(now / day)), weights: defaultWeights };
    const { cards } = await readQueue(store, now, 100);
    expect(idsOf(cards)).toEqual(idsOf(orderCards(all, order, options)));
  });
});

test('the most overdue cards are those of a sort of all, however few are read', async () => {
  const some = fc.array(
    fc.record({
      overdue: fc.integer({ min: -3, max: 300 }),
      wait: fc.integer({ min: 1, max: 700 }),
    }),
    { minLength: 1, maxLength: 80 },
  );
  await fc.assert(
    fc.asyncProperty(some, fc.integer({ min: 1, max: 30 }), async (shapes, count) => {
      const all = shapes.map(({ overdue, wait }) => review(overdue, wait));
      await keep(all);
      const found = await mostOverdueCards(store.database, now, count);
      const due = all.filter(({ schedule }) => schedule.dueAt <= now);
      const options = { now, seed: '', weights: defaultWeights };
      const wanted = orderCards(due, 'relative-overdueness', options).slice(0, count);
      expect(idsOf(found)).toEqual(idsOf(wanted));
      await act(store, 'Clear', ['cards'], () => store.database.cards.clear());
    }),
    { numRuns: 30 },
  );
});
