/** Goes back to a snapshot: asks first, keeps the present, and says exactly what came of it. */
import { useState } from 'react';
import type { Result } from '#shared/result.ts';
import { heldWords, timeWords } from '../../desk/restore/held-words.ts';
import { RestoreOutcome } from '../../desk/restore/restore-outcome.tsx';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { goBackTo, type NotRestored } from '../../storage/restore-store.ts';
import type { Safety } from '../../storage/vault/attach-vault.ts';
import type { RestoreReport } from '../../storage/vault/restore-report.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { OfferedSnapshot } from './use-vault-overview.ts';
import styles from './vault-part.module.css';

type GoBackDialogProps = {
  readonly snapshot: OfferedSnapshot;
  readonly safety: Safety;
  /** `words` say why nothing was done; empty where the reader thought better of it. */
  readonly onClose: (words: string) => void;
};

/** Once it has begun it cannot be left but by opening the desk anew. */
export function GoBackDialog({ snapshot, safety, onClose }: GoBackDialogProps) {
  const { host } = useSurroundings();
  const [isGoing, setGoing] = useState(false);
  const [outcome, setOutcome] = useState<Result<RestoreReport, NotRestored> | null>(null);
  const { databaseId, name, takenAt, counts } = snapshot;
  const go = async () => {
    setGoing(true);
    const choice = { databaseId, snapshot: name };
    const went = await goBackTo(host, safety, choice, async () => undefined);
    if (!went.ok && went.error.kind === 'not-kept') {
      onClose(
        `Nothing was changed, for the present could not be kept first: ${went.error.reason}.`,
      );
      return;
    }
    setOutcome(went as Result<RestoreReport, NotRestored>);
  };
  const openAnew = () => {
    location.hash = '';
    location.reload();
  };
  const leave = () => {
    if (!isGoing) onClose('');
  };
  return (
    <Dialog title={`Go back to ${timeWords(takenAt)}`} onClose={leave}>
      {outcome === null && (
        <>
          <p>
            The desk becomes what it was then: {heldWords(counts)}. What is here now is kept in a
            snapshot first, and you can come back to it.
          </p>
          <p className={styles['choices']} aria-live="polite">
            {isGoing ? (
              'The present is kept, and the snapshot is restored…'
            ) : (
              <>
                <Button autoFocus onClick={leave}>
                  Stay here
                </Button>
                <Button tone="main" onClick={() => void go()}>
                  Go back
                </Button>
              </>
            )}
          </p>
        </>
      )}
      {outcome !== null && <RestoreOutcome outcome={outcome} onOpen={openAnew} />}
      {outcome?.ok === false && (
        <p className={styles['choices']}>
          <Button tone="main" onClick={openAnew}>
            Open the desk as it was
          </Button>
        </p>
      )}
    </Dialog>
  );
}
