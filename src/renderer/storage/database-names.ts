/** Which databases IndexedDB holds for the app, whether it opens any, and what a fresh one may be called. */
import { PlenumDatabase } from './database.ts';

/**
 * Every database with its schema version. It is asked before Dexie opens one, which would take a newer
 * database for its own and change it. Dexie counts in tens. Rejects where IndexedDB cannot be opened.
 */
export async function storedDatabases(): Promise<ReadonlyMap<string, number>> {
  const databases = await indexedDB.databases();
  return new Map(
    databases.map(({ name = '', version = 0 }) => [name, Math.max(1, Math.floor(version / 10))]),
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
  const numbers = [...(await storedDatabases()).keys()].map((stored) => {
    const ending = stored.startsWith(`${name}-`) ? stored.slice(name.length + 1) : '';
    return /^\d+$/.test(ending) ? Number(ending) : 1;
  });
  const highest = Math.max(1, ...numbers);
  return highest === 1 ? name : `${name}-${highest}`;
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
