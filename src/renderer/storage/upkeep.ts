/** Writes that enter no journal: what can be derived again, drafts, and databases in the making. */
import type { Dexie } from 'dexie';
import { beginUpkeep } from './journal/open-writes.ts';

/** Runs `work` in one transaction over `tables` that enters no journal. */
export function upkeep<T>(
  database: Dexie,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  return database.transaction('rw', [...tables], (own) => {
    beginUpkeep(own.idbtrans);
    return work();
  });
}
