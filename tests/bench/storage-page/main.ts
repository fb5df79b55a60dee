/** The page in which the storage is measured: its own operations beside bare Dexie's. */
import { Dexie } from 'dexie';
import { type Card, type CardId, filed, noSource, type SiblingGroupId } from '#core/card/card.ts';
import { newSchedule } from '#core/schedule/card-schedule.ts';
import { createMemoryHost } from '#renderer/host/memory.ts';
import { act, type Store } from '#renderer/storage/act.ts';
import { countDueCards, recount, settleDueCards } from '#renderer/storage/counts.ts';
import { openStore } from '#renderer/storage/open-store.ts';
import { journaledTables } from '#renderer/storage/records.ts';
import { undoLast } from '#renderer/storage/undo.ts';
import { upkeep } from '#renderer/storage/upkeep.ts';

const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' });
bare.version(1).stores({ cards: 'id, documentId, highlightId, schedule.dueAt' });

async function opened(): Promise<Store> {
  const result = await openStore(createMemoryHost(), 'plenum');
  if (result.kind !== 'ready') throw new Error(result.kind);
  return result.store;
}

const store = await opened();
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
      await upkeep(database, ['cards'], () => database.cards.bulkPut(cards(20_000)));
    }
    await upkeep(database, [...journaledTables, 'counts'], () =>
      recount((name) => database.table(name), journaledTables),
    );
    await settleDueCards(database, Date.now());
    return database.cards.count();
  },
  /** The count that the due badge shows. */
  async due() {
    let count = 0;
    const time = await timed(async () => {
      count = await countDueCards(store.database, Date.now());
    });
    return { time, count };
  },
};

Object.assign(window, { bench });
