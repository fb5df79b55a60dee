/** Sees to it that the vault has the database as it is before this program changes its schema. */
import type { Host } from '../host/host.ts';
import { journaledTables } from './records.ts';
import { schemaVersion } from './schema-version.ts';

/**
 * Takes a snapshot of `databaseName` where its `version` is older than this program's (0: there is no
 * database). Where the vault cannot have one, that is noted and no reason to wait: an upgrade that
 * fails is undone whole.
 */
export async function keepBeforeUpgrade(
  { vault, reportFault }: Host,
  databaseName: string,
  version: number,
  newId: () => string,
): Promise<void> {
  if (version === 0 || version >= schemaVersion || !vault.ok) return;
  // Hardly any start needs it: it is no part of the first script.
  const { snapshotBeforeUpgrade } = await import('./vault/snapshot-before-upgrade.ts');
  const about = { databaseName, journaledTables, newId, now: Date.now() };
  const taken = await snapshotBeforeUpgrade({ files: vault.value, ...about });
  if (!taken.ok) reportFault(`No snapshot before the upgrade: ${taken.error.reason}`, null);
}
