import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { createMemoryHost } from '../host/memory.ts';
import { act, type Store } from './act.ts';
import { addCard } from './cards.ts';
import {
  addDocument,
  documentOf,
  keepReadingPlace,
  listDocuments,
  wasSeeded,
} from './documents.ts';
import { addHighlight, changeHighlight, deleteHighlight, highlightsOf } from './highlights.ts';
import { beginAfresh, noteSentinel, openStore } from './open-store.ts';
import { listDueCards, nextDueAt } from './queue.ts';
import { reviewCard } from './reviews.ts';
import { schemaVersion } from './schema-version.ts';

let store: Store;

beforeEach(async () => {
  store = await readyStore();
});

afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

/** The journal's labels, and each change as `table: before → after` with what is there or not. */
async function journal(): Promise<string[]> {
  const entries = await store.database.journal.toArray();
  const parts = await store.database.journalParts.toArray();
  return entries.map(({ sequence, label, keeps }) => {
    const changes = parts.filter((part) => part.sequence === sequence);
    const kinds = changes
      .flatMap((part) => part.changes)
      .map(({ table, before, after }) => {
        const kind = before === null ? 'added' : after === null ? 'deleted' : 'changed';
        return `${table} ${kind}`;
      });
    return [label, ...keeps.map(({ table }) => `${table} kept`), ...kinds].join(', ');
  });
}

async function withHighlight() {
  const { id, anchor } = await sampleDocument(store);
  return { id, anchor, highlight: await addHighlight(store, id, anchor, 'claim') };
}

