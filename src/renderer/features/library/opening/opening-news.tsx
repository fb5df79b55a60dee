/** What the library tells of files that are being opened, and of those that were. */
import { useId } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Working } from '../../../ui/working.tsx';
import { FirstPage } from './first-page.tsx';
import styles from './opening-news.module.css';
import type { Outcome, Report } from './opening-state.ts';
import { reportWords } from './opening-words.ts';
import type { Opening } from './use-open-file.ts';

/** Progress with a way to give it up; then a fault, or the report of several files. */
export function OpeningNews({ opening }: { readonly opening: Opening }) {
  const { state } = opening;
  if (state.kind === 'reading') {
    const { name, index, count, share, preview } = state;
    const words = count === 1 ? `Opening “${name}”` : `Opening ${index} of ${count}: “${name}”`;
    return (
      <>
        <Working words={words} share={(index - 1 + share) / count} onStop={opening.cancel} />
        {preview !== null && <FirstPage preview={preview} />}
      </>
    );
  }
  if (state.kind === 'refused') {
    return (
      <Notice title="The file was not opened">
        <p>{state.words}</p>
        <p>
          <Button onClick={opening.leave}>Close</Button>
        </p>
      </Notice>
    );
  }
  if (state.kind === 'reported') return <ReportOfFiles report={state} opening={opening} />;
  return null;
}

function ReportOfFiles({
  report: { outcomes, isWatched },
  opening,
}: {
  readonly report: Report;
  readonly opening: Opening;
}) {
  const id = useId();
  const isWhole = isWatched || outcomes.length > 1;
  return (
    <section className={styles['report']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {isWhole ? reportWords(outcomes, isWatched) : 'What could not be read'}
      </h2>
      <ul className={styles['lines']}>
        {outcomes.map((outcome, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may be alike
          <li key={at} className={styles['line']} data-kind={outcome.kind}>
            <OutcomeLine outcome={outcome} opening={opening} />
          </li>
        ))}
      </ul>
      <Button onClick={opening.leave}>Close</Button>
    </section>
  );
}

function OutcomeLine({
  outcome,
  opening,
}: {
  readonly outcome: Outcome;
  readonly opening: Opening;
}) {
  switch (outcome.kind) {
    case 'added':
      return (
        <>
          <Link to={`/read/${outcome.documentId}`}>{outcome.title}</Link>
          {outcome.warnings.map((words) => (
            <span key={words} className={styles['more']}>
              {words}
            </span>
          ))}
        </>
      );
    case 'known':
      return (
        <>
          <Link to={`/read/${outcome.documentId}`}>{outcome.title}</Link>
          <span className={styles['more']}>
            {outcome.isPresent ? 'In the library already' : 'A former version of this document'}
          </span>
        </>
      );
    case 'version':
      return (
        <>
          <span>“{outcome.name}” may be a new version of a document in the library.</span>
          <Button onClick={() => opening.askVersion(outcome)}>Decide…</Button>
        </>
      );
    case 'target':
      return <span>“{outcome.name}” was read.</span>;
    case 'refused':
      return <span>{outcome.words}</span>;
    case 'cancelled':
      return <span>“{outcome.name}” was given up.</span>;
  }
}
