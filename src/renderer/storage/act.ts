/** The one gate for writes: every action of the reader is one transaction with its journal entry. */
import type { CommitSignal } from './commit-signal.ts';
import { applyCounts } from './counts.ts';
import type { PlenumDatabase } from './database.ts';
import { type Change, type JournalEntry, mostChangesInPart } from './journal/journal-entry.ts';
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

const ownTables = [
  'journal',
  'journalParts',
  'counts',
  'reviewPacks',
  'cardsPacks',
  'meta',
] as const;

/**
 * Runs `work` as one act named `label` (`Delete highlight`) over `tables`. All of it is committed with
 * its journal entry and the counts, or, when `work` throws, nothing is. Resolves once IndexedDB has
 * committed. Records are values: `work` must not change one after it was handed over.
 */
export async function act<T>(
  store: Store,
  label: string,
  tables: readonly StoredTable[],
  work: () => Promise<T>,
  options: ActOptions = {},
): Promise<T> {
  const { database } = store;
  let sequence: number | null = null;
  const result = await database.transaction('rw', [...tables, ...ownTables], async (own) => {
    const collected = beginCollecting(own.idbtrans);
    // Asked for along with the work's first request: no later one has to wait for it.
    const [last, answer] = await Promise.all([lastSequence(database), work()]);
    sequence = await enter(store, last + 1, label, collected, options);
    return answer;
  });
  if (sequence !== null) store.commits.tell(sequence);
  return result;
}

/** The sequence of the latest act; 0 before the first. */
async function lastSequence({ journal }: PlenumDatabase): Promise<number> {
  const [last] = await journal.orderBy('sequence').reverse().limit(1).primaryKeys();
  return last ?? 0;
}

async function enter(
  { database, now, device }: Store,
  sequence: number,
  label: string,
  { changes, keeps, meta }: CollectedAct,
  { isUndoable = true, undoes = null, redoes = null }: ActOptions,
): Promise<number | null> {
  if (changes.size + keeps.length + meta.length === 0) return null;
  const all = [...changes.values()];
  const parts = inParts(all);
  const entry: JournalEntry = {
    ...{ sequence, label, at: now(), device, isUndoable, undoes, redoes, keeps, meta },
    parts: parts.length,
  };
  await Promise.all([
    database.journal.add(entry),
    enterParts(database, sequence, parts),
    applyCounts(database, all),
    dropPacks(database, all),
  ]);
  return sequence;
}

/** One part after the other: each is copied in one go, and a frame may come between. */
async function enterParts(
  { journalParts }: PlenumDatabase,
  sequence: number,
  parts: readonly (readonly Change[])[],
): Promise<void> {
  for (const [part, changes] of parts.entries()) {
    await journalParts.add({ sequence, part, changes });
  }
}

function inParts(changes: readonly Change[]): (readonly Change[])[] {
  const parts: (readonly Change[])[] = [];
  for (let at = 0; at < changes.length; at += mostChangesInPart) {
    parts.push(changes.slice(at, at + mostChangesInPart));
  }
  return parts;
}
