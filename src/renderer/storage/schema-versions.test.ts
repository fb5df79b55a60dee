import { countDueCards } from '#support/storage/due-cards.ts';
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { textKey } from '#core/card/card-words.ts';
import { createMemoryHost } from '../host/memory.ts';
import type { Store } from './act.ts';
import { countAll, countOfDocument } from './counts.ts';
import { PlenumDatabase } from './database.ts';
import { listDocuments, revisionOf } from './documents.ts';
import { highlightsOf } from './highlights.ts';
import { listHistory } from './history.ts';
import { openStore } from './open-store.ts';
import { journaledTables } from './records.ts';
import { schemaVersion } from './schema-version.ts';
import { schemaVersions } from './schema-versions.ts';
import { undoLast } from './undo.ts';

const name = 'of an older version';
const folder = join(import.meta.dirname, '../../../tests/fixtures/schema');

/** A database as a version that shipped left it: `tests/fixtures/schema/<version>.json`. */
type Fixture = { readonly version: number; readonly tables: Record<string, unknown[]> };

function fixtureOf(version: number): Fixture {
  const text = readFileSync(join(folder, `${version}.json`), 'utf8');
  return JSON.parse(text, (_key, value) =>
    typeof value?.base64 === 'string'
      ? Uint8Array.from(Buffer.from(value.base64, 'base64'))
      : value,
  );
}

/** Lays the fixture's records in a database of that version, without any code of ours. */
async function layFixture({ version, tables }: Fixture): Promise<void> {
  const database = new Dexie(name);
  schemaVersions.slice(0, version).forEach(({ stores }, index) => {
    database.version(index + 1).stores(stores);
  });
  await database.open();
  for (const [table, records] of Object.entries(tables)) {
    await database.table(table).bulkAdd(records);
  }
  database.close();
}

async function opened(): Promise<Store> {
  const result = await openStore(createMemoryHost(), name);
  if (result.kind !== 'ready') throw new Error(`The store is ${result.kind}`);
  return result.store;
}

afterEach(() => Dexie.delete(name));

test('a version that shipped is never changed: a new one is added', () => {
  expect(schemaVersions.map(({ stores }) => stores)).toMatchSnapshot();
  expect(schemaVersions).toHaveLength(schemaVersion);
});

test('every version but the present one has its fixture', () => {
  const versions = readdirSync(folder).map((file) => Number.parseInt(file, 10));
  for (let version = 1; version < schemaVersion; version += 1) expect(versions).toContain(version);
});

describe.each([1, 2, 3])('a database of version %i', (version) => {
  test('keeps its documents, texts, files, marks, cards and reviews', async () => {
    const fixture = fixtureOf(version);
    await layFixture(fixture);
    const store = await opened();
    const [document] = await listDocuments(store);
    if (document === undefined) throw new Error('The document is gone');
    expect(document).toEqual({
      ...(fixture.tables['documents']?.[0] as object),
      ...{ format: 'plain-text', encoding: null, tags: [], collections: [] },
      ...{ state: 'reading', isArchived: false, queuePosition: null },
      changedAt: document.createdAt,
    });
    expect((await revisionOf(store, document.revisionId))?.content).toMatchObject({
      title: 'A Title',
    });
    expect(await revisionOf(store, document.revisionId)).toMatchObject(
      fixture.tables['revisions']?.[0] as object,
    );
    const [highlight] = await highlightsOf(store, document.id);
    expect(highlight).toEqual({ ...(fixture.tables['highlights']?.[0] as object), tags: [] });
    const [card] = await store.database.cards.toArray();
    expect(card).toEqual({
      ...(fixture.tables['cards']?.[0] as object),
      ...{ siblingGroup: card?.id, part: 'whole', tags: [], flag: null },
      ...{ suspendedAt: null, buriedUntil: null, leechSince: null },
      queue: { stage: 'learning', at: card?.schedule.dueAt },
      promptKey: textKey('q'),
    });
    for (const table of ['reviews', 'originals', 'meta']) {
      expect(await store.database.table(table).toArray()).toEqual(fixture.tables[table]);
    }
    store.database.close();
  });

  test('has its counts, and its history can be taken back', async () => {
    await layFixture(fixtureOf(version));
    const store = await opened();
    const [document] = await listDocuments(store);
    if (document === undefined) throw new Error('The document is gone');
    expect(await countOfDocument(store.database, 'highlights', document.id)).toBe(1);
    expect(await countAll(store.database, ['reviews'])).toEqual({ reviews: 1 });
    expect(await countDueCards(store.database, Number.MAX_SAFE_INTEGER)).toBe(1);
    expect((await listHistory(store, 20)).map(({ label }) => label)).toEqual([
      'Delete highlight',
      'Grade card',
      'Add card',
      'Edit note',
      'Add highlight',
      'Add highlight',
      'Add document',
    ]);
    for (const _ of await listHistory(store, 20)) {
      expect((await undoLast(store)).kind).toBe('done');
    }
    const counts = await countAll(store.database, journaledTables);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
    store.database.close();
  });

  test('stays as it was where the upgrade fails', async () => {
    const fixture = fixtureOf(version);
    await layFixture(fixture);
    const failing = new PlenumDatabase(name);
    failing.version(schemaVersion + 1).upgrade(() => {
      throw new Error('on purpose');
    });
    await expect(failing.open()).rejects.toThrow('on purpose');
    failing.close();
    const [found] = (await indexedDB.databases()).filter((one) => one.name === name);
    expect(found?.version).toBe(10 * version);
    const store = await opened();
    expect(await countAll(store.database, ['cards'])).toEqual({ cards: 1 });
    store.database.close();
  });
});
