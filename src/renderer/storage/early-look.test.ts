import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { sampleDocument } from '#support/storage/test-store.ts';
import { createMemoryHost, type MemoryHost } from '../host/memory.ts';
import { lastSequence } from './act.ts';
import { listDocuments } from './documents.ts';
import { lookEarly } from './early-look.ts';
import { noteSentinel, openStore } from './open-store.ts';
import { isFirstRun, seeDocuments } from './see-store.ts';

afterEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

/** A closed database with two documents, and what it holds. */
async function usedDatabase(name = 'plenum') {
  const host = createMemoryHost();
  const opened = await openStore(host, name);
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  const { store } = opened;
  await sampleDocument(store);
  await sampleDocument(store, 'The river rose in March. Nobody moved.');
  await noteSentinel(store, host);
  const held = {
    documents: await listDocuments(store),
    sequence: await lastSequence(store.database),
  };
  store.database.close();
  return { host, ...held };
}

const seenBy = async (host: MemoryHost) => seeDocuments(await host.readSentinel(), lookEarly());
const isFirst = async (host: MemoryHost, look = lookEarly()) =>
  isFirstRun(await host.readSentinel(), look);

test('what is seen is what Dexie reads, in its order', async () => {
  const { host, documents, sequence } = await usedDatabase();
  const seen = await lookEarly().seen;
  expect(seen).toMatchObject({ name: 'plenum', lastSequence: sequence });
  expect(seen?.documents).toEqual(documents);
  expect(documents).toHaveLength(2);
  expect(await seenBy(host)).toEqual(documents);
});

test('where there is no database none is made, and it is a first run', async () => {
  const look = lookEarly();
  expect(await look.seen).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await isFirst(createMemoryHost(), look)).toBe(true);
});

test('it is no first run where a database is, or was', async () => {
  const { host } = await usedDatabase();
  expect(await isFirst(createMemoryHost())).toBe(false);
  await Dexie.delete('plenum');
  expect(await isFirst(host)).toBe(false);
  expect(await seenBy(host)).toBeNull();
});

test('of several databases the newest is looked at, and shown only where the sentinel names it', async () => {
  await usedDatabase();
  const { host, documents } = await usedDatabase('plenum-2');
  expect(await seenBy(host)).toEqual(documents);
  await usedDatabase('plenum-10');
  expect((await lookEarly().seen)?.name).toBe('plenum-10');
  expect(await seenBy(host)).toBeNull();
});

test('nothing is shown of another database, of an older state, or in another schema', async () => {
  const { host } = await usedDatabase();
  const { sentinel } = host;
  if (sentinel === null) throw new Error('No sentinel was written');
  for (const other of [
    { databaseId: 'another' },
    { lastSequence: sentinel.lastSequence + 1 },
    { databaseName: 'plenum-2' },
  ]) {
    await host.writeSentinel({ ...sentinel, ...other });
    expect(await seenBy(host)).toBeNull();
  }
  await host.writeSentinel(sentinel);
  expect(await seenBy(host)).not.toBeNull();
  const look = { ...lookEarly() };
  const seen = await look.seen;
  if (seen === null) throw new Error('Nothing was seen');
  for (const version of [30, 50]) {
    const other = { ...look, seen: Promise.resolve({ ...seen, version }) };
    expect(await seeDocuments(await host.readSentinel(), other)).toBeNull();
  }
});

test('a database without our tables is left as it is, and nothing stays open behind a look', async () => {
  const foreign = new Dexie('plenum');
  foreign.version(1).stores({ things: 'id' });
  await foreign.open();
  foreign.close();
  expect(await lookEarly().seen).toBeNull();
  expect(await indexedDB.databases()).toEqual([{ name: 'plenum', version: 10 }]);
  await Dexie.delete('plenum');
  expect(await indexedDB.databases()).toEqual([]);
});

test('where IndexedDB cannot be asked that is told later, and nothing is thrown', async () => {
  const { databases } = indexedDB;
  indexedDB.databases = () => {
    throw new DOMException('It is blocked', 'SecurityError');
  };
  try {
    const look = lookEarly();
    expect(await look.seen).toBeNull();
    await expect(look.databases).rejects.toThrow('It is blocked');
    expect(await isFirst(createMemoryHost(), look)).toBe(false);
  } finally {
    indexedDB.databases = databases;
  }
});
