/** The snapshots of the vault, the newest first, each with the way back to it. */
import { useState } from 'react';
import { heldWords, timeWords } from '../../desk/restore/held-words.ts';
import { Button } from '../../ui/button.tsx';
import type { OfferedSnapshot, VaultOverview } from './use-vault-overview.ts';
import styles from './vault-part.module.css';
import { reasonWords } from './vault-words.ts';

/** So many are listed at first. */
const firstCount = 5;

type SnapshotListProps = {
  readonly overview: VaultOverview;
  readonly onGoBack: (snapshot: OfferedSnapshot) => void;
};

/** A list; damaged snapshots are named and not offered. */
export function SnapshotList({ overview: { snapshots, refused }, onGoBack }: SnapshotListProps) {
  const [isWhole, setWhole] = useState(false);
  if (snapshots.length === 0) return <p className={styles['none']}>It holds no snapshot yet.</p>;
  return (
    <>
      <ol className={styles['snapshots']} aria-label="Snapshots">
        {snapshots.slice(0, isWhole ? undefined : firstCount).map((snapshot) => {
          const { name, takenAt, reason, counts } = snapshot;
          return (
            <li key={name}>
              <div>
                <strong>{timeWords(takenAt)}</strong>, {reasonWords[reason]}
                <p className={styles['held']}>{heldWords(counts)}</p>
              </div>
              <Button
                tone="quiet"
                aria-label={`Go back to ${timeWords(takenAt)}…`}
                onClick={() => onGoBack(snapshot)}
              >
                Go back…
              </Button>
            </li>
          );
        })}
      </ol>
      {!isWhole && snapshots.length > firstCount && (
        <Button tone="quiet" onClick={() => setWhole(true)}>
          Show all {snapshots.length}
        </Button>
      )}
      {refused.map(({ name, reason }) => (
        <p key={name} className={styles['held']}>
          The snapshot {name} is damaged ({reason}) and is not offered.
        </p>
      ))}
    </>
  );
}
