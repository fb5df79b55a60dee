/** Keeps what an older version of the app left, before a newer one changes any of it. */
import type { Vault } from '../../storage/vault/vault.ts';

const storageKey = 'plenum.version';

/**
 * Takes a snapshot where `version` is not the one that was here last. Where it cannot be taken, the next
 * start tries again.
 */
export async function keepBeforeUpdate(
  vault: Pick<Vault, 'snapshotNow'>,
  version: string,
  memory: Pick<Storage, 'getItem' | 'setItem'>,
): Promise<void> {
  const last = memory.getItem(storageKey);
  if (last === version) return;
  const isKept = last === null || (await vault.snapshotNow('before update')).ok;
  if (isKept) memory.setItem(storageKey, version);
}
