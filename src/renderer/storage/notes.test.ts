import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { act, type Store } from './act.ts';
import {
  addHighlight,
  changeHighlight,
  findHighlights,
  highlightOf,
  highlightsOf,
} from './highlights.ts';
import { addNote, changeNote, deleteNote, notesOf } from './notes.ts';

let store: Store;

beforeEach(async () => {
  store = await readyStore('notes');
});

afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

async function labels(): Promise<string[]> {
  return (await store.database.journal.toArray()).slice(1).map(({ label }) => label);
}

test('a document’s notes are added, changed and deleted, each by an act', async () => {
  const { id } = await sampleDocument(store);
  const first = await addNote(store, id, 'One');
  const second = await addNote(store, id, 'Two');
  await changeNote(store, first.id, 'Uno');
  await deleteNote(store, second.id);
  expect((await notesOf(store, id)).map(({ text }) => text)).toEqual(['Uno']);
  expect(await labels()).toEqual(['Add note', 'Add note', 'Edit note', 'Delete note']);
});

test('a highlight is recoloured, annotated and resized, each by an act of its name', async () => {
  const { id, anchor } = await sampleDocument(store);
  const { id: highlight } = await addHighlight(store, id, anchor, 'claim');
  await changeHighlight(store, highlight, { colour: 'evidence' });
  await changeHighlight(store, highlight, { note: 'See #river', tags: ['river'] });
  await changeHighlight(store, highlight, { anchor: { ...anchor, quote: 'rose' } });
  expect(await highlightOf(store, highlight)).toMatchObject({
    colour: 'evidence',
    note: 'See #river',
    tags: ['river'],
    anchor: { quote: 'rose' },
  });
  expect(await labels()).toEqual([
    'Add highlight',
    'Change colour',
    'Edit note',
    'Resize highlight',
  ]);
  expect(await highlightOf(store, 'none')).toBeNull();
});

test('a highlight from before there were tags has none', async () => {
  const { id, anchor } = await sampleDocument(store);
  const { id: highlight } = await addHighlight(store, id, anchor, 'claim');
  await act(store, 'Age', ['highlights'], () =>
    store.database.highlights.update(highlight, { tags: undefined as never }),
  );
  expect((await highlightsOf(store, id))[0]?.tags).toEqual([]);
});

test('highlights are found by their quote or note, in any case, up to a limit', async () => {
  const { id, anchor } = await sampleDocument(store);
  for (const quote of ['The River rose', 'A dry bed', 'Río, then river']) {
    await addHighlight(store, id, { ...anchor, quote }, 'claim');
  }
  const found = await findHighlights(store, 'RIVER', 8);
  expect(found.map((one) => one.anchor.quote).sort()).toEqual([
    'Río, then river',
    'The River rose',
  ]);
  expect(await findHighlights(store, 'rio', 8)).toHaveLength(1);
  expect(await findHighlights(store, '', 2)).toHaveLength(2);
});
