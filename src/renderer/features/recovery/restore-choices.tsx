/** What the vault can bring back: everything it has, or one of its snapshots. */

import { heldWords, timeWords } from '../../desk/restore/held-words.ts';
import type { RestoreChoice } from '../../storage/restore-store.ts';
import type { VaultHistory } from '../../storage/vault/overview.ts';
import type { VaultOffer } from '../../storage/vault-offer.ts';
import { Button } from '../../ui/button.tsx';
import styles from './recovery-screen.module.css';

type RestoreChoicesProps = {
  readonly offer: VaultOffer;
  readonly busy: boolean;
  readonly onRestore: (choice: RestoreChoice) => void;
};

/** The histories of the vault, the latest first. */
export function RestoreChoices({ offer, busy, onRestore }: RestoreChoicesProps) {
  if (!offer.ok) {
    return (
      <p>
        The vault, where everything is kept a second time, cannot be read: {offer.error.reason}.
      </p>
    );
  }
  if (offer.value.length === 0) return <p>The vault holds nothing that could be restored.</p>;
  return offer.value.map((history) => (
    <section key={history.databaseId} className={styles['history']} aria-label="Kept in the vault">
      <p>{historyWords(history)}</p>
      <Button
        tone="main"
        disabled={busy}
        onClick={() => onRestore({ databaseId: history.databaseId, snapshot: null })}
      >
        Restore everything
      </Button>
      {history.snapshots.length > 0 && (
        <details className={styles['snapshots']}>
          <summary>Or go back to a snapshot</summary>
          <ul>
            {history.snapshots.map(({ name, takenAt, counts }) => (
              <li key={name} className={styles['snapshot']}>
                <span>
                  {timeWords(takenAt)}: {heldWords(counts)}
                </span>
                <Button
                  disabled={busy}
                  aria-label={`Restore the snapshot of ${timeWords(takenAt)}`}
                  onClick={() => onRestore({ databaseId: history.databaseId, snapshot: name })}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {history.refused.map(({ name, reason }) => (
        <p key={name}>
          The snapshot {name} is damaged ({reason}) and is not offered.
        </p>
      ))}
    </section>
  ));
}

function historyWords({ lastAt, lastSequence }: VaultHistory): string {
  const until = lastAt === null ? '' : ` up to ${timeWords(lastAt)}`;
  return `The vault kept everything you did${until}: ${lastSequence} ${lastSequence === 1 ? 'act' : 'acts'}. It is restored beside what is there; the damaged data stays where it is.`;
}
