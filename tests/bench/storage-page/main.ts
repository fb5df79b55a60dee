/** The page in which the storage is measured: its own operations beside bare Dexie's. */
import { Dexie } from 'dexie';
import { type Card, type CardId, filed, noSource, type SiblingGroupId } from '#core/card/card.ts';
import { newSchedule } from '#core/schedule/card-schedule.ts';
import { createMemoryHost } from '#renderer/host/memory.ts';
import { createWebHost } from '#renderer/host/web.ts';
import { act, commitAct, type Store } from '#renderer/storage/act.ts';
import { recount, settleDueCards } from '#renderer/storage/counts.ts';
import { PlenumDatabase } from '#renderer/storage/database.ts';
import { countLeftToday } from '#renderer/storage/left-today.ts';
import { noteSentinel, openStore, sourceOf } from '#renderer/storage/open-store.ts';
import { journaledTables } from '#renderer/storage/records.ts';
import { undoLast } from '#renderer/storage/undo.ts';
import { upkeep } from '#renderer/storage/upkeep.ts';
import { attachVault } from '#renderer/storage/vault/attach-vault.ts';

async function opened(name: string): Promise<Store> {
  const result = await openStore(createMemoryHost(), name);
  if (result.kind !== 'ready') throw new Error(result.kind);
  return result.store;
}

const store = await opened('plenum');

/** The same records under the same indexes, written by Dexie alone. */
const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' });
const { primKey, indexes } = store.database.cards.schema;
bare.version(1).stores({ cards: [primKey, ...indexes].map(({ src }) => src).join(', ') });

const vaulted = await vaultedStore();

/** A store whose acts end in the vault of the web host, as in the app. */
async function vaultedStore(): Promise<Store> {
  const kept = await opened('vaulted');
  const { vault, committed } = attachVault(sourceOf(kept), createWebHost());
  if ((await vault?.settled())?.problem !== null) throw new Error('There is no vault to follow');
  kept.commits.vouch(async (done) => {
    if ((await committed(done)) !== 'kept') throw new Error('The vault fell behind');
  });
  return kept;
}
let made = 0;

function cards(count: number): Card[] {
  const now = Date.now();
  return Array.from({ length: count }, () => {
    made += 1;
    const dueAt = now + ((made * 7_919) % 525_600) * 60_000 - 30 * 24 * 3_600_000;
    return filed({
      id: `card-${made}` as CardId,
      siblingGroup: `card-${made}` as SiblingGroupId,
      ...noSource,
      quote: 'self-reliance in technological innovation is the strategic support',
      content: {
        kind: 'basic',
        prompt: `What is asked in card number ${made} of this bench?`,
        answer: `The answer that card number ${made} gives to it.`,
      },
      part: 'whole',
      tags: [],
      flag: null,
      schedule: { ...newSchedule(now), dueAt },
      suspendedAt: null,
      buriedUntil: null,
      leechSince: null,
      createdAt: now,
      changedAt: now,
    });
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The longest time in which the page could do nothing else while `work` ran, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  port1.close();
  return longest;
}

/**
 * Puts cards as IndexedDB itself does, without their words and what is only indexed for those, and does not
 * wait for the disk: a million of them are only the stage.
 */
function putQuickly(database: IDBDatabase, some: readonly Card[]): Promise<void> {
  const transaction = database.transaction('cards', 'readwrite', { durability: 'relaxed' });
  const table = transaction.objectStore('cards');
  for (const { id, documentId, queue, schedule } of some) {
    table.put({ id, documentId, queue, schedule });
  }
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** What the bench calls; each answers milliseconds. */
const bench = {
  /** One card put by bare Dexie, and one added by an act. */
  async one() {
    const [peer, own] = [cards(1), cards(1)];
    return {
      bare: await timed(() => bare.table('cards').put(peer[0])),
      act: await timed(() =>
        act(store, 'Add card', ['cards'], () => store.database.cards.bulkAdd(own)),
      ),
    };
  },
  /** The same where a vault follows: until the act is committed, and until the vault has it too. */
  async oneKept() {
    const [peer, own] = [cards(1), cards(1)];
    const bareTime = await timed(() => bare.table('cards').put(peer[0]));
    const began = performance.now();
    const { acknowledged } = await commitAct(vaulted, 'Add card', ['cards'], () =>
      vaulted.database.cards.bulkAdd(own),
    );
    const committed = performance.now() - began;
    await acknowledged;
    return { bare: bareTime, committed, acknowledged: performance.now() - began };
  },
  /** An act of ten thousand cards: from its commit until the vault has it too. */
  async manyKept() {
    const own = cards(10_000);
    const { acknowledged } = await commitAct(vaulted, 'Import cards', ['cards'], () =>
      vaulted.database.cards.bulkPut(own),
    );
    return { more: await timed(() => acknowledged) };
  },
  /** Ten thousand of them, either way; and the act taken back. */
  async many() {
    const [peer, own] = [cards(10_000), cards(10_000)];
    const bareTime = await timed(() => bare.table('cards').bulkPut(peer));
    let actTime = 0;
    const block = await longestBlock(async () => {
      actTime = await timed(() =>
        act(store, 'Import cards', ['cards'], () => store.database.cards.bulkPut(own)),
      );
    });
    return { bare: bareTime, act: actTime, block, undo: await timed(() => undoLast(store)) };
  },
  /** Fills the table to `total` cards, as upkeep: what a reader of many years has. */
  async fill(total: number) {
    const { database } = store;
    for (let filled = 0; filled < total; filled += 20_000) {
      await putQuickly(database.backendDB(), cards(20_000));
    }
    await upkeep(database, [...journaledTables, 'counts'], () =>
      recount((name) => database.table(name), journaledTables),
    );
    await settleDueCards(database, Date.now());
    return database.cards.count();
  },
  /** The same database opened by Dexie alone, and by the app, which compares it with the sentinel first. */
  async open() {
    const host = createWebHost();
    await noteSentinel(store, host);
    const database = new PlenumDatabase(store.database.name);
    const bareTime = await timed(() => database.open());
    database.close();
    const began = performance.now();
    const opened = await openStore(host);
    const checked = performance.now() - began;
    if (opened.kind !== 'ready')
      throw new Error(`The store that the sentinel knows is ${opened.kind}`);
    opened.store.database.close();
    return { bare: bareTime, checked };
  },
  /** The count that the due badge shows. */
  async due() {
    let count = 0;
    const time = await timed(async () => {
      count = await countLeftToday(store, Date.now());
    });
    return { time, count };
  },
};

Object.assign(window, { bench });
