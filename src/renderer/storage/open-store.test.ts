import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import type { Sentinel } from '#shared/ipc.ts';
import { failure } from '#shared/result.ts';
import { DeskDatabase, newDeskId } from '#support/storage/desk-database.ts';
import { ManualTimer } from '#support/storage/manual-timer.ts';
import { sampleDocument } from '#support/storage/test-store.ts';
import { sentinelOf } from '../host/kept-sentinel.ts';
import { createMemoryHost, type MemoryHost } from '../host/memory.ts';
import type { Store } from './act.ts';
import { addHighlight } from './highlights.ts';
import {
  beginAfresh,
  continueWithOlder,
  noteSentinel,
  openStore,
  openUnremembered,
} from './open-store.ts';
import type { OpenedStore } from './opened-store.ts';
import { goBackTo, restoreStore } from './restore-store.ts';
import { schemaVersion } from './schema-version.ts';
import { attachVault } from './vault/attach-vault.ts';
import { noteInterval } from './vault/sentinel-keeper.ts';

const opened: { close(): void }[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) database.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

async function openedStore(host: MemoryHost) {
  return storeOf(await openStore(host));
}

function storeOf(answer: OpenedStore): Store {
  if (answer.kind !== 'ready') throw new Error(answer.kind);
  opened.push(answer.store.database);
  return answer.store;
}

/** A profile that had a document and a highlight, noted, and closed. */
async function usedProfile() {
  const host = createMemoryHost();
  const store = await openedStore(host);
  const { id, anchor } = await sampleDocument(store);
  await addHighlight(store, id, anchor, 'claim');
  await noteSentinel(store, host);
  store.database.close();
  const { sentinel } = host;
  if (sentinel === null) throw new Error('No sentinel was written');
  return { host, sentinel };
}

/** The vault of a desk with three acts, as another database left it. */
async function vaultWithHistory(host: MemoryHost) {
  const desk = await DeskDatabase.create(`desk ${newDeskId()}`, schemaVersion);
  opened.push(desk);
  const timer = new ManualTimer();
  const safety = attachVault(desk.source, host, timer);
  for (const key of ['a', 'b', 'c']) {
    const act = await desk.act(`Add ${key}`, [{ table: 'documents', key, value: key }]);
    await safety.committed(await desk.committed(act));
  }
  await safety.settle();
  return { desk, safety, timer, databaseId: await desk.source.databaseId() };
}

describe('opening', () => {
  test('a database that ends before the act that was noted is older, and says where', async () => {
    const { host, sentinel } = await usedProfile();
    host.sentinel = { ...sentinel, lastSequence: 9 };
    const older = await openStore(host);
    expect(older).toMatchObject({ kind: 'older', lastSequence: 2, vault: { ok: true } });
    storeOf(await continueWithOlder(host, host.sentinel));
    expect(host.sentinel?.lastSequence).toBe(2);
    expect(host.sentinel?.databaseId).not.toBe(sentinel.databaseId);
    storeOf(await openStore(host));
  });

  test('the sentinel of the first version, without the new fields, is enough', async () => {
    const { host, sentinel } = await usedProfile();
    const { databaseName: _name, lastSequence: _last, ...first } = sentinel;
    host.sentinel = sentinelOf(JSON.stringify(first));
    storeOf(await openStore(host));
    expect(sentinelOf(JSON.stringify(first))).toMatchObject({ databaseName: 'plenum' });
    expect(sentinelOf('{"databaseId":1}')).toBeNull();
    expect(sentinelOf('{')).toBeNull();
  });

  test('the database that the sentinel names is opened, whatever it is called', async () => {
    const host = createMemoryHost();
    storeOf(await openStore(host, 'plenum-7')).database.close();
    expect(await openedStore(host)).toMatchObject({ database: { name: 'plenum-7' } });
  });

  test('without a sentinel a vault with a history is no first run', async () => {
    const host = createMemoryHost();
    const { databaseId } = await vaultWithHistory(host);
    host.sentinel = null;
    expect(await openStore(host)).toMatchObject({
      kind: 'lost',
      sentinel: null,
      vault: { value: [{ databaseId, lastSequence: 3 }] },
    });
    expect(await Dexie.exists('plenum')).toBe(false);
  });

  test('a sentinel that cannot be read stops the start; the newest database opens if asked', async () => {
    const { host } = await usedProfile();
    storeOf(await openStore(createMemoryHost(), 'plenum-2')).database.close();
    host.readSentinel = async () => failure({ kind: 'sentinel-unreadable', reason: 'torn' });
    const stopped = await openStore(host);
    expect(stopped).toMatchObject({ kind: 'damaged', scope: 'sentinel', vault: { ok: true } });
    const store = storeOf(await openUnremembered(host));
    expect(store.database.name).toBe('plenum-2');
    expect(host.sentinel?.databaseName).toBe('plenum-2');
  });

  test('nothing of the vault is read in an ordinary start', async () => {
    const { host } = await usedProfile();
    host.vaultFiles.operations.length = 0;
    storeOf(await openStore(host));
    expect(host.vaultFiles.operations).toEqual([]);
  });

  test('beginning afresh leaves what is there, and takes a name of its own', async () => {
    const { host, sentinel } = await usedProfile();
    host.sentinel = { ...sentinel, databaseId: newDeskId() };
    expect((await openStore(host)).kind).toBe('lost');
    const fresh = await beginAfresh(host);
    expect(fresh).toMatchObject({ kind: 'ready', isNew: true });
    storeOf(fresh);
    expect(host.sentinel?.databaseName).toBe('plenum-2');
    expect(await Dexie.exists('plenum')).toBe(true);
  });
});

