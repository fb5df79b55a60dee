/** Says what is wrong with the reader's database, and offers a way out; nothing begins anew unasked. */
import { useState } from 'react';
import type { OpenedStore } from '../../storage/open-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './recovery-screen.module.css';

type Problem = Exclude<OpenedStore, { kind: 'ready' }>;

type RecoveryScreenProps = {
  readonly problem: Problem;
  readonly onRetry: () => Promise<void>;
  readonly onBeginAfresh: () => Promise<void>;
};

/** The only screen while the database cannot be trusted. */
export function RecoveryScreen({ problem, onRetry, onBeginAfresh }: RecoveryScreenProps) {
  const [busy, setBusy] = useState(false);
  const run = (step: () => Promise<void>) => async () => {
    setBusy(true);
    await step();
    setBusy(false);
  };
  return (
    <main className={styles['screen']}>
      <h1 className={styles['title']}>Your study data needs you</h1>
      <Notice title={titleOf(problem)}>
        <p>{detailOf(problem)}</p>
      </Notice>
      <p>Nothing was changed, and nothing is written while this page is shown.</p>
      <div className={styles['ways']}>
        <Button tone="main" disabled={busy} onClick={run(onRetry)}>
          Try again
        </Button>
        {problem.kind === 'lost' && (
          <Button disabled={busy} onClick={run(onBeginAfresh)}>
            Begin with an empty desk
          </Button>
        )}
      </div>
    </main>
  );
}

function titleOf(problem: Problem): string {
  switch (problem.kind) {
    case 'lost':
      return 'The database that held your documents, highlights and cards is not there.';
    case 'older':
      return 'The database is older than the one that was last in use.';
    case 'damaged':
      return 'The database cannot be opened.';
    case 'newer':
      return 'A newer Plenum has written this database.';
  }
}

function detailOf(problem: Problem): string {
  switch (problem.kind) {
    case 'lost': {
      if (problem.sentinel === null) return 'A copy of it lies in the vault.';
      const { counts, notedAt } = problem.sentinel;
      const held = ['documents', 'highlights', 'cards', 'reviews']
        .map((table) => `${counts[table] ?? 0} ${table}`)
        .join(', ');
      const when = new Date(notedAt).toLocaleString();
      return `It held ${held} when it was last noted, on ${when}. If you have a copy of the app's data folder, quit, put it back, and start again.`;
    }
    case 'older':
      return `It ends at act ${problem.lastSequence}; act ${problem.sentinel.lastSequence} was done. If you have a copy of the app's data folder, quit, put it back, and start again.`;
    case 'damaged':
      return `The system says: ${problem.reason}. Quit every other Plenum window, make sure that the disk is not full, and try again; your files stay where they are.`;
    case 'newer':
      return 'Update this Plenum to open it. It was left untouched.';
  }
}
