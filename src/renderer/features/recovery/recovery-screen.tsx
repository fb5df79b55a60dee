/** Says what is wrong with the reader's database, and offers a way out; nothing begins anew unasked. */
import { useState } from 'react';
import type { Result } from '#shared/result.ts';
import { RestoreOutcome } from '../../desk/restore/restore-outcome.tsx';
import type { Host } from '../../host/host.ts';
import {
  beginAfresh,
  continueWithOlder,
  openStore,
  openUnremembered,
} from '../../storage/open-store.ts';
import type { OpenedStore } from '../../storage/opened-store.ts';
import { type NotRestored, type RestoreChoice, restoreStore } from '../../storage/restore-store.ts';
import type { RestoreReport } from '../../storage/vault/restore-report.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { detailOf, type Problem, titleOf } from './problem-words.ts';
import styles from './recovery-screen.module.css';
import { RestoreChoices } from './restore-choices.tsx';

type RecoveryScreenProps = {
  readonly problem: Problem;
  readonly host: Host;
  /** Shows what another attempt to open came to. */
  readonly onOpened: (opened: OpenedStore) => Promise<void>;
};

/** The only screen while the database cannot be trusted. */
export function RecoveryScreen({ problem, host, onOpened }: RecoveryScreenProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Result<RestoreReport, NotRestored> | null>(null);
  const run = async (step: () => Promise<void>) => {
    setBusy(true);
    await step();
    setBusy(false);
  };
  const open = (opening: () => Promise<OpenedStore>) =>
    void run(async () => onOpened(await opening()));
  const sentinel = problem.kind === 'newer' ? null : problem.sentinel;
  const restore = (choice: RestoreChoice) =>
    void run(async () =>
      setOutcome(await restoreStore(host, choice, sentinel, async () => undefined)),
    );
  const { setAsideDatabases } = host;
  const mustSetAside = problem.kind === 'damaged' && problem.scope === 'everything';
  return (
    <main className={styles['screen']} aria-busy={busy}>
      <h1 className={styles['title']}>Your study data needs you</h1>
      <Notice title={titleOf(problem)}>
        <p>{detailOf(problem)}</p>
      </Notice>
      {outcome === null && <p>Nothing was changed, and nothing is written unless you choose so.</p>}
      {outcome !== null && (
        <RestoreOutcome outcome={outcome} onOpen={() => open(() => openStore(host))} />
      )}
      {outcome?.ok !== true && problem.kind !== 'newer' && !mustSetAside && (
        <RestoreChoices offer={problem.vault} busy={busy} onRestore={restore} />
      )}
      {outcome?.ok !== true && (
        <div className={styles['ways']}>
          <Button disabled={busy} onClick={() => open(() => openStore(host))}>
            Try again
          </Button>
          {mustSetAside && setAsideDatabases !== null && (
            <Button
              tone="main"
              disabled={busy}
              onClick={() => void run(async () => void (await setAsideDatabases()))}
            >
              Put the damaged database aside, then restore
            </Button>
          )}
          {problem.kind === 'damaged' && problem.scope === 'sentinel' && (
            <Button disabled={busy} onClick={() => open(() => openUnremembered(host))}>
              Open the newest database
            </Button>
          )}
          {problem.kind === 'older' && (
            <Button
              disabled={busy}
              onClick={() => open(() => continueWithOlder(host, problem.sentinel))}
            >
              Go on with the older one
            </Button>
          )}
          {(problem.kind === 'lost' || problem.kind === 'damaged') && !mustSetAside && (
            <Button tone="quiet" disabled={busy} onClick={() => open(() => beginAfresh(host))}>
              Begin with an empty desk
            </Button>
          )}
        </div>
      )}
    </main>
  );
}