describe('restoring', () => {
  test('fills a fresh database, then switches the sentinel to it', async () => {
    const host = createMemoryHost();
    const { databaseId } = await vaultWithHistory(host);
    const sentinel = host.sentinel as Sentinel | null;
    let rebuilt = '';
    const restored = await restoreStore(
      host,
      { databaseId, snapshot: null },
      sentinel,
      async ({ name }) => {
        rebuilt = name;
        // It is not in use before this is done.
        expect(host.sentinel).toEqual(sentinel);
      },
    );
    // The small database of tests has another schema than the app's own, which upgrades it.
    expect(restored).toMatchObject({
      ok: true,
      value: { databaseName: 'plenum', lastSequence: 3, missing: [], counts: { documents: 3 } },
    });
    expect(rebuilt).toBe('plenum');
    expect(host.sentinel).toMatchObject({ databaseName: 'plenum', databaseId, lastSequence: 3 });
  });

  test('acts that the sentinel knows and the vault has not are missed', async () => {
    const host = createMemoryHost();
    const { databaseId } = await vaultWithHistory(host);
    const sentinel: Sentinel = {
      ...{ databaseName: 'plenum', databaseId, schemaVersion: 1, counts: {} },
      ...{ lastSequence: 5, notedAt: 0 },
    };
    const choice = { databaseId, snapshot: null };
    const restored = await restoreStore(host, choice, sentinel, async () => undefined);
    expect(restored).toMatchObject({
      value: {
        missing: [{ kind: 'acts', after: 3, upTo: 5, reason: 'the vault holds no later act' }],
      },
    });
  });

  test('where the switch cannot be written, the restored database is removed again', async () => {
    const host = createMemoryHost();
    const { databaseId } = await vaultWithHistory(host);
    host.writeSentinel = async () => failure({ kind: 'write-failed', reason: 'full' });
    const choice = { databaseId, snapshot: null };
    const restored = await restoreStore(host, choice, null, async () => undefined);
    expect(restored).toMatchObject({ ok: false, error: { kind: 'not-switched', reason: 'full' } });
    expect(await Dexie.exists('plenum')).toBe(false);
  });

  test('going back keeps the present in a snapshot first, or does not go', async () => {
    const host = createMemoryHost();
    const { desk, safety, databaseId } = await vaultWithHistory(host);
    const { vault } = safety;
    if (vault === null) throw new Error('No vault');
    const early = await vault.snapshotNow('asked');
    await desk.act('Add d', [{ table: 'documents', key: 'd', value: 'd' }]);
    const choice = { databaseId, snapshot: early.ok ? early.value.name : null };
    host.vaultFiles.leaveRoom(10);
    expect(await goBackTo(host, safety, choice, async () => undefined)).toMatchObject({
      ok: false,
      error: { kind: 'not-kept' },
    });
    host.vaultFiles.leaveRoom(null);
    const back = await goBackTo(host, safety, choice, async () => undefined);
    expect(back).toMatchObject({ ok: true, value: { lastSequence: 3, counts: { documents: 3 } } });
    expect(vault.state().snapshot?.lastSequence).toBe(4);
    // The page that is left must not remember its own database again.
    const databaseName = back.ok ? back.value.databaseName : null;
    await safety.committed(await desk.committed(1));
    await safety.settle();
    await safety.close();
    expect(await host.readSentinel()).toMatchObject({ ok: true, value: { databaseName } });
  });
});

test('the sentinel is written at most once a second, and at the end', async () => {
  const host = createMemoryHost();
  const { desk, safety, timer } = await vaultWithHistory(host);
  const noted: number[] = [];
  host.writeSentinel = async ({ lastSequence }) => {
    noted.push(lastSequence);
    return { ok: true, value: null };
  };
  for (const key of ['d', 'e', 'f']) {
    const act = await desk.act('Act', [{ table: 'documents', key, value: 1 }]);
    await safety.committed(await desk.committed(act));
  }
  expect(noted).toEqual([]);
  timer.pass(noteInterval);
  await safety.vault?.settled();
  await expect.poll(() => noted).toEqual([6]);
  await desk.act('Act', [{ table: 'documents', key: 'g', value: 1 }]);
  await safety.close();
  expect(noted).toEqual([6, 7]);
});

test('a host without a vault still has its sentinel', async () => {
  const memory = createMemoryHost();
  const vault = failure({ kind: 'no-vault', reason: 'for a test' } as const);
  const host = { ...memory, vault };
  const desk = await DeskDatabase.create(`desk ${newDeskId()}`, schemaVersion);
  opened.push(desk);
  const timer = new ManualTimer();
  const written: number[] = [];
  const safety = attachVault(
    desk.source,
    {
      ...host,
      async writeSentinel({ lastSequence }) {
        written.push(lastSequence);
        return { ok: true, value: null };
      },
    },
    timer,
  );
  expect(safety.vault).toBeNull();
  const act = await desk.act('Act', [{ table: 'documents', key: 'a', value: 1 }]);
  await safety.committed(await desk.committed(act));
  await safety.close();
  expect(written).toEqual([1]);
});
