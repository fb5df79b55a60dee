/** Opens the reader's database and refuses to mistake a lost, older or damaged one for a first run. */
import { uuidV7 } from '#core/id.ts';
import type { Sentinel } from '#shared/ipc.ts';
import type { Host } from '../host/host.ts';
import type { Store } from './act.ts';
import { commitSignal } from './commit-signal.ts';
import { countAll, hasCounts, recount } from './counts.ts';
import { PlenumDatabase, schemaVersion } from './database.ts';
import {
  canOpenAnything,
  freeDatabaseName,
  newestDatabaseName,
  storedDatabases,
} from './database-names.ts';
import { journaledTables } from './records.ts';
import { localTimeZone } from './scheduling.ts';
import { upkeep } from './upkeep.ts';
import { dexieSource } from './vault/dexie-source.ts';
import { sentinelOfSource } from './vault/sentinel-keeper.ts';
import type { VaultSource } from './vault/vault-source.ts';
import { anyHistory, offerOf, type VaultOffer } from './vault-offer.ts';

/** What opening can come to. Only `ready` may write. */
export type OpenedStore =
  | { readonly kind: 'ready'; readonly store: Store; readonly isNew: boolean }
  /**
   * The sentinel knows a database that is no longer there, or another one stands in its place; or,
   * where even the sentinel is gone (null), the vault holds a history.
   */
  | { readonly kind: 'lost'; readonly sentinel: Sentinel | null; readonly vault: VaultOffer }
  /** The database ends at act `lastSequence`, before the one that the sentinel knows. */
  | {
      readonly kind: 'older';
      readonly sentinel: Sentinel;
      readonly lastSequence: number;
      readonly vault: VaultOffer;
    }
  /**
   * What cannot be opened: this `database`; `everything` in IndexedDB, which must be put aside before
   * anything can be restored; or the `sentinel`, which says which database is in use.
   */
  | {
      readonly kind: 'damaged';
      readonly scope: 'database' | 'everything' | 'sentinel';
      readonly reason: string;
      readonly sentinel: Sentinel | null;
      readonly vault: VaultOffer;
    }
  /** A newer version of the program wrote the database. */
  | { readonly kind: 'newer' };

/** The name that the first database gets; a restored one has a number behind it. */
export const firstDatabaseName = 'plenum';

/**
 * Opens the database that the sentinel names; a fresh one, named `name`, is begun only when the host
 * remembers none and its vault is empty. The vault is read only where something is wrong.
 */
export async function openStore(host: Host, name = firstDatabaseName): Promise<OpenedStore> {
  const asking = storedDatabases().catch((cause: unknown) => reasonOf(cause));
  const [remembered, stored] = await Promise.all([host.readSentinel(), asking]);
  if (!remembered.ok) {
    const reason = `what was noted of it cannot be read (${remembered.error.reason})`;
    return damaged(host, 'sentinel', reason, null);
  }
  const sentinel = remembered.value;
  if (typeof stored === 'string') return damaged(host, 'everything', stored, sentinel);
  const databaseName = sentinel?.databaseName ?? name;
  const version = stored.get(databaseName) ?? 0;
  if (Math.max(version, sentinel?.schemaVersion ?? 0) > schemaVersion) return { kind: 'newer' };
  if (version === 0 && sentinel !== null) {
    return { kind: 'lost', sentinel, vault: await offerOf(host) };
  }
  // Asked while the database is made: a first run, which this nearly always is, need not wait.
  const history = version === 0 ? anyHistory(host) : Promise.resolve(null);
  return openDatabase(host, databaseName, sentinel, history);
}

/**
 * Begins an empty database although one was lost or damaged; the reader has been told and chose so.
 * What is there stays, and the fresh one gets a name of its own.
 */
export async function beginAfresh(host: Host, name = firstDatabaseName): Promise<OpenedStore> {
  return openDatabase(host, await freeDatabaseName(name), null);
}

/**
 * Opens the older database as it is; the reader has been told and chose so. It gets a new id: the
 * vault holds later acts under its present one, and keeps them.
 */
export async function continueWithOlder(host: Host, sentinel: Sentinel): Promise<OpenedStore> {
  const known = { ...sentinel, lastSequence: 0 };
  const opened = await openDatabase(host, sentinel.databaseName, known);
  if (opened.kind !== 'ready') return opened;
  await sourceOf(opened.store).renewId();
  await noteSentinel(opened.store, host);
  return opened;
}

/** Opens the newest database where the sentinel cannot be read; the reader was told and chose so. */
export async function openUnremembered(host: Host): Promise<OpenedStore> {
  const name = await newestDatabaseName(firstDatabaseName);
  const version = (await storedDatabases()).get(name) ?? 0;
  return version > schemaVersion ? { kind: 'newer' } : openDatabase(host, name, null);
}

/** Notes the database's id, schema version, counts and last act with the host, outside IndexedDB. */
export async function noteSentinel(store: Store, host: Host): Promise<void> {
  const written = await host.writeSentinel(await sentinelOfSource(sourceOf(store), store.now()));
  if (!written.ok) host.reportFault(`The sentinel was not written: ${written.error.kind}`, null);
}

/** The open store as the vault reads it. */
export function sourceOf({ database, newId }: Store): VaultSource {
  const counts = () => countAll(database, journaledTables);
  return dexieSource({ database, journaledTables, newId, counts });
}

/** A new UUIDv7. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

async function openDatabase(
  host: Host,
  name: string,
  sentinel: Sentinel | null,
  history: Promise<VaultOffer | null> = Promise.resolve(null),
): Promise<OpenedStore> {
  const database = new PlenumDatabase(name);
  try {
    // A database that was just closed by a kill may need a moment: it is tried twice.
    await database.open().catch(() => database.open());
    const vault = await history;
    if (vault !== null) {
      await database.delete();
      return { kind: 'lost', sentinel, vault };
    }
    const [known, knownDevice] = await database.meta.bulkGet(['databaseId', 'deviceId']);
    if (sentinel !== null && known?.value !== sentinel.databaseId) {
      database.close();
      return { kind: 'lost', sentinel, vault: await offerOf(host) };
    }
    const device = known === undefined ? await begin(database) : knownDevice?.value;
    if (device === undefined) throw new Error('The database has no deviceId');
    const store = {
      database,
      device,
      now: Date.now,
      newId,
      timeZone: localTimeZone,
      commits: commitSignal(),
    };
    const lastSequence = await sourceOf(store).lastSequence();
    if (sentinel !== null && lastSequence < sentinel.lastSequence) {
      database.close();
      return { kind: 'older', sentinel, lastSequence, vault: await offerOf(host) };
    }
    if (!(await hasCounts(database))) await countAnew(database);
    if (known === undefined || sentinel === null) await noteSentinel(store, host);
    return { kind: 'ready', store, isNew: known === undefined };
  } catch (cause) {
    database.close();
    const scope = (await canOpenAnything()) ? 'database' : 'everything';
    return damaged(host, scope, reasonOf(cause), sentinel);
  }
}

async function damaged(
  host: Host,
  scope: 'database' | 'everything' | 'sentinel',
  reason: string,
  sentinel: Sentinel | null,
): Promise<OpenedStore> {
  host.reportFault(`The database did not open: ${reason}`, null);
  return { kind: 'damaged', scope, reason, sentinel, vault: await offerOf(host) };
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

/** A restored database comes without its counts: they are derived. */
function countAnew(database: PlenumDatabase): Promise<void> {
  return upkeep(database, [...journaledTables, 'counts'], () =>
    recount((name) => database.table(name), journaledTables),
  );
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
