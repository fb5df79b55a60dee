/** One quiet line: up to when everything is kept a second time, or why it is not. */
import { useSyncExternalStore } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Safety } from '../../storage/vault/attach-vault.ts';
import { beforeStart, type VaultState } from '../../storage/vault/vault-state.ts';
import styles from './vault-status.module.css';

/** Live; says so too where these surroundings have no vault. */
export function VaultStatus({ safety }: { readonly safety: Safety | null }) {
  const { host } = useSurroundings();
  const vault = safety?.vault ?? null;
  const state = useSyncExternalStore(vault?.subscribe ?? never, vault?.state ?? notYet);
  const words = host.vault.ok
    ? stateWords(state)
    : `Nothing is kept a second time: ${host.vault.error.reason}.`;
  const isTrouble = !host.vault.ok || state.problem !== null || state.slowSince !== null;
  return (
    <p className={styles['status']} data-trouble={isTrouble} role={isTrouble ? 'alert' : undefined}>
      {words}
    </p>
  );
}

const never = () => () => undefined;
const notYet = () => beforeStart;

function stateWords({ keptAt, problem, slowSince }: VaultState): string {
  if (problem !== null) {
    const what =
      problem.kind === 'disk-full'
        ? 'the disk of the vault is full'
        : `the vault is behind (${problem.reason})`;
    return `Since ${timeOf(problem.since)} ${what}. What you do is kept in the database, and the vault is tried again by itself.`;
  }
  if (slowSince !== null) {
    return `Since ${timeOf(slowSince)} the vault is behind, because its disk is slow. What you do is kept in the database, and the vault follows as it can.`;
  }
  return keptAt === null
    ? 'The vault is being read.'
    : `Everything is kept in the vault, up to ${timeOf(keptAt)}.`;
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