describe('act', () => {
  test('each act is one entry with what was before and after', async () => {
    const { highlight } = await withHighlight();
    await changeHighlight(store, highlight.id, { note: 'mine', tags: [] });
    await deleteHighlight(store, highlight.id);
    expect(await journal()).toEqual([
      'Add document, originals kept, contents kept, revisions added, documents added',
      'Add highlight, highlights added',
      'Edit note, highlights changed',
      'Delete highlight, highlights deleted, trash added',
    ]);
    const entries = await store.database.journal.toArray();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    const edited = await store.database.journalParts.get([3, 0]);
    expect(edited?.changes[0]).toMatchObject({
      key: highlight.id,
      before: { note: '' },
      after: { note: 'mine', colour: 'claim' },
    });
  });

  test('what throws leaves neither records nor an entry', async () => {
    const { highlight } = await withHighlight();
    const failing = act(store, 'Fail', ['highlights'], async () => {
      await store.database.highlights.delete(highlight.id);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await store.database.highlights.count()).toBe(1);
    expect(await journal()).toHaveLength(2);
  });

  test('an act one of whose writes failed is not kept, though its fault was caught', async () => {
    const { id, anchor, highlight } = await withHighlight();
    const content = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
    const card = await addCard(store, content, {
      documentId: id,
      highlightId: highlight.id,
      anchor,
    });
    const { cards } = store.database;
    const careless = act(store, 'Add cards', ['cards'], async () => {
      await cards.bulkAdd([{ ...card, id: 'other' as never }, card]).catch(() => undefined);
    });
    await expect(careless).rejects.toThrow('nothing of it is kept');
    expect(await cards.toArray()).toEqual([card]);
    expect(await store.database.journal.count()).toBe(3);
  });

  test('a write outside an act is refused', async () => {
    const { highlight } = await withHighlight();
    await expect(store.database.highlights.delete(highlight.id)).rejects.toThrow(/act/i);
    await expect(store.database.highlights.clear()).rejects.toThrow(/act/i);
    expect(await store.database.highlights.count()).toBe(1);
  });

  test('clearing a table keeps every record in the entry', async () => {
    const { id, anchor } = await withHighlight();
    await addHighlight(store, id, anchor, 'question');
    await act(store, 'Clear', ['highlights'], () => store.database.highlights.clear());
    expect((await journal()).at(-1)).toBe('Clear, highlights deleted, highlights deleted');
  });

  test('an act that changes nothing writes no entry', async () => {
    await act(store, 'Nothing', ['highlights'], async () => undefined);
    expect(await journal()).toEqual([]);
  });
});

describe('documents', () => {
  test('the same text twice is one document', async () => {
    const first = await sampleDocument(store);
    const second = await sampleDocument(store);
    expect(second.id).toBe(first.id);
    expect(await listDocuments(store)).toHaveLength(1);
    expect((await journal()).filter((line) => line.startsWith('Add document'))).toHaveLength(1);
  });

  test('a bundled file is marked as given, also where its text was there before', async () => {
    const { imported } = await sampleDocument(store);
    expect(await wasSeeded(store, 'sample.txt')).toBe(false);
    await addDocument(store, imported, 'sample.txt');
    expect(await wasSeeded(store, 'sample.txt')).toBe(true);
  });

  test('the reading place is kept', async () => {
    const { id } = await sampleDocument(store);
    await keepReadingPlace(store, id, 17);
    expect(await documentOf(store, id)).toMatchObject({ readingOffset: 17 });
    expect(await documentOf(store, 'none')).toBeNull();
  });
});

test('highlights come in the order of the text', async () => {
  const { id, anchor } = await withHighlight();
  await addHighlight(store, id, { ...anchor, start: 0, end: 2 }, 'evidence');
  expect((await highlightsOf(store, id)).map(({ colour }) => colour)).toEqual([
    'evidence',
    'claim',
  ]);
});

describe('cards', () => {
  async function withCard() {
    const { id, anchor, highlight } = await withHighlight();
    const content = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
    return addCard(store, content, { documentId: id, highlightId: highlight.id, anchor });
  }

  test('a grade is one act: the review and the new schedule', async () => {
    const card = await withCard();
    const outcome = await reviewCard(store, card, 'good', 1200);
    expect(outcome.kind).toBe('graded');
    expect((await journal()).at(-1)).toBe('Grade card, reviews added, cards changed');
    expect(await listDueCards(store, store.now())).toEqual([]);
    expect(await nextDueAt(store, store.now())).toBeGreaterThan(store.now());
  });

  test('a grade of a card that was graded meanwhile writes nothing', async () => {
    const seen = await withCard();
    await reviewCard(store, seen, 'good', 100);
    expect(await reviewCard(store, seen, 'again', 100)).toEqual({ kind: 'changed' });
    expect(await store.database.reviews.count()).toBe(1);
  });

  test('a card outlives its highlight, with its quote', async () => {
    const card = await withCard();
    await deleteHighlight(store, card.highlightId ?? ('' as never));
    expect(await store.database.cards.get(card.id)).toMatchObject({ quote: card.quote });
  });
});

describe('openStore', () => {
  const name = 'opening';
  afterEach(() => Dexie.delete(name));

  test('a first run is new, and is remembered; the next is not new', async () => {
    const host = createMemoryHost();
    const first = await openStore(host, name);
    expect(first).toMatchObject({ kind: 'ready', isNew: true });
    expect(host.sentinel?.schemaVersion).toBe(schemaVersion);
    if (first.kind === 'ready') first.store.database.close();
    const second = await openStore(host, name);
    expect(second).toMatchObject({ kind: 'ready', isNew: false });
    if (second.kind === 'ready') second.store.database.close();
  });

  test('a database that is gone is lost, and stays so until the reader begins afresh', async () => {
    const host = createMemoryHost();
    const first = await openStore(host, name);
    if (first.kind !== 'ready') throw new Error(first.kind);
    await sampleDocument(first.store);
    await noteSentinel(first.store, host);
    first.store.database.close();
    await Dexie.delete(name);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const lost = await openStore(host, name);
      expect(lost).toMatchObject({ kind: 'lost', sentinel: { counts: { documents: 1 } } });
      expect(await Dexie.exists(name)).toBe(false);
    }
    const fresh = await beginAfresh(host, name);
    expect(fresh).toMatchObject({ kind: 'ready', isNew: true });
    if (fresh.kind === 'ready') fresh.store.database.close();
  });

  test('another database in its place is lost too', async () => {
    const host = createMemoryHost();
    const first = await openStore(host, name);
    if (first.kind === 'ready') first.store.database.close();
    if (host.sentinel === null) throw new Error('no sentinel');
    host.sentinel = { ...host.sentinel, databaseId: 'another' };
    expect((await openStore(host, name)).kind).toBe('lost');
  });

  test('a newer schema is refused, by its sentinel or by the database itself', async () => {
    const host = createMemoryHost();
    const first = await openStore(host, name);
    if (first.kind === 'ready') first.store.database.close();
    const { sentinel } = host;
    if (sentinel === null) throw new Error('no sentinel');
    host.sentinel = { ...sentinel, schemaVersion: schemaVersion + 1 };
    expect((await openStore(host, name)).kind).toBe('newer');
    await Dexie.delete(name);
    const newer = new Dexie(name);
    newer.version(99).stores({ meta: 'name' });
    await newer.open();
    newer.close();
    host.sentinel = sentinel;
    expect((await openStore(host, name)).kind).toBe('newer');
  });

  test('an IndexedDB that cannot even list its databases is damaged, not new', async () => {
    const original = indexedDB.databases;
    indexedDB.databases = () => Promise.reject(new Error('Internal error'));
    const opened = await openStore(createMemoryHost(), name);
    indexedDB.databases = original;
    expect(opened).toMatchObject({
      kind: 'damaged',
      scope: 'everything',
      reason: 'Internal error',
    });
  });

  test('a sentinel that cannot be read opens nothing', async () => {
    const host = createMemoryHost();
    host.readSentinel = async () => ({
      ok: false,
      error: { kind: 'sentinel-unreadable', reason: 'torn' },
    });
    expect(await openStore(host, name)).toMatchObject({ kind: 'damaged' });
    expect(await Dexie.exists(name)).toBe(false);
  });
});
