/** What becomes of each highlight and card: those that need the reader, those that moved, those kept. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { CarriedKind } from '#core/anchor/carry-anchor.ts';
import { inFigures } from '#core/text/in-figures.ts';
import '../../desk/marks/highlight-colours.css';
import { type CarriedMark, passageOf } from '../../desk/marks/carry-marks.ts';
import { wordsOfMark } from '../../desk/marks/mark-words.ts';
import { buttonClass } from '../../ui/button.tsx';
import styles from './mark-report.module.css';
import { carriedNames, fateWords, markNames } from './version-words.ts';

type MarkReportProps = {
  readonly marks: readonly CarriedMark[];
  readonly documentId: string;
  /** Whether it has happened; before, it is what would. */
  readonly isTaken: boolean;
  /** Whether the other version was read before. */
  readonly isFormer: boolean;
};

const order = ['waiting', 'moved', 'kept'] as const satisfies readonly CarriedKind[];

const explanations: Readonly<Record<CarriedKind, string>> = {
  waiting:
    'No place is sure. Each keeps its words and waits in the tray until you say where it goes.',
  moved: 'At another place, or with other words.',
  kept: 'With the same words, where they stood.',
};

/** How many of one fate are listed at first, and with every wish for more. */
const pageSize = 50;

/** The report, each mark with its quote. */
export function MarkReport({ marks, documentId, isTaken, isFormer }: MarkReportProps) {
  return (
    <aside className={styles['report']} aria-label="Highlights and cards">
      <h2 className={styles['heading']}>{upperFirst(markNames(marks))}</h2>
      {marks.length === 0 && <p className={styles['none']}>There are none yet.</p>}
      {isFormer && !isTaken && marks.length > 0 && (
        <p className={styles['none']}>What was marked in this version stands where it stood.</p>
      )}
      {order.map((kind) => (
        <Fate
          key={kind}
          kind={kind}
          marks={marks.filter(({ carried }) => carried.kind === kind)}
          documentId={isTaken ? documentId : null}
        />
      ))}
    </aside>
  );
}

type FateProps = {
  readonly kind: CarriedKind;
  readonly marks: readonly CarriedMark[];
  /** The document to lead into; null while its text is not the one that is read. */
  readonly documentId: string | null;
};

function Fate({ kind, marks, documentId }: FateProps) {
  const [pages, setPages] = useState(1);
  if (marks.length === 0) return null;
  return (
    <details className={styles['fate']} data-kind={kind} open={kind !== 'kept' || marks.length < 8}>
      <summary className={styles['summary']}>
        {carriedNames[kind]} <span className={styles['count']}>{inFigures(marks.length)}</span>
      </summary>
      <p className={styles['why']}>{explanations[kind]}</p>
      <ul className={styles['marks']}>
        {marks.slice(0, pages * pageSize).map((one) => (
          <Item key={keyOf(one)} one={one} documentId={documentId} />
        ))}
      </ul>
      {marks.length > pages * pageSize && (
        <button type="button" className={buttonClass('quiet')} onClick={() => setPages(pages + 1)}>
          Show more
        </button>
      )}
    </details>
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A fact has several passages. */
function keyOf({ mark: { table, record, anchor } }: CarriedMark): string {
  return `${table} ${record.id} ${anchor.revisionId} ${anchor.start} ${anchor.end}`;
}

type ItemProps = { readonly one: CarriedMark; readonly documentId: string | null };

function Item({ one, documentId }: ItemProps) {
  const { mark, carried } = one;
  const { kind, colour, question } = wordsOfMark(mark);
  const fate = fateWords(one);
  const at = passageOf(carried.placement);
  const now = carried.anchor.quote;
  const isReworded = carried.kind === 'moved' && now !== mark.anchor.quote;
  return (
    <li className={styles['mark']} data-colour={colour ?? undefined}>
      <span className={styles['kind']}>
        {kind}
        {fate !== null && ` · ${fate}`}
      </span>
      {question !== null && <span className={styles['question']}>{question}</span>}
      {isReworded ? (
        <>
          <del className={styles['quote']}>{mark.anchor.quote}</del>
          <ins className={styles['quote']}>{now}</ins>
        </>
      ) : (
        <q className={styles['quote']}>{mark.anchor.quote}</q>
      )}
      {documentId !== null && at !== null && (
        <Link to={`/read/${documentId}/${at.start}`} className={styles['show']}>
          Show in the text
        </Link>
      )}
    </li>
  );
}
