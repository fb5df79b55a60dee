/** Which databases IndexedDB holds for the app, whether it opens any, and what a fresh one may be called. */
import { PlenumDatabase } from './database.ts';
import type { EarlyLook } from './early-look.ts';
import { newestName } from './newest-name.ts';
import { versionOfStored } from './schema-version.ts';

/**
 * Every database with its schema version. It is asked before Dexie opens one, which would take a newer
 * database for its own and change it. Rejects where IndexedDB cannot be opened.
 */
export async function storedDatabases(
  asked: EarlyLook['databases'] = indexedDB.databases(),
): Promise<ReadonlyMap<string, number>> {
  const databases = await asked;
  return new Map(
    databases.map(({ name = '', version = 0 }) => [name, versionOfStored(version)] as const),
  );
}

/** `name`, or `name-2`, `name-3`, … where that is taken: no database is ever written over. */
export async function freeDatabaseName(name: string): Promise<string> {
  const taken = await storedDatabases();
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

/** The newest of the app's databases, the one with the highest number; `name` where there is none. */
export async function newestDatabaseName(name: string): Promise<string> {
  return newestName((await storedDatabases()).keys(), name);
}

/** Whether IndexedDB opens any database at all. */
export async function canOpenAnything(): Promise<boolean> {
  const probe = new PlenumDatabase(await freeDatabaseName('probe').catch(() => 'probe'));
  try {
    await probe.open();
    await probe.delete();
    return true;
  } catch {
    return false;
  }
}
