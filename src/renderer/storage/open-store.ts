/** Opens the reader's database and refuses to mistake a lost, older or damaged one for a first run. */
import type { Sentinel } from '#shared/ipc.ts';
import type { Host } from '../host/host.ts';
import { lastSequence as lastSequenceOf, type Store } from './act.ts';
import { countAnew } from './count-anew.ts';
import { countAll, hasCounts } from './counts.ts';
import { PlenumDatabase } from './database.ts';
import { giveIds, idsOf, idsWhenMade } from './database-ids.ts';
import {
  canOpenAnything,
  freeDatabaseName,
  newestDatabaseName,
  storedDatabases,
} from './database-names.ts';
import { listDocuments } from './documents.ts';
import type { EarlyLook } from './early-look.ts';
import { keepBeforeUpgrade } from './keep-before-upgrade.ts';
import { newId } from './new-id.ts';
import { firstDatabaseName } from './newest-name.ts';
import type { OpenedStore } from './opened-store.ts';
import { journaledTables } from './records.ts';
import { schemaVersion } from './schema-version.ts';
import { storeOver } from './store-over.ts';
import { dexieSource } from './vault/dexie-source.ts';
import { sentinelOfSource } from './vault/sentinel-keeper.ts';
import type { VaultSource } from './vault/vault-source.ts';
import { anyHistory, offerOf, type VaultOffer } from './vault-offer.ts';

/**
 * Opens the database that the sentinel names; a fresh one, named `name`, is begun only when the host
 * remembers none and its vault is empty. The vault is read only where something is wrong. IndexedDB is
 * asked what it holds, or was `asked` before.
 */
export async function openStore(
  host: Host,
  name = firstDatabaseName,
  asked?: EarlyLook['databases'],
): Promise<OpenedStore> {
  const asking = storedDatabases(asked).catch((cause: unknown) => reasonOf(cause));
  const remembered = await host.readSentinel();
  if (!remembered.ok) {
    const reason = `what was noted of it cannot be read (${remembered.error.reason})`;
    return damaged(host, 'sentinel', reason, null);
  }
  const sentinel = remembered.value;
  const databaseName = sentinel?.databaseName ?? name;
  // Described, not opened, while IndexedDB says what it holds.
  const database = new PlenumDatabase(databaseName);
  const stored = await asking;
  if (typeof stored === 'string') return damaged(host, 'everything', stored, sentinel);
  const version = stored.get(databaseName) ?? 0;
  if (Math.max(version, sentinel?.schemaVersion ?? 0) > schemaVersion) return { kind: 'newer' };
  if (version === 0 && sentinel !== null) {
    return { kind: 'lost', sentinel, vault: await offerOf(host) };
  }
  await keepBeforeUpgrade(host, databaseName, version, newId);
  // Asked while the database is made: a first run, which this nearly always is, need not wait.
  const history = version === 0 ? anyHistory(host) : Promise.resolve(null);
  return openDatabase(host, database, sentinel, history);
}

/**
 * Begins an empty database although one was lost or damaged; the reader has been told and chose so.
 * What is there stays, and the fresh one gets a name of its own.
 */
export async function beginAfresh(host: Host, name = firstDatabaseName): Promise<OpenedStore> {
  return openDatabase(host, new PlenumDatabase(await freeDatabaseName(name)), null);
}

/**
 * Opens the older database as it is; the reader has been told and chose so. It gets a new id: the
 * vault holds later acts under its present one, and keeps them.
 */
export async function continueWithOlder(host: Host, sentinel: Sentinel): Promise<OpenedStore> {
  const known = { ...sentinel, lastSequence: 0 };
  const opened = await openDatabase(host, new PlenumDatabase(sentinel.databaseName), known);
  if (opened.kind !== 'ready') return opened;
  await sourceOf(opened.store).renewId();
  await noteSentinel(opened.store, host);
  return opened;
}

/** Gives up an open store whose database turned out to be damaged; what safeguards it is closed before. */
export async function giveUp(host: Host, store: Store, reason: string): Promise<OpenedStore> {
  store.database.close();
  const remembered = await host.readSentinel();
  return damaged(host, 'database', reason, remembered.ok ? remembered.value : null);
}

/** Opens the newest database where the sentinel cannot be read; the reader was told and chose so. */
export async function openUnremembered(host: Host): Promise<OpenedStore> {
  const name = await newestDatabaseName(firstDatabaseName);
  const version = (await storedDatabases()).get(name) ?? 0;
  if (version > schemaVersion) return { kind: 'newer' };
  return openDatabase(host, new PlenumDatabase(name), null);
}

/** Notes the database's id, schema version, counts and last act with the host, outside IndexedDB. */
export async function noteSentinel(store: Store, host: Host): Promise<void> {
  await write(host, await sentinelOfSource(sourceOf(store), store.now()));
}

/** Notes a database that was just made: what it holds need not be asked. */
async function noteMade({ database, now }: Store, host: Host, databaseId: string): Promise<void> {
  const counts = Object.fromEntries(journaledTables.map((table) => [table, 0]));
  const { name: databaseName } = database;
  const made = { databaseName, databaseId, schemaVersion, counts, lastSequence: 0 };
  await write(host, { ...made, notedAt: now() });
}

async function write(host: Host, sentinel: Sentinel): Promise<void> {
  const written = await host.writeSentinel(sentinel);
  if (!written.ok) host.reportFault(`The sentinel was not written: ${written.error.kind}`, null);
}

/** The open store as the vault reads it. */
export function sourceOf({ database, newId }: Store): VaultSource {
  const counts = () => countAll(database, journaledTables);
  return dexieSource({ database, journaledTables, newId, counts });
}

async function openDatabase(
  host: Host,
  database: PlenumDatabase,
  sentinel: Sentinel | null,
  history: Promise<VaultOffer | null> = Promise.resolve(null),
): Promise<OpenedStore> {
  const making = idsWhenMade(database);
  try {
    await openPatiently(database);
    const vault = await history;
    if (vault !== null) {
      await database.delete();
      return { kind: 'lost', sentinel, vault };
    }
    // All that is asked of it at once: each answer on its own would wait for the one before.
    const [known, lastSequence, isCounted, documents] = await Promise.all([
      idsOf(database),
      lastSequenceOf(database),
      hasCounts(database),
      listDocuments({ database }),
    ]);
    if (sentinel !== null && known?.databaseId !== sentinel.databaseId) {
      database.close();
      return { kind: 'lost', sentinel, vault: await offerOf(host) };
    }
    // Without ids it was made, but an older program was stopped before it gave them.
    const { databaseId, deviceId } = known ?? (await giveIds(database));
    const isNew = making.wasMade || known === null;
    const store = storeOver(database, deviceId);
    if (sentinel !== null && lastSequence < sentinel.lastSequence) {
      database.close();
      return { kind: 'older', sentinel, lastSequence, vault: await offerOf(host) };
    }
    if (!isCounted) await countAnew(database);
    if (making.wasMade) await noteMade(store, host, databaseId);
    else if (isNew || sentinel === null) await noteSentinel(store, host);
    return { kind: 'ready', store, isNew, documents };
  } catch (cause) {
    database.close();
    const scope = (await canOpenAnything()) ? 'database' : 'everything';
    return damaged(host, scope, reasonOf(cause), sentinel);
  }
}

/** A database that was just closed by a kill may need a moment: it is tried again at once, and twice later. */
async function openPatiently(database: PlenumDatabase): Promise<void> {
  for (const pause of [0, 150, 600]) {
    try {
      await database.open();
      return;
    } catch {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await database.open();
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

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
