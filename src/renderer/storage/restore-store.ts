/** Restores the reader's database from the vault, and switches to it once it has been verified. */
import { Dexie } from 'dexie';
import type { Sentinel } from '#shared/ipc.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { Host, NoVault } from '../host/host.ts';
import { PlenumDatabase } from './database.ts';
import { freeDatabaseName } from './database-names.ts';
import { firstDatabaseName, newId } from './open-store.ts';
import { restore } from './vault/restore.ts';
import type { RestoreFailure, RestoreReport } from './vault/restore-report.ts';
import type { Vault } from './vault/vault.ts';

/** What the reader chose to have back. */
export type RestoreChoice = {
  /** One of the vault's histories. */
  readonly databaseId: string;
  /** A snapshot to go back to; null: the last act that the vault holds. */
  readonly snapshot: string | null;
};

/** Why the database in use is still the one that was. */
export type NotRestored =
  | RestoreFailure
  | NoVault
  /** It was restored, but the host could not remember so; it was removed again. */
  | { readonly kind: 'not-switched'; readonly reason: string };

/**
 * Restores as chosen, beside whatever is there. `sentinel` is what was remembered of the lost
 * database. `rebuild` makes anew what is derived. Afterwards `openStore` opens the restored database.
 */
export async function restoreStore(
  host: Host,
  choice: RestoreChoice,
  sentinel: Sentinel | null,
  rebuild: (database: PlenumDatabase) => Promise<void>,
): Promise<Result<RestoreReport, NotRestored>> {
  if (!host.vault.ok) return host.vault;
  const isSame = sentinel?.databaseId === choice.databaseId;
  const restored = await restore({
    ...choice,
    files: host.vault.value,
    databaseName: await freeDatabaseName(firstDatabaseName),
    expectedLast: isSame ? sentinel.lastSequence : 0,
    newId,
    now: Date.now(),
    finish: (name) => finish(name, rebuild),
  });
  return restored.ok ? switchTo(host, restored.value) : restored;
}

/**
 * Goes back to an older snapshot by the reader's choice, with the present kept in a snapshot first.
 * Afterwards the page must be loaded again: the open database is no longer the one in use.
 */
export async function goBackTo(
  host: Host,
  vault: Vault,
  choice: RestoreChoice,
  rebuild: (database: PlenumDatabase) => Promise<void>,
): Promise<Result<RestoreReport, NotRestored>> {
  const present = await vault.snapshotNow('before restore');
  return present.ok ? restoreStore(host, choice, null, rebuild) : present;
}

async function finish(
  name: string,
  rebuild: (database: PlenumDatabase) => Promise<void>,
): Promise<void> {
  const database = new PlenumDatabase(name);
  try {
    await database.open();
    await rebuild(database);
  } finally {
    database.close();
  }
}

/** The moment at which the restored database becomes the one in use: one durable write. */
async function switchTo(
  host: Host,
  report: RestoreReport,
): Promise<Result<RestoreReport, NotRestored>> {
  const { databaseName, databaseId, schemaVersion, counts, lastSequence } = report;
  const notedAt = Date.now();
  const sentinel = { databaseName, databaseId, schemaVersion, counts, lastSequence, notedAt };
  const written = await host.writeSentinel(sentinel);
  if (written.ok) return success(report);
  await Dexie.delete(databaseName);
  return failure({ kind: 'not-switched', reason: written.error.reason });
}
