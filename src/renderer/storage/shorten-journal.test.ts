import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exported, importGood } from '#support/storage/copies.ts';
import { ManualTimer } from '#support/storage/manual-timer.ts';
import { everyRecord, perform, randomActs } from '#support/storage/random-acts.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { tornStateOf } from '#support/storage/torn-state.ts';
import { createMemoryHost } from '../host/memory.ts';
import { MemoryVault } from '../host/memory-vault.ts';
import type { Store } from './act.ts';
import { PlenumDatabase } from './database.ts';
import { listHistory, readHistoryReach } from './history.ts';
import { type KeptHistory, keptHistory } from './journal/kept-history.ts';
import { addNote } from './notes.ts';
import { noteSentinel, openStore, sourceOf } from './open-store.ts';
import { shortenJournal } from './shorten-journal.ts';
import { redoLast, undoAct, undoLast } from './undo.ts';
import { restore } from './vault/restore.ts';
import { Vault } from './vault/vault.ts';

/** All but the latest three acts go at once. */
const eager: KeptHistory = {
  ...keptHistory,
  ...{ leastAge: 0, mostAge: 0 },
  leastActs: 3,
  fewest: 1,
};
const noRest = async () => undefined;

let store: Store;
let files: MemoryVault;
let vault: Vault;
let made = 0;

beforeEach(async () => {
  made += 1;
  ({ store, files, vault } = await desk(`shortened ${made}`));
});

afterEach(async () => {
  store.database.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

async function desk(name: string) {
  const own = await readyStore(name);
  const [kept, timer] = [new MemoryVault(), new ManualTimer()];
  const following = new Vault({
    files: kept,
    source: sourceOf(own),
    now: timer.now,
    later: timer.later,
  });
  await following.start();
  own.commits.vouch((act) => following.committed(act));
  return { store: own, files: kept, vault: following };
}

/** A document, and notes on it: so many acts in all. */
async function doActs(count: number): Promise<void> {
  const { id } = await sampleDocument(store);
  for (let done = 1; done < count; done += 1) await addNote(store, id, `Note ${done}`);
}

function sequences({ database }: Store): Promise<number[]> {
  return database.journal.orderBy('sequence').primaryKeys();
}

async function restored(): Promise<Record<string, unknown>> {
  const source = sourceOf(store);
  const done = await restore({
    files,
    databaseId: await source.databaseId(),
    snapshot: null,
    databaseName: `restored ${made} ${Math.random()}`,
    expectedLast: await source.lastSequence(),
    newId: store.newId,
    now: store.now(),
    finish: noRest,
  });
  if (!done.ok) throw new Error(done.error.reason);
  expect(done.value.missing).toEqual([]);
  const database = new PlenumDatabase(done.value.databaseName);
  await database.open();
  const records = await everyRecord({ ...store, database });
  await database.delete();
  return records;
}

describe('what goes', () => {
  test('the oldest acts, up to the latest that are always kept', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    expect(await shortenJournal(store, files, noRest, eager)).toBe(5);
    expect(await sequences(store)).toEqual([6, 7, 8]);
    expect(await tornStateOf(store)).toEqual([]);
    expect(await shortenJournal(store, files, noRest, eager)).toBe(0);
  });

  test('nothing of a reader who began lately', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    expect(await shortenJournal(store, files, noRest)).toBe(0);
  });

  test('nothing where it would be too little to read a snapshot for', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    expect(await shortenJournal(store, files, noRest, { ...eager, fewest: 6 })).toBe(0);
  });

  test('what is beyond the number of changed records, long acts and all their parts with them', async () => {
    await doActs(3);
    await vault.snapshotNow('asked');
    const kept = { ...eager, mostAge: Number.POSITIVE_INFINITY, leastActs: 1, mostChanges: 2 };
    expect(await shortenJournal(store, files, noRest, kept)).toBe(1);
    expect(await tornStateOf(store)).toEqual([]);
  });

  test('a clock that is ahead makes no act older than the last one does', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    const ahead = { ...store, now: () => Date.now() + 1e12 };
    const kept = { ...eager, leastAge: 60_000 };
    expect(await shortenJournal(ahead, files, noRest, kept)).toBe(0);
  });
});

describe('only once the vault has what they led to', () => {
  test('nothing goes without a snapshot', async () => {
    await doActs(8);
    expect(await shortenJournal(store, files, noRest, eager)).toBe(0);
  });

  test('nothing goes that came after it', async () => {
    await doActs(4);
    await vault.snapshotNow('asked');
    await doActs(8);
    expect(await shortenJournal(store, files, noRest, eager)).toBe(4);
    expect((await sequences(store))[0]).toBe(5);
  });

  test('a snapshot of which one byte was changed counts for none', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    for (const [path, bytes] of files.contents) {
      if (path.endsWith('.json.gz')) bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
    }
    expect(await shortenJournal(store, files, noRest, eager)).toBe(0);
    expect(await sequences(store)).toHaveLength(8);
  });

  test('nothing goes once the database has another id', async () => {
    await doActs(120);
    await vault.snapshotNow('asked');
    let rests = 0;
    const renewed = async () => {
      rests += 1;
      if (rests === 3) await sourceOf(store).renewId();
    };
    const gone = await shortenJournal(store, files, renewed, eager);
    expect(gone).toBeLessThan(117);
    expect(await sequences(store)).toHaveLength(120 - gone);
  });
});

