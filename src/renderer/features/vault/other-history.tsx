/** Says that the vault held another history under this desk's name, and what became of it. */
import { useSyncExternalStore } from 'react';
import type { Safety } from '../../storage/vault/attach-vault.ts';
import { beforeStart } from '../../storage/vault/vault-state.ts';
import { Notice } from '../../ui/notice.tsx';
import type { VaultOverview } from './use-vault-overview.ts';
import { otherHistoryWords } from './vault-words.ts';

type OtherHistoryProps = {
  readonly safety: Safety | null;
  /** Null while the vault is read, or where it cannot be. */
  readonly overview: VaultOverview | null;
};

/** Nothing, where there is none: which is nearly always. */
export function OtherHistory({ safety, overview }: OtherHistoryProps) {
  const vault = safety?.vault ?? null;
  const { otherHistory } = useSyncExternalStore(vault?.subscribe ?? never, vault?.state ?? notYet);
  if (otherHistory === null) return null;
  const facts = overview?.histories.get(otherHistory.databaseId) ?? null;
  return (
    <Notice title="The vault held another history under this desk’s name.">
      <p>{otherHistoryWords(otherHistory, facts)}</p>
    </Notice>
  );
}

const never = () => () => undefined;
const notYet = () => beforeStart;
