/** Restores the reader's database from the vault, and switches to it once it has been verified. */
import { Dexie } from 'dexie';
import type { Sentinel } from '#shared/ipc.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { Host, NoVault } from '../host/host.ts';
import { PlenumDatabase } from './database.ts';
import { freeDatabaseName } from './database-names.ts';
import { newId } from './new-id.ts';
import { firstDatabaseName } from './newest-name.ts';
import type { Safety } from './vault/attach-vault.ts';
import { restore } from './vault/restore.ts';
import type { RestoreFailure, RestoreReport } from './vault/restore-report.ts';

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

/** The present could not be kept in a snapshot, and so was not left. */
export type NotKept = { readonly kind: 'not-kept'; readonly reason: string };

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
 * Once it is, `safety` is closed, for it would remember the present database as the one in use; whatever
 * comes of it, the page must then be loaded again. `not-kept`: nothing was done, and all goes on as before.
 */
export async function goBackTo(
  host: Host,
  safety: Safety,
  choice: RestoreChoice,
  rebuild: (database: PlenumDatabase) => Promise<void>,
): Promise<Result<RestoreReport, NotRestored | NotKept>> {
  const present = await safety.vault?.snapshotNow('before restore');
  if (present === undefined || !present.ok) {
    const reason = present?.error.reason ?? 'there is no vault';
    return failure({ kind: 'not-kept', reason });
  }
  await safety.close();
  return restoreStore(host, choice, null, rebuild);
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
