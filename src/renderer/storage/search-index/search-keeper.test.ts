import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseSearchQuery } from '#core/search/parse-search-query.ts';
import { perform, randomActs } from '#support/storage/random-acts.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from '../act.ts';
import { addCard } from '../cards.ts';
import { deleteDocument } from '../delete-document.ts';
import { addHighlight, changeHighlight } from '../highlights.ts';
import { addNote } from '../notes.ts';
import { undoLast } from '../undo.ts';
import { upkeep } from '../upkeep.ts';
import { findEverything } from './find-everything.ts';
import { resultOf } from './requests.ts';
import { SearchKeeper } from './search-keeper.ts';
import { openSearchSource } from './search-source.ts';
import { openSearchStore, searchDatabaseName } from './search-store.ts';

const closing: { close(): void }[] = [];

afterEach(async () => {
  for (const one of closing.splice(0)) one.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

/** A search over the store, as a worker has it; `builds` counts how often all was read anew. */
async function searchOver(store: Store) {
  const source = await openSearchSource(store.database.name);
  const told = { builds: 0 };
  const keeper = new SearchKeeper(source, openSearchStore(), ({ done, total }) => {
    if (done === total) told.builds += 1;
  });
  closing.push(source, keeper);
  const find = async (query: string) => {
    await keeper.catchUp();
    const parsed = parseSearchQuery(query);
    if (!parsed.ok) throw new Error(parsed.error.kind);
    return findEverything(keeper, source, parsed.value, { most: 100, now: store.now() });
  };
  return {
    ...{ keeper, source, told, find },
    /** Each found thing as its kind with what is shown, found words in brackets. */
    shown: async (query: string) => (await find(query)).results.map(shownResult),
  };
}

type Results = Awaited<ReturnType<typeof findEverything>>['results'];

function shownResult({ kind, excerpt: { text, found } }: Results[number]): string {
  const painted = found.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
  return `${kind}: ${painted}`;
}

async function filledStore() {
  const store = await readyStore();
  closing.push(store.database);
  const { id, anchor } = await sampleDocument(store);
  const highlight = await addHighlight(store, id, anchor, 'claim');
  const note = 'A flood of [spring](plenum:document/x) #water/high';
  await changeHighlight(store, highlight.id, { note, tags: ['water/high'] });
  await addNote(store, id, 'Compare the flood of 1910.');
  const content = { kind: 'basic', prompt: 'When was the flood?', answer: 'In March' } as const;
  await addCard(store, content, { documentId: id, highlightId: highlight.id, anchor });
  return { store, id, highlight };
}

describe('everything is found', () => {
  test('in texts, highlights, notes and cards, each with its place', async () => {
    const { store, id } = await filledStore();
    const { find, shown } = await searchOver(store);
    expect(await shown('flood')).toEqual(
      [
        'note: Compare the [flood] of 1910.',
        'note: A [flood] of [spring] #water/high',
        'card: When was the [flood]?\nIn March',
      ].map((line) => line.replace('[spring]', '[spring]')),
    );
    expect(await shown('rose "in march"')).toContain('highlight: [rose] [in March]');
    expect(await shown('tag:water')).toEqual(['highlight: rose in March', expect.any(String)]);
    expect(await shown('is:new')).toEqual(['card: When was the flood?\nIn March']);
    expect(await shown('is:leech')).toEqual([]);
    const { results } = await find('town moved in:text');
    expect(results).toMatchObject([
      { from: 'A Title', place: { kind: 'passage', documentId: id } },
    ]);
  });

  test('the place of a passage is that of its found words', async () => {
    const { store, id } = await filledStore();
    const { find, keeper } = await searchOver(store);
    const [first] = (await find('"town moved" in:text')).results;
    if (first?.place.kind !== 'passage') throw new Error('Nothing was found');
    const { start, end } = first.place;
    expect(await keeper.textOf(id, start, end)).toBe('town moved');
  });
});

describe('the index follows', () => {
  test('what acts change and take back, without being built anew', async () => {
    const { store, highlight, id } = await filledStore();
    const { shown, told } = await searchOver(store);
    await shown('flood');
    await changeHighlight(store, highlight.id, { note: 'Drought', tags: [] });
    expect(await shown('drought')).toEqual(['note: [Drought]']);
    expect(await shown('spring')).toEqual([]);
    await undoLast(store);
    expect(await shown('drought')).toEqual([]);
    await deleteDocument(store, id, false);
    expect(await shown('town')).toEqual([]);
    expect(await shown('flood in:cards')).toHaveLength(1);
    await undoLast(store);
    expect(await shown('town')).toHaveLength(1);
    expect(told.builds).toBe(1);
  });

  test('what was stored is gone on with', async () => {
    const { store, highlight } = await filledStore();
    await (await searchOver(store)).find('flood');
    await changeHighlight(store, highlight.id, { colour: 'evidence' });
    const later = await searchOver(store);
    expect(await later.shown('colour:evidence')).toEqual([
      'highlight: rose in March',
      expect.stringMatching(/^note: /),
    ]);
    expect(later.told.builds).toBe(0);
  });

  test('another window’s changes', async () => {
    const { store, highlight } = await filledStore();
    const [first, second] = [await searchOver(store), await searchOver(store)];
    await first.find('flood');
    await second.find('flood');
    await changeHighlight(store, highlight.id, { note: 'Drought', tags: [] });
    expect(await second.shown('drought')).toHaveLength(1);
    expect(await first.shown('drought')).toHaveLength(1);
    expect([first.told.builds, second.told.builds]).toEqual([1, 0]);
  });

  test('act after act, in few segments, without what is gone', async () => {
    const { store, id, highlight } = await filledStore();
    const { shown, keeper, told } = await searchOver(store);
    for (let number = 0; number < 20; number += 1) {
      await addNote(store, id, `Flood number ${number}`);
      await changeHighlight(store, highlight.id, { note: `Drought ${number}`, tags: [] });
      expect(await shown(`"flood number ${number}"`)).toHaveLength(1);
      expect(await shown('drought')).toEqual([`note: [Drought] ${number}`]);
      expect(keeper.index.segments.length).toBeLessThanOrEqual(6);
    }
    expect(await shown('"flood number"')).toHaveLength(20);
    expect(told.builds).toBe(1);
    const later = await searchOver(store);
    expect(await later.shown('"flood number" in:notes')).toHaveLength(20);
    expect(later.told.builds).toBe(0);
  });

  test('any acts: as if it were built anew', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(randomActs, randomActs, async (first, second) => {
        const store = await readyStore(`random ${count}`);
        count += 1;
        await indexedDB.deleteDatabase(searchDatabaseName);
        const followed = await searchOver(store);
        try {
          await perform(store, first);
          await followed.find('x');
          await perform(store, second);
          const queries = ['march', 'rose', 'a', 'q', 'river', 'in:notes 1', 'quiz', 'tag:a'];
          const found = [];
          for (const query of queries) found.push((await followed.shown(query)).toSorted());
          followed.keeper.close();
          await indexedDB.deleteDatabase(searchDatabaseName);
          const fresh = await searchOver(store);
          const expected = [];
          for (const query of queries) expected.push((await fresh.shown(query)).toSorted());
          expect(found).toEqual(expected);
          expect(followed.told.builds).toBeLessThanOrEqual(1);
        } finally {
          for (const one of closing.splice(0)) one.close();
          store.database.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the index is built anew', () => {
  async function spoil(change: (database: IDBDatabase) => void): Promise<void> {
    const database = await resultOf(indexedDB.open(searchDatabaseName));
    change(database);
    await new Promise((resolve) => setTimeout(resolve, 20));
    database.close();
  }

  test.each<[string, (database: IDBDatabase) => void]>([
    [
      'where a segment is damaged',
      (database) => {
        const store = database.transaction('segments', 'readwrite').objectStore('segments');
        store.openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          if (cursor === null) return;
          cursor.value[cursor.value.length - 3] ^= 1;
          cursor.update(cursor.value);
        };
      },
    ],
    [
      'where a segment is missing',
      (database) => database.transaction('segments', 'readwrite').objectStore('segments').clear(),
    ],
    [
      'where it is of another version',
      (database) => {
        const store = database.transaction('head', 'readwrite').objectStore('head');
        store.get('head').onsuccess = ({ target }) => {
          const head = (target as IDBRequest).result;
          store.put({ ...head, version: 0 }, 'head');
        };
      },
    ],
  ])('%s', async (_, change) => {
    const { store } = await filledStore();
    await (await searchOver(store)).find('flood');
    await spoil(change);
    const later = await searchOver(store);
    expect(await later.shown('flood')).toHaveLength(3);
    expect(later.told.builds).toBe(1);
  });

  test('where the database is another, or its history is', async () => {
    const { store } = await filledStore();
    await (await searchOver(store)).find('flood');
    const other = await readyStore('another');
    closing.push(other.database);
    const later = await searchOver(other);
    expect(await later.shown('flood')).toEqual([]);
    expect(later.told.builds).toBe(1);
  });

  test('where the journal no longer reaches back to where the index ends', async () => {
    const store = await readyStore();
    closing.push(store.database);
    const { shown, told } = await searchOver(store);
    expect(await shown('rose')).toEqual([]);
    const builds = told.builds;
    const { id, anchor } = await sampleDocument(store);
    await addHighlight(store, id, anchor, 'claim');
    await upkeep(store.database, ['journal', 'journalParts'], async () => {
      await store.database.journal.delete(1);
      await store.database.journalParts.where(':id').below([2]).delete();
    });
    expect(await shown('rose in:text')).toHaveLength(1);
    expect(told.builds).toBeGreaterThan(builds);
  });

  test('where nothing can be kept, it is in memory', async () => {
    const { store, highlight } = await filledStore();
    const source = await openSearchSource(store.database.name);
    const keeper = new SearchKeeper(source, Promise.resolve(null), () => undefined);
    closing.push(source);
    await keeper.catchUp();
    const before = keeper.index;
    await changeHighlight(store, highlight.id, { note: 'Drought', tags: [] });
    await keeper.catchUp();
    expect(keeper.index).toBe(before);
    const parsed = parseSearchQuery('drought');
    if (!parsed.ok) throw new Error(parsed.error.kind);
    const { counts } = await findEverything(keeper, source, parsed.value, { most: 1, now: 0 });
    expect(counts.note).toBe(1);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(searchDatabaseName);
  });

  test('a database that is not there is never made', async () => {
    await expect(openSearchSource('nothing')).rejects.toThrow();
    expect(await Dexie.exists('nothing')).toBe(false);
  });
});
