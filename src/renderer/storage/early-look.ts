/**
 * Looks into the database before Dexie is there. IndexedDB needs its time to begin, more the more was written
 * last, and takes it beside the page: it has answered when the first script is evaluated. The look changes nothing.
 */
import { firstDatabaseName, newestName } from './newest-name.ts';
import type { DocumentRecord, MetaRecord } from './records.ts';

/** What IndexedDB said before all else. */
export type EarlyLook = {
  /** Every database with IndexedDB's own version of it; rejects where IndexedDB cannot be opened. */
  readonly databases: Promise<readonly IDBDatabaseInfo[]>;
  /** What the newest of the app's databases holds; null where there is none, or it could not be read. */
  readonly seen: Promise<SeenDatabase | null>;
};

/** What the first screen needs to know of a database. */
export type SeenDatabase = {
  readonly name: string;
  /** IndexedDB's own: Dexie counts in tens. */
  readonly version: number;
  readonly databaseId: string;
  /** The sequence of the latest act; 0 before the first. */
  readonly lastSequence: number;
  /** All of them, newest first. */
  readonly documents: readonly DocumentRecord[];
};

/** Asks at once, for the documents only where they are to be shown; nothing is thrown here, even without IndexedDB. */
export function lookEarly(isShown = true): EarlyLook {
  const databases = (async () => indexedDB.databases())();
  const seen = databases.then((stored) => (isShown ? seeNewest(stored) : null)).catch(() => null);
  return { databases, seen };
}

async function seeNewest(stored: readonly IDBDatabaseInfo[]): Promise<SeenDatabase | null> {
  const names = stored.flatMap(({ name }) => name ?? []);
  const name = newestName(names, firstDatabaseName);
  if (!names.includes(name)) return null;
  const database = await openAsItIs(name);
  try {
    return await see(database);
  } finally {
    database.close();
  }
}

/** Opens the database in the version that it has; where it is gone meanwhile, none is made. */
function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  // Another window that changes or deletes it must not wait for a look.
  request.addEventListener('success', () => {
    request.result.addEventListener('versionchange', () => request.result.close());
  });
  return answerOf(request);
}

async function see(database: IDBDatabase): Promise<SeenDatabase | null> {
  const transaction = database.transaction(['meta', 'journal', 'documents'], 'readonly');
  const [databaseId, last, inOrder] = await Promise.all([
    answerOf<MetaRecord | undefined>(transaction.objectStore('meta').get('databaseId')),
    answerOf(transaction.objectStore('journal').openKeyCursor(null, 'prev')),
    answerOf<DocumentRecord[]>(transaction.objectStore('documents').index('createdAt').getAll()),
  ]);
  if (databaseId === undefined) return null;
  return {
    name: database.name,
    version: database.version,
    databaseId: databaseId.value,
    lastSequence: last === null ? 0 : Number(last.primaryKey),
    documents: inOrder.reverse(),
  };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
