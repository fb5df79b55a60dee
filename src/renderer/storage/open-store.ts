/** Opens the reader's database and refuses to mistake a lost or damaged one for a first run. */
import { uuidV7 } from '#core/id.ts';
import type { Sentinel } from '#shared/ipc.ts';
import type { Host } from '../host/host.ts';
import type { Store } from './act.ts';
import { countAll } from './counts.ts';
import { PlenumDatabase, schemaVersion } from './database.ts';
import { journaledTables } from './records.ts';
import { upkeep } from './upkeep.ts';

/** What opening can come to. Only `ready` may write. */
export type OpenedStore =
  | { readonly kind: 'ready'; readonly store: Store; readonly isNew: boolean }
  /** The sentinel knows a database that is no longer there, or another one stands in its place. */
  | { readonly kind: 'lost'; readonly sentinel: Sentinel }
  /** IndexedDB cannot open the database. */
  | { readonly kind: 'damaged'; readonly reason: string }
  /** A newer version of the program wrote the database. */
  | { readonly kind: 'newer' };

/** Opens the database named `name`; a fresh one is begun only when the host remembers none. */
export async function openStore(host: Host, name = 'plenum'): Promise<OpenedStore> {
  const asking = storedVersion(name).catch((cause: unknown) => damagedBy(cause, host));
  const [remembered, version] = await Promise.all([host.readSentinel(), asking]);
  if (!remembered.ok) return { kind: 'damaged', reason: sentinelReason(remembered.error) };
  if (typeof version !== 'number') return version;
  const sentinel = remembered.value;
  if (sentinel !== null && version === 0) return { kind: 'lost', sentinel };
  const newest = Math.max(version, sentinel?.schemaVersion ?? 0);
  if (newest > schemaVersion) return { kind: 'newer' };
  return openDatabase(host, name, sentinel);
}

/** Begins a fresh database although one was lost; the reader has been told and chose so. */
export function beginAfresh(host: Host, name = 'plenum'): Promise<OpenedStore> {
  return openDatabase(host, name, null);
}

/** Notes the database's id, schema version and counts with the host, outside IndexedDB. */
export async function noteSentinel(store: Store, host: Host): Promise<void> {
  const { database } = store;
  const [id, counts] = await database.transaction('r', ['counts', 'meta'], () =>
    Promise.all([database.meta.get('databaseId'), countAll(database, journaledTables)]),
  );
  if (id === undefined) throw new Error('An open store has a databaseId: this one has none');
  const sentinel = {
    databaseId: id.value,
    schemaVersion,
    counts,
    notedAt: store.now(),
  };
  const written = await host.writeSentinel(sentinel);
  if (!written.ok) host.reportFault(`The sentinel was not written: ${written.error.kind}`, null);
}

/**
 * The schema version of the database on the disk, 0 where there is none. It is asked before Dexie
 * opens, which would take a newer database for its own and change it. Dexie counts in tens.
 */
async function storedVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  const found = databases.find((database) => database.name === name);
  return Math.floor((found?.version ?? 0) / 10);
}

async function openDatabase(
  host: Host,
  name: string,
  sentinel: Sentinel | null,
): Promise<OpenedStore> {
  const database = new PlenumDatabase(name);
  try {
    await database.open();
    const [known, knownDevice] = await database.meta.bulkGet(['databaseId', 'deviceId']);
    if (sentinel !== null && known?.value !== sentinel.databaseId) {
      database.close();
      return { kind: 'lost', sentinel };
    }
    const device = known === undefined ? await begin(database) : knownDevice?.value;
    if (device === undefined) throw new Error('The database has no deviceId');
    const store = {
      ...{ database, device, now: Date.now, newId, timeZone },
      onCommitted: () => undefined,
    };
    if (known === undefined || sentinel === null) await noteSentinel(store, host);
    return { kind: 'ready', store, isNew: known === undefined };
  } catch (cause) {
    database.close();
    return damagedBy(cause, host);
  }
}

function damagedBy(cause: unknown, host: Host): OpenedStore {
  const reason = cause instanceof Error ? cause.message : String(cause);
  host.reportFault(`The database did not open: ${reason}`, null);
  return { kind: 'damaged', reason };
}

async function begin(database: PlenumDatabase): Promise<string> {
  const device = newId();
  await upkeep(database, ['meta'], () =>
    database.meta.bulkAdd([
      { name: 'databaseId', value: newId() },
      { name: 'deviceId', value: device },
    ]),
  );
  return device;
}

function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function sentinelReason(error: { kind: string; reason: string }): string {
  return `what was noted of it cannot be read (${error.reason})`;
}
