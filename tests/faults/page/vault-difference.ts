/** Whether the vault alone makes the same database as the one that is open. */
import type { Host } from '#renderer/host/host.ts';
import type { Store } from '#renderer/storage/act.ts';
import { PlenumDatabase } from '#renderer/storage/database.ts';
import { freeDatabaseName } from '#renderer/storage/database-names.ts';
import { isSame } from '#renderer/storage/journal/reverse-change.ts';
import { sourceOf } from '#renderer/storage/open-store.ts';
import { restore } from '#renderer/storage/vault/restore.ts';
import type { Vault } from '#renderer/storage/vault/vault.ts';
import { everyRecord } from '#support/storage/random-acts.ts';

/** Restores beside the open database, compares, and removes it again; what differs, in words. */
export async function vaultDifference(
  host: Host,
  store: Store,
  vault: Vault,
  newId: () => string,
): Promise<readonly string[]> {
  if (!host.vault.ok) return [host.vault.error.reason];
  const { problem } = await vault.settled();
  if (problem !== null) return [`the vault is behind: ${problem.reason}`];
  const source = sourceOf(store);
  const last = await source.lastSequence();
  // Before the first act there is nothing to keep.
  if (last === 0) return [];
  const restored = await restore({
    files: host.vault.value,
    databaseId: await source.databaseId(),
    snapshot: null,
    databaseName: await freeDatabaseName('compared'),
    expectedLast: last,
    newId,
    now: Date.now(),
    finish: async () => undefined,
  });
  if (!restored.ok) return [`the vault restores nothing: ${restored.error.reason}`];
  const { databaseName, missing, lastSequence } = restored.value;
  const database = new PlenumDatabase(databaseName);
  await database.open();
  const found = await everyRecord({ ...store, database });
  await database.delete();
  const differences = Object.entries(await everyRecord(store)).flatMap(([table, records]) =>
    isSame(found[table], records) ? [] : [`${table} of the vault is not that of the database`],
  );
  const behind =
    lastSequence === last ? [] : [`the vault has acts up to ${lastSequence} of ${last}`];
  return [...behind, ...missing.map((piece) => JSON.stringify(piece)), ...differences];
}
