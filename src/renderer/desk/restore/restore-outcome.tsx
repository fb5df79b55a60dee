/** What a restore came to: what is there again, and exactly what is not. */
import type { Result } from '#shared/result.ts';
import type { NotRestored } from '../../storage/restore-store.ts';
import type { MissingPiece, RestoreReport } from '../../storage/vault/restore-report.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { heldWords, timeWords } from './held-words.ts';
import styles from './restore-outcome.module.css';

type RestoreOutcomeProps = {
  readonly outcome: Result<RestoreReport, NotRestored>;
  readonly onOpen: () => void;
};

/** The report, announced when it appears. */
export function RestoreOutcome({ outcome, onOpen }: RestoreOutcomeProps) {
  if (!outcome.ok) {
    const { error } = outcome;
    return (
      <Notice title="Nothing was restored.">
        <p>{error.reason}</p>
        {error.kind === 'nothing-sound' && <Refused refused={error.refused} />}
      </Notice>
    );
  }
  const { counts, lastAt, missing, refused } = outcome.value;
  return (
    <section className={styles['outcome']} role="status" aria-label="Restored">
      <h2>Restored</h2>
      <p>
        {heldWords(counts)} are there again
        {lastAt === null ? '' : `, up to ${timeWords(lastAt)}`}. They were compared with the vault,
        record by record.
      </p>
      {missing.length > 0 && (
        <>
          <p>This could not be brought back:</p>
          <ul className={styles['missing']}>
            {missing.map((piece) => (
              <li key={missingWords(piece)}>{missingWords(piece)}</li>
            ))}
          </ul>
        </>
      )}
      <Refused refused={refused} />
      <Button tone="main" autoFocus onClick={onOpen}>
        Open the desk
      </Button>
    </section>
  );
}

function Refused({ refused }: { readonly refused: RestoreReport['refused'] }) {
  return refused.map(({ name, reason }) => (
    <p key={name}>
      The file {name} of the vault was not used: {reason}.
    </p>
  ));
}

function missingWords(piece: MissingPiece): string {
  if (piece.kind === 'file') {
    const what = piece.keep.table === 'originals' ? 'An original file' : 'The text of a document';
    return `${what} (${piece.keep.key.slice(0, 12)}…): ${piece.reason}.`;
  }
  const count = piece.upTo - piece.after;
  return `The last ${count} ${count === 1 ? 'act' : 'acts'}: ${piece.reason}.`;
}
