import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardContent } from '#core/card/card-content.ts';
import { plainFace } from '#core/card/card-face.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { lastSequence, type Store } from './act.ts';
import { suspendCards, tagCards } from './card-acts.ts';
import { addCard, cardOf, deleteCard } from './cards.ts';
import { repairCard, splitCard } from './repair-cards.ts';
import { reviewCard, reviewsOf, standingReviews } from './reviews.ts';
import { undoLastAfter } from './undo.ts';

const basic = (prompt: string): CardContent => ({ kind: 'basic', prompt, answer: 'a' });

let store: Store;

beforeEach(async () => {
  store = await readyStore();
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

test('a mended card keeps its schedule, is asked again, and is no leech', async () => {
  const card = await addCard(store, basic('q'), {});
  await reviewCard(store, card, 'good', 900);
  await suspendCards(store, [card.id]);
  const { cards } = store.database;
  const graded = await cardOf(store, card.id);
  const [mended] = (await repairCard(store, card.id, basic('better'))) ?? [];
  expect(mended).toMatchObject({ suspendedAt: null, leechSince: null });
  expect(mended?.schedule).toEqual(graded?.schedule);
  const [anew] = (await repairCard(store, card.id, basic('anew'), true)) ?? [];
  expect(anew?.schedule).toMatchObject({ state: 'new', repetitions: 0 });
  expect(await cards.count()).toBe(1);
});

test('the parts of a split card have its source and tags; it is suspended with its reviews', async () => {
  const { id, anchor } = await sampleDocument(store);
  const card = await addCard(store, basic('both'), { documentId: id, anchor });
  await tagCards(store, [card.id], ['river'], []);
  const seen = await cardOf(store, card.id);
  if (seen === null) throw new Error('The card is gone');
  await reviewCard(store, seen, 'again', 900);
  const parts = (await splitCard(store, card.id, [basic('one'), basic('two')])) ?? [];
  expect(parts.map((one) => plainFace(one.content, one.part).prompt)).toEqual(['one', 'two']);
  for (const part of parts) {
    expect(part).toMatchObject({ documentId: id, quote: anchor.quote, tags: ['river'] });
  }
  expect((await cardOf(store, card.id))?.suspendedAt).not.toBeNull();
  expect(await reviewsOf(store, card.id)).toHaveLength(1);
});

test('a card that is gone is not mended, and a faulty content is refused', async () => {
  const card = await addCard(store, basic('q'), {});
  await deleteCard(store, card.id);
  expect(await repairCard(store, card.id, basic('p'))).toBeNull();
  expect(await splitCard(store, card.id, [basic('p'), basic('r')])).toBeNull();
  expect(() => splitCard(store, card.id, [basic('p'), basic('')])).toThrow(RangeError);
});

test('a session takes back its own acts and no older one', async () => {
  const card = await addCard(store, basic('q'), {});
  const began = await lastSequence(store.database);
  const outcome = await reviewCard(store, card, 'good', 900);
  if (outcome.kind !== 'graded') throw new Error(outcome.kind);
  const ids = [outcome.review.id];
  expect(await standingReviews(store, ids)).toEqual(new Set(ids));
  expect(await undoLastAfter(store, began)).toMatchObject({ kind: 'done', label: 'Grade card' });
  expect(await standingReviews(store, ids)).toEqual(new Set());
  expect(await undoLastAfter(store, began)).toEqual({ kind: 'nothing' });
  expect(await cardOf(store, card.id)).not.toBeNull();
});
