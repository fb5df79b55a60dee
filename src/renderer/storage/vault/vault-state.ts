/** How far the vault has come, as the screens show it. */
import type { VaultError } from '../../host/host.ts';
import type { SnapshotName } from './vault-names.ts';

/** How far the vault has come. */
export type VaultState = {
  /** The last act that is in the vault, on the disk; 0 where none is. */
  readonly keptTo: number;
  /** When everything was last in the vault, in epoch milliseconds; null before that. */
  readonly keptAt: number | null;
  /** Why the vault is behind, and since when; null where it is not. It is tried again by itself. */
  readonly problem: (VaultError & { readonly since: number }) | null;
  /** Since when acts wait for a vault that is slow, in epoch milliseconds; null where none does. */
  readonly slowSince: number | null;
  /** The newest snapshot of this database that this session knows of. */
  readonly snapshot: SnapshotName | null;
  /** Another history that lies in the vault under this database's former id, with later acts. */
  readonly otherHistory: { readonly databaseId: string; readonly lastSequence: number } | null;
};

/** Nothing is known of the vault yet. */
export const beforeStart: VaultState = {
  keptTo: 0,
  keptAt: null,
  problem: null,
  slowSince: null,
  snapshot: null,
  otherHistory: null,
};
