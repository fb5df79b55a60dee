/** What the vault could bring back, asked where something is wrong with the database. */
import type { Result } from '#shared/result.ts';
import type { Host, NoVault, VaultError } from '../host/host.ts';
import { describeVault, type VaultHistory } from './vault/overview.ts';

/** What the vault could bring back, the history with the latest act first; or why it cannot be asked. */
export type VaultOffer = Result<readonly VaultHistory[], VaultError | NoVault>;

/** What the host's vault has. */
export async function offerOf({ vault }: Host): Promise<VaultOffer> {
  return vault.ok ? describeVault(vault.value) : vault;
}

/** The vault's histories where it has any: then this is no first run. */
export async function anyHistory({ vault }: Host): Promise<VaultOffer | null> {
  if (!vault.ok) return null;
  const histories = await describeVault(vault.value);
  return histories.ok && histories.value.length > 0 ? histories : null;
}
