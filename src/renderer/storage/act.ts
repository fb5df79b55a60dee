/** The one gate for writes: every action of the reader is one transaction with its journal entry. */
import type { CommitSignal, CommittedAct } from './commit-signal.ts';
import { type Steps, stepsOf } from './count-steps.ts';
import { applyCounts, type ReadCounts, readCounts } from './counts.ts';
import type { PlenumDatabase } from './database.ts';
import {
  type Change,
  type JournalEntry,
  type JournalPart,
  mostChangesInPart,
} from './journal/journal-entry.ts';
import { beginCollecting, type CollectedAct } from './journal/open-writes.ts';
import type { StoredTable } from './records.ts';
import { dropPacks } from './review-packs.ts';

/** The open database with what its writes need from outside: the time, its zone, new ids, this device's id. */
export type Store = {
  readonly database: PlenumDatabase;
  readonly device: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The IANA time zone of the reader's clock. */
  readonly timeZone: () => string;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Told each act once it is committed. */
  readonly commits: CommitSignal;
};

/** How an act is entered in the journal, where it is no plain act of the reader. */
export type ActOptions = Partial<Pick<JournalEntry, 'isUndoable' | 'undoes' | 'redoes'>>;

const ownTables = ['journal', 'journalParts', 'counts', 'meta'] as const;
const packTables = ['reviewPacks', 'cardsPacks'] as const;

/** What an act came to, and when it is acknowledged: the vault has it too, or is known to be behind. */
export type Committed<T> = { readonly result: T; readonly acknowledged: Promise<void> };

/** A store, and the acts that were done through it: resolves once all of them are acknowledged; never fails. */
export type AtCommit = { readonly store: Store; readonly acknowledged: () => Promise<void> };

/**
 * Runs `work` as one act named `label` (`Delete highlight`) over `tables`. All of it is committed with
 * its journal entry and the counts, or, when `work` throws, nothing is. Resolves once IndexedDB has
 * committed and the vault has it on its disk, or is known to be behind. Records are values: `work` must
 * not change one after it was handed over. It is given what is collected of the act, for `noteReads`.
 */
export async function act<T>(
  store: Store,
  label: string,
  tables: readonly StoredTable[],
  work: (act: CollectedAct) => Promise<T>,
  options: ActOptions = {},
): Promise<T> {
  const { result, acknowledged } = await commitAct(store, label, tables, work, options);
  await acknowledged;
  return result;
}

/**
 * The store for a screen that goes on as soon as IndexedDB has committed: the acts through it end then. What was
 * done is said once it is `acknowledged`.
 */
export function atCommit(store: Store): AtCommit {
  const told: Promise<void>[] = [];
  const tell = async (committed: CommittedAct) => {
    told.push(store.commits.tell(committed));
  };
  return {
    store: { ...store, commits: { ...store.commits, tell } },
    acknowledged: async () => void (await Promise.all(told)),
  };
}

/** As `act`, told at the commit when it is acknowledged. */
export async function commitAct<T>(
  store: Store,
  label: string,
  tables: readonly StoredTable[],
  work: (act: CollectedAct) => Promise<T>,
  options: ActOptions = {},
): Promise<Committed<T>> {
  const { database } = store;
  let committed: CommittedAct | null = null;
  // Each table is a lock of its own: only an act that may change reviews can outdate their packs.
  const packs = tables.includes('reviews') ? packTables : [];
  const all = [...tables, ...ownTables, ...packs];
  const result = await database.transaction('rw', all, async (own) => {
    const collected = beginCollecting(own.idbtrans);
    let counts: Promise<ReadCounts> | null = null;
    collected.onFirstChange = () => {
      counts = readCounts(database, collected.changes.values());
      // Where the act fails before it is needed, that is told by the act itself.
      counts.catch(() => undefined);
    };
    // Asked for along with the work's first request: no later one has to wait for it.
    const [last, answer] = await Promise.all([lastSequence(database), work(collected)]);
    committed = await enter(store, last + 1, label, collected, options, counts);
    return answer;
  });
  const acknowledged = committed === null ? Promise.resolve() : store.commits.tell(committed);
  return { result, acknowledged };
}

/** The sequence of the latest act; 0 before the first. */
export async function lastSequence({ journal }: PlenumDatabase): Promise<number> {
  const [last] = await journal.orderBy('sequence').reverse().limit(1).primaryKeys();
  return last ?? 0;
}

async function enter(
  { database, now, device }: Store,
  sequence: number,
  label: string,
  collected: CollectedAct,
  { isUndoable = true, undoes = null, redoes = null }: ActOptions,
  counts: Promise<ReadCounts> | null,
): Promise<CommittedAct | null> {
  const { changes, keeps, meta, isBroken } = collected;
  if (isBroken) throw new Error(`A write of “${label}” failed: nothing of it is kept`);
  if (changes.size + keeps.length + meta.length === 0) return null;
  const all = [...changes.values()];
  const parts = inParts(sequence, all);
  const entry: JournalEntry = {
    ...{ sequence, label, at: now(), device, isUndoable, undoes, redoes, keeps, meta },
    parts: parts.length,
  };
  const steps: Steps = new Map();
  const entered = enterParts(database, parts, steps);
  // Of a long act the steps are known once its last part is stored.
  if (parts.length > 1) await entered;
  await Promise.all([
    database.journal.add(entry),
    entered,
    applyCounts(database, steps, await counts),
    dropPacks(database, all),
  ]);
  return { entry, parts };
}

/** One part after the other: each is copied and counted in one go, and a frame may come between. */
async function enterParts(
  { journalParts }: PlenumDatabase,
  parts: readonly JournalPart[],
  steps: Steps,
): Promise<void> {
  for (const part of parts) {
    const added = journalParts.add(part);
    stepsOf(part.changes, steps);
    await added;
  }
}

function inParts(sequence: number, all: readonly Change[]): readonly JournalPart[] {
  const parts: JournalPart[] = [];
  for (let at = 0; at < all.length; at += mostChangesInPart) {
    const changes = all.slice(at, at + mostChangesInPart);
    parts.push({ sequence, part: parts.length, changes });
  }
  return parts;
}
