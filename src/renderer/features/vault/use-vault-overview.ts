/** What the vault holds and where it is, read anew whenever it takes a snapshot or moves. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Result } from '#shared/result.ts';
import type { VaultPlace } from '#shared/vault-files.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { VaultError } from '../../host/host.ts';
import type { Safety } from '../../storage/vault/attach-vault.ts';
import { describeVault, type SnapshotOffer } from '../../storage/vault/overview.ts';
import { beforeStart } from '../../storage/vault/vault-state.ts';
import type { HistoryFacts } from './vault-words.ts';

/** A snapshot, and the database that it is of: one that was gone back from has another. */
export type OfferedSnapshot = SnapshotOffer & { readonly databaseId: string };

/** The vault as the screen shows it. */
export type VaultOverview = {
  readonly place: VaultPlace | null;
  /** Each history in the vault by the id of its database. */
  readonly histories: ReadonlyMap<string, HistoryFacts>;
  /** The newest first. */
  readonly snapshots: readonly OfferedSnapshot[];
  /** Snapshots that are damaged, each with why. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
};

/** Undefined while it is read. `turn` counts the reader's wishes to have it read anew. */
export function useVaultOverview(
  safety: Safety | null,
  turn: number,
): Result<VaultOverview, VaultError> | undefined {
  const { host } = useSurroundings();
  const vault = safety?.vault ?? null;
  const state = useSyncExternalStore(vault?.subscribe ?? never, vault?.state ?? notYet);
  const newest = state.snapshot?.name ?? null;
  const other = state.otherHistory?.databaseId ?? null;
  const [overview, setOverview] = useState<Result<VaultOverview, VaultError>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest snapshot, another history and the turn say when to read
  useEffect(() => {
    if (!host.vault.ok) return;
    const files = host.vault.value;
    let isWanted = true;
    void Promise.all([describeVault(files), files.measure()]).then(([histories, measured]) => {
      if (!isWanted) return;
      if (!histories.ok) return setOverview(histories);
      const snapshots = histories.value
        .flatMap(({ databaseId, snapshots: some }) => some.map((one) => ({ ...one, databaseId })))
        .sort((a, b) => b.takenAt - a.takenAt);
      const refused = histories.value.flatMap((history) => history.refused);
      const known = new Map(
        histories.value.map(({ databaseId, lastAt, snapshots: { length } }) => [
          databaseId,
          { lastAt, snapshots: length },
        ]),
      );
      const place = measured.ok ? measured.value : null;
      setOverview({ ok: true, value: { place, histories: known, snapshots, refused } });
    });
    return () => {
      isWanted = false;
    };
  }, [host, newest, other, turn]);
  return overview;
}

const never = () => () => undefined;
const notYet = () => beforeStart;
