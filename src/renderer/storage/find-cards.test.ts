import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCardQuery } from '#core/card/query/parse-card-query.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import { addCard } from './cards.ts';
import { deleteSearch, findCards, listSavedSearches, saveSearch } from './find-cards.ts';
import { addHighlight, changeHighlight } from './highlights.ts';
import { undoLast } from './undo.ts';

let store: Store;

beforeEach(async () => {
  store = await readyStore();
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

async function found(query: string, most?: number): Promise<string[]> {
  const parsed = parseCardQuery(query);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  const cards = await findCards(store, parsed.value, most);
  return cards.map(({ content }) => (content.kind === 'basic' ? content.prompt : content.kind));
}

test('finds cards by what they are and by the document they come from', async () => {
  const { id, anchor } = await sampleDocument(store);
  await addCard(store, { kind: 'basic', prompt: 'one', answer: 'a' }, { documentId: id, anchor });
  await addCard(store, { kind: 'basic', prompt: 'two', answer: 'b' }, {});
  expect(await found('is:new')).toEqual(['one', 'two']);
  expect(await found('doc:title')).toEqual(['one']);
  expect(await found('"rose in march" or b')).toEqual(['one', 'two']);
  expect(await found('is:new', 1)).toEqual(['one']);
  expect(await found('is:suspended')).toEqual([]);
});

test('finds cards by the colour of their highlight', async () => {
  const { id, anchor } = await sampleDocument(store);
  const highlight = await addHighlight(store, id, anchor, 'evidence');
  const place = { documentId: id, highlightId: highlight.id, anchor };
  await addCard(store, { kind: 'basic', prompt: 'one', answer: 'a' }, place);
  await addCard(store, { kind: 'basic', prompt: 'two', answer: 'b' }, {});
  expect(await found('colour:evidence')).toEqual(['one']);
  expect(await found('-colour:evidence')).toEqual(['two']);
  await changeHighlight(store, highlight.id, { colour: 'claim' });
  expect(await found('is:new (colour:evidence or colour:claim)')).toEqual(['one']);
});

test('searches are kept by their names, and can be undone', async () => {
  await saveSearch(store, { name: 'Weak', query: 'stability<3' });
  await saveSearch(store, { name: 'Exam', query: 'tag:exam' });
  await saveSearch(store, { name: 'Weak', query: 'stability<5' });
  expect(await listSavedSearches(store)).toEqual([
    { name: 'Exam', query: 'tag:exam' },
    { name: 'Weak', query: 'stability<5' },
  ]);
  await deleteSearch(store, 'Exam');
  expect((await listSavedSearches(store)).map(({ name }) => name)).toEqual(['Weak']);
  await undoLast(store);
  expect(await listSavedSearches(store)).toHaveLength(2);
});
