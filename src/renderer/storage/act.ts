/** The one gate for writes: every action of the reader is one transaction with its journal entry. */
import type { InsertType } from 'dexie';
import type { JournaledTable, PlenumDatabase } from './database.ts';
import { collectChanges, type JournalEntry } from './journal.ts';

/** The open database with what its writes need from outside: the time, new ids, this device's id. */
export type Store = {
  readonly database: PlenumDatabase;
  readonly device: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A new UUIDv7. */
  readonly newId: () => string;
};

/**
 * Runs `work` as one act named `label` (`Delete highlight`) over `tables`. All of it is committed with
 * its journal entry, or, when `work` throws, nothing is. Resolves once IndexedDB has committed.
 */
export function act<T>(
  store: Store,
  label: string,
  tables: readonly JournaledTable[],
  work: () => Promise<T>,
): Promise<T> {
  const { database } = store;
  return database.transaction('rw', [...tables, 'journal', 'meta'], async (transaction) => {
    const changes = collectChanges(transaction.idbtrans);
    const result = await work();
    if (changes.length > 0) {
      const entry: InsertType<JournalEntry, 'sequence'> = {
        label,
        at: store.now(),
        device: store.device,
        changes,
      };
      await database.journal.add(entry);
    }
    return result;
  });
}
