import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { tornStateOf } from '#support/storage/torn-state.ts';
import { createMemoryHost } from '../host/memory.ts';
import { addHighlight, highlightsOf } from './highlights.ts';
import { noteSentinel, openStore } from './open-store.ts';

const name = 'in a real browser';

test('in a real Chromium what was written is there after the database is opened again', async () => {
  await Dexie.delete(name);
  const host = createMemoryHost();
  const store = await readyStore(name);
  await noteSentinel(store, host);
  const { id, anchor, imported } = await sampleDocument(store);
  const highlight = await addHighlight(store, id, anchor, 'definition');
  store.database.close();
  const again = await openStore(host, name);
  if (again.kind !== 'ready') throw new Error(again.kind);
  expect(again.isNew).toBe(false);
  expect(await highlightsOf(again.store, id)).toEqual([highlight]);
  const [original] = await again.store.database.originals.toArray();
  expect(original?.bytes).toEqual(imported.original.bytes);
  expect(await again.store.database.journal.count()).toBe(2);
  again.store.database.close();
  await Dexie.delete(name);
});

test('every transaction that writes is committed with strict durability', async () => {
  await Dexie.delete(name);
  const durabilities: string[] = [];
  // Dexie binds the method when it opens, so it is watched from before.
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given: Parameters<typeof original>) {
    const transaction = original.apply(this, given);
    if (transaction.mode === 'readwrite') durabilities.push(transaction.durability);
    return transaction;
  };
  const store = await readyStore(name);
  IDBDatabase.prototype.transaction = original;
  const { id, anchor } = await sampleDocument(store);
  await addHighlight(store, id, anchor, 'claim');
  expect(durabilities.length).toBeGreaterThan(2);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
  store.database.close();
  await Dexie.delete(name);
});

test('an act whose very last write fails leaves nothing', async () => {
  await Dexie.delete(name);
  const store = await readyStore(name);
  const { id, anchor } = await sampleDocument(store);
  const { put } = IDBObjectStore.prototype;
  // A key that is taken is refused by the browser only later, as a full disk is.
  IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
    return this.name === 'counts' ? this.add(...given) : put.apply(this, given);
  };
  const refused = await addHighlight(store, id, anchor, 'claim').catch((cause: unknown) => cause);
  IDBObjectStore.prototype.put = put;
  expect(String(refused)).toContain('ConstraintError');
  expect(await highlightsOf(store, id)).toEqual([]);
  expect(await store.database.journal.count()).toBe(1);
  const highlight = await addHighlight(store, id, anchor, 'claim');
  expect(await highlightsOf(store, id)).toEqual([highlight]);
  expect(await tornStateOf(store)).toEqual([]);
  store.database.close();
  await Dexie.delete(name);
});
