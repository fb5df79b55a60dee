import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardContent } from '#core/card/card-content.ts';
import { readyStore } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import { suspendCards } from './card-acts.ts';
import { type CardShelf, keepShelf } from './card-shelf.ts';
import { addCards, deleteCards } from './cards.ts';
import { undoAct, undoLast } from './undo.ts';

let store: Store;
let end: () => void = () => undefined;
let latest: CardShelf | null = null;
let told = 0;

beforeEach(async () => {
  store = await readyStore();
  latest = null;
  told = 0;
});
afterEach(async () => {
  end();
  store.database.close();
  await Dexie.delete(store.database.name);
});

function keep(): void {
  end = keepShelf(
    store,
    (shelf) => {
      latest = shelf;
      told += 1;
    },
    (cause) => {
      throw cause;
    },
  );
}

const contents = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, index): CardContent => ({ kind: 'basic', prompt: `q${from + index}`, answer: 'a' }),
  );

/** Sorted: of cards that were made in one millisecond, none is the newer. */
const prompts = () =>
  latest?.cards
    .map(({ content }) => (content.kind === 'basic' ? content.prompt : ''))
    .toSorted()
    .toReversed() ?? [];

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

test('the newest cards are shown at once with how many there are, and then all of them', async () => {
  await addCards(store, contents(200), {});
  let first: CardShelf | null = null;
  end = keepShelf(
    store,
    (shelf) => {
      first ??= shelf;
      latest = shelf;
    },
    () => undefined,
  );
  await until(() => expect(latest?.isWhole).toBe(true));
  expect(first).toMatchObject({ total: 200, isWhole: false });
  expect(prompts()).toHaveLength(200);
  const ids = latest?.cards.map(({ id }) => id) ?? [];
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect(latest?.cards[0]?.anchor ?? {}).not.toHaveProperty('quote');
});

test('acts, and their undoing, are followed: changed, deleted and added cards', async () => {
  const [zero, one] = await addCards(store, contents(3), {});
  if (zero === undefined || one === undefined) throw new Error('cards were added');
  keep();
  await until(() => expect(prompts()).toEqual(['q2', 'q1', 'q0']));
  await suspendCards(store, [one.id]);
  await until(() => {
    const held = latest?.cards.filter(({ suspendedAt }) => suspendedAt !== null);
    expect(held?.map(({ id }) => id)).toEqual([one.id]);
  });
  await deleteCards(store, [zero.id]);
  await until(() => expect(prompts()).toEqual(['q2', 'q1']));
  expect(latest?.total).toBe(2);
  await addCards(store, contents(1, 3), {});
  await until(() => expect(prompts()).toEqual(['q3', 'q2', 'q1']));
  await undoLast(store);
  await undoLast(store);
  await until(() => expect(prompts()).toEqual(['q2', 'q1', 'q0']));
  expect(latest?.total).toBe(3);
});

test('an act in the middle of the reading is neither lost nor doubled', async () => {
  const cards = await addCards(store, contents(1_500), {});
  const sorted = cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [oldest, gone, newest] = [sorted[0], sorted[1], sorted.at(-1)];
  if (oldest === undefined || gone === undefined || newest === undefined) {
    throw new Error('cards were added');
  }
  await deleteCards(store, [gone.id]);
  keep();
  await until(() => expect(told).toBeGreaterThan(0));
  await Promise.all([
    suspendCards(store, [oldest.id, newest.id]),
    addCards(store, contents(1, 1_500), {}),
  ]);
  // An old card comes back from the trash.
  await undoAct(store, 2);
  await until(() => expect(prompts()).toHaveLength(1_501));
  await until(() => {
    expect(latest?.isWhole).toBe(true);
    expect(latest?.cards.filter(({ suspendedAt }) => suspendedAt !== null)).toHaveLength(2);
  });
  expect(new Set(prompts()).size).toBe(1_501);
  expect(latest?.total).toBe(1_501);
  const ids = latest?.cards.map(({ id }) => id) ?? [];
  expect(ids).toEqual(ids.toSorted().toReversed());
});

test('an empty desk is whole at once', async () => {
  keep();
  await until(() => expect(latest).toEqual({ cards: [], total: 0, isWhole: true }));
});
