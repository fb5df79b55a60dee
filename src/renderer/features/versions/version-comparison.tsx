/** Another version beside the one that is read: what changed, what the marks become, and taking it. */
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { OtherVersion } from './compare-version.ts';
import { DifferenceView } from './difference-view.tsx';
import { MarkReport } from './mark-report.tsx';
import { useVersion, type Version } from './use-version.ts';
import styles from './version-comparison.module.css';
import type { VersionState } from './version-flow.ts';
import { changeWords, countCarried, reportWords } from './version-words.ts';
import screen from './versions-screen.module.css';

type VersionComparisonProps = {
  readonly documentId: string;
  /** The other text; null where it is not there any more. */
  readonly other: OtherVersion | null;
};

/** Leads through the change to another version. */
export function VersionComparison({ documentId, other }: VersionComparisonProps) {
  const version = useVersion(documentId, other);
  const { state } = version;
  switch (state.kind) {
    case 'comparing':
      return (
        <p role="status" className={screen['lede']}>
          Comparing the texts…
        </p>
      );
    case 'missing':
      return (
        <Notice title="There is nothing to compare.">
          <p>
            This text is the one that is read, or it is not here any more. Open the file again from
            the library.
          </p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice title="The version was not taken.">
          <p>{state.reason}. The document and your marks are as they were.</p>
        </Notice>
      );
    default:
      return <Compared state={state} version={version} documentId={documentId} />;
  }
}

type ComparedState = Extract<VersionState, { kind: 'compared' | 'taking' | 'taken' }>;

type ComparedProps = {
  readonly state: ComparedState;
  readonly version: Version;
  readonly documentId: string;
};

function Compared({ state, version, documentId }: ComparedProps) {
  const { changes, carried, other, document } = state.comparison;
  const title = useRef<HTMLHeadingElement>(null);
  const { kind } = state;
  useEffect(() => {
    if (kind !== 'taking') title.current?.focus();
  }, [kind]);
  return (
    <>
      <header className={screen['head']}>
        <h1 ref={title} tabIndex={-1} className={screen['title']}>
          {titleOf(state)}
        </h1>
        <p className={screen['lede']}>
          {document.title}. {changeWords(changes)} {reportWords(carried.marks)}
        </p>
        <Acts state={state} version={version} documentId={documentId} />
        {state.kind === 'taken' && state.refusal !== null && <p role="alert">{state.refusal}</p>}
      </header>
      <div className={styles['sides']}>
        <DifferenceView changes={changes} />
        <MarkReport
          marks={carried.marks}
          documentId={documentId}
          isTaken={state.kind === 'taken'}
          isFormer={other.kind === 'kept'}
        />
      </div>
    </>
  );
}

function titleOf(state: ComparedState): string {
  const isOpened = state.comparison.other.kind === 'opened';
  if (state.kind === 'taken') return isOpened ? 'The new version is taken' : 'The version is back';
  if (state.kind === 'compared' && state.isTakenBack) return 'Taken back';
  return isOpened ? 'A new version' : 'Another version';
}

function Acts({ state, version, documentId }: ComparedProps) {
  const { carried, other } = state.comparison;
  if (state.kind !== 'taken') {
    const isTaking = state.kind === 'taking';
    return (
      <p className={styles['acts']}>
        <Button tone="main" disabled={isTaking} onClick={() => void version.take()}>
          {other.kind === 'opened' ? 'Take the new version' : 'Return to this version'}
        </Button>
        <Link to={`/read/${documentId}`} className={buttonClass('quiet')}>
          Leave it as it is
        </Link>
        <span className={styles['promise']}>
          Nothing has changed yet, and it can be taken back.
        </span>
      </p>
    );
  }
  const { waiting } = countCarried(carried.marks);
  return (
    <p className={styles['acts']}>
      {waiting > 0 && (
        <Link to={`/read/${documentId}/tray`} className={buttonClass('main')}>
          {waiting === 1 ? 'Place the one that needs you' : `Place the ${waiting} that need you`}
        </Link>
      )}
      <Link to={`/read/${documentId}`} className={buttonClass(waiting > 0 ? 'plain' : 'main')}>
        Read it
      </Link>
      {state.act !== null && (
        <Button tone="quiet" onClick={() => void version.takeBack()}>
          Take it back
        </Button>
      )}
    </p>
  );
}
