/** The one gate for writes: every action of the reader is one transaction with its journal entry. */
import type { InsertType } from 'dexie';
import { applyCounts } from './counts.ts';
import type { PlenumDatabase } from './database.ts';
import { type Change, type JournalEntry, mostChangesInPart } from './journal/journal-entry.ts';
import { beginCollecting, type CollectedAct } from './journal/open-writes.ts';
import type { StoredTable } from './records.ts';

/** The open database with what its writes need from outside: the time, new ids, this device's id. */
export type Store = {
  readonly database: PlenumDatabase;
  readonly device: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Told the sequence of each act once it is committed. */
  readonly onCommitted: (sequence: number) => void;
};

/** How an act is entered in the journal, where it is no plain act of the reader. */
export type ActOptions = Partial<Pick<JournalEntry, 'isUndoable' | 'undoes' | 'redoes'>>;

const ownTables = ['journal', 'journalParts', 'counts', 'meta'] as const;

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
    const answer = await work();
    sequence = await enter(store, label, collected, options);
    return answer;
  });
  if (sequence !== null) store.onCommitted(sequence);
  return result;
}

async function enter(
  { database, now, device }: Store,
  label: string,
  { changes, keeps, meta }: CollectedAct,
  { isUndoable = true, undoes = null, redoes = null }: ActOptions,
): Promise<number | null> {
  if (changes.size + keeps.length + meta.length === 0) return null;
  const all = [...changes.values()];
  const parts = inParts(all);
  const entry: InsertType<JournalEntry, 'sequence'> = {
    ...{ label, at: now(), device, isUndoable, undoes, redoes, keeps, meta },
    parts: parts.length,
  };
  const [sequence] = await Promise.all([
    database.journal.add(entry).then((given) => enterParts(database, given, parts)),
    applyCounts(database, all),
  ]);
  return sequence;
}

async function enterParts(
  database: PlenumDatabase,
  sequence: number,
  parts: readonly (readonly Change[])[],
): Promise<number> {
  for (const [part, changes] of parts.entries()) {
    await database.journalParts.add({ sequence, part, changes });
  }
  return sequence;
}

function inParts(changes: readonly Change[]): (readonly Change[])[] {
  const parts: (readonly Change[])[] = [];
  for (let at = 0; at < changes.length; at += mostChangesInPart) {
    parts.push(changes.slice(at, at + mostChangesInPart));
  }
  return parts;
}
