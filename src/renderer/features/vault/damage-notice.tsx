/** Says that some of the reader's data cannot be read any more, and offers to bring it back. */
import { useState } from 'react';
import type { Unreadable } from '../../storage/find-unreadable.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './vault-part.module.css';
import { unreadableWords } from './vault-words.ts';

/** What was found, and the way to the screen that restores. */
export type Damage = {
  readonly unreadable: readonly Unreadable[];
  readonly onRestore: () => Promise<void>;
};

/** Stays until it is dealt with; the reader may go on with what is there. */
export function DamageNotice({ unreadable, onRestore }: Damage) {
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className={styles['damage']}>
      <Notice title="Some of your data can no longer be read from the database.">
        <p>{unreadableWords(unreadable)} The vault has kept it: see what it can bring back.</p>
        <p>
          <Button
            tone="main"
            disabled={isLeaving}
            onClick={() => {
              setLeaving(true);
              void onRestore();
            }}
          >
            Restore from the vault…
          </Button>
        </p>
      </Notice>
    </div>
  );
}