describe('afterwards', () => {
  test('the history says where it begins, and an older act says that it is no longer reached', async () => {
    await doActs(8);
    expect(await readHistoryReach(store)).toEqual({ entries: 8, beginsAt: null });
    await vault.snapshotNow('asked');
    await shortenJournal(store, files, noRest, eager);
    const first = await store.database.journal.get(6);
    expect(await readHistoryReach(store)).toEqual({ entries: 3, beginsAt: first?.at });
    expect((await listHistory(store, 100)).map(({ sequence }) => sequence)).toEqual([8, 7, 6]);
    expect(await undoAct(store, 2)).toMatchObject({ conflict: { kind: 'forgotten' } });
    expect(await undoAct(store, 99)).toEqual({ kind: 'nothing' });
    expect(await undoAct(store, 7)).toMatchObject({ kind: 'done' });
    expect(await tornStateOf(store)).toEqual([]);
  });

  test('the database opens as the one that the sentinel knows, and goes on counting', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    await shortenJournal(store, files, noRest, eager);
    const host = createMemoryHost();
    await noteSentinel(store, host);
    store.database.close();
    const again = await openStore(host);
    if (again.kind !== 'ready') throw new Error(again.kind);
    store = again.store;
    await undoLast(store);
    expect((await sequences(store)).at(-1)).toBe(9);
  });

  test('a vault that was emptied gets everything by a snapshot', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    await shortenJournal(store, files, noRest, eager);
    await vault.close();
    const empty = new MemoryVault();
    const timer = new ManualTimer();
    const other = new Vault({
      files: empty,
      source: sourceOf(store),
      now: timer.now,
      later: timer.later,
    });
    expect(await other.start()).toMatchObject({ keptTo: 8, problem: null });
    files = empty;
    expect(await restored()).toEqual(await everyRecord(store));
  });
});

describe('two pages', () => {
  /** The same database as another page has it. */
  async function otherPage(): Promise<Store> {
    const database = new PlenumDatabase(store.database.name);
    await database.open();
    return { ...store, database };
  }

  test('both shorten while both act, and every act stays whole', async () => {
    await doActs(120);
    await vault.snapshotNow('asked');
    const other = await otherPage();
    const gone = await Promise.all([
      shortenJournal(store, files, noRest, eager),
      shortenJournal(other, files, noRest, eager),
      perform(store, [{ kind: 'undo', pick: 0 }]),
      perform(other, [{ kind: 'add document', pick: 1 }]),
    ]);
    expect(gone[0] + gone[1]).toBeGreaterThanOrEqual(117);
    expect(await tornStateOf(store)).toEqual([]);
    other.database.close();
  });

  test('an act that another page lets go just before it is taken back is not taken for an empty one', async () => {
    await doActs(8);
    await vault.snapshotNow('asked');
    const other = await otherPage();
    const begin = store.database.transaction.bind(
      store.database,
    ) as typeof store.database.transaction;
    const late = async (...given: Parameters<typeof begin>) => {
      if (given[0] === 'rw') await shortenJournal(other, files, noRest, eager);
      return begin(...given);
    };
    store.database.transaction = late as unknown as typeof begin;
    const outcome = await undoAct(store, 2);
    store.database.transaction = begin;
    expect(outcome).toMatchObject({ kind: 'conflict', conflict: { kind: 'forgotten' } });
    expect(await store.database.notes.count()).toBe(7);
    expect((await sequences(store)).at(-1)).toBe(8);
    other.database.close();
  });
});

test('acts in any order, shortened at any moment, leave a whole journal, the same restore and the same copy', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomActs, { minLength: 1, maxLength: 4 }), async (lives) => {
      made += 1;
      store.database.close();
      ({ store, files, vault } = await desk(`shortened ${made}`));
      for (const acts of lives) {
        await perform(store, acts);
        const shortening = vault
          .snapshotNow('asked')
          .then(() => shortenJournal(store, files, noRest, eager));
        await perform(store, acts.slice(0, 3));
        await shortening;
        expect(await tornStateOf(store)).toEqual([]);
        await undoLast(store);
        await redoLast(store);
        expect(await tornStateOf(store)).toEqual([]);
      }
      await vault.settled();
      const records = await everyRecord(store);
      expect(await restored()).toEqual(records);
      const other = await readyStore(`copied ${made}`);
      await importGood(other, await exported(store), 'replace');
      expect(await everyRecord(other)).toEqual(records);
      other.database.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
