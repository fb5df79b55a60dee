/** What was asked of a text: its sections by the kinds of its facts, and what never was. */
import { useMemo } from 'react';
import { askableFact } from '#core/quiz/session/askable-fact.ts';
import {
  type CoverageCell,
  coverageMatrixOf,
  type FactHistories,
} from '#core/quiz/session/coverage-matrix.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { counted } from '#core/text/in-figures.ts';
import styles from './coverage-table.module.css';
import { factKindNames, sectionName } from './quiz-words.ts';

type CoverageTableProps = {
  readonly facts: readonly StoredFact[];
  readonly histories: FactHistories;
};

/** The table; it scrolls sideways where the kinds do not fit. */
export function CoverageTable({ facts, histories }: CoverageTableProps) {
  const { kinds, rows, total } = useMemo(
    () => coverageMatrixOf(facts.map(askableFact), histories),
    [facts, histories],
  );
  return (
    <>
      <p className={styles['total']}>{totalWords(total)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keys */}
      <section className={styles['scroll']} aria-label="Coverage by section and kind" tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Section</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  <span>{factKindNames[kind]}</span>
                </th>
              ))}
              <th scope="col">
                <span>All</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ section, cells, total: all }) => (
              <tr key={section ?? ''}>
                <th scope="row">{sectionName(section)}</th>
                {cells.map((cell, at) => (
                  <Cell key={kinds[at]} cell={cell} />
                ))}
                <Cell cell={all} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles['legend']}>
        <span>
          <Bar cell={{ facts: 3, asked: 2, right: 1 }} /> right last time, asked, never asked
        </span>
        <span>The numbers say how many of the facts were right when last asked.</span>
      </p>
    </>
  );
}

function Cell({ cell }: { readonly cell: CoverageCell | null }) {
  if (cell === null) {
    return (
      <td>
        <span className="visually-hidden">no facts</span>
      </td>
    );
  }
  const { facts, asked, right } = cell;
  const state = asked === 0 ? 'never' : right === facts ? 'known' : 'some';
  return (
    <td data-state={state} title={cellWords(cell)}>
      <span aria-hidden="true">
        {asked === 0 ? `– / ${facts}` : `${right} / ${facts}`}
        <Bar cell={cell} />
      </span>
      <span className="visually-hidden">{cellWords(cell)}</span>
    </td>
  );
}

/** Right, asked and never asked, side by side. */
function Bar({ cell: { facts, asked, right } }: { readonly cell: CoverageCell }) {
  return (
    <svg
      className={styles['bar']}
      viewBox={`0 0 ${facts} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles['known']} width={right} height={1} />
      <rect className={styles['asked']} x={right} width={asked - right} height={1} />
    </svg>
  );
}

function cellWords({ facts, asked, right }: CoverageCell): string {
  if (asked === 0) return `${counted(facts, 'fact')}, never asked`;
  const never = facts - asked;
  const rest = never === 0 ? '' : `, ${never} never asked`;
  return `${right} of ${counted(facts, 'fact')} right last time${rest}`;
}

function totalWords(total: CoverageCell): string {
  const never = total.facts - total.asked;
  if (total.asked === 0) return `None of the ${counted(total.facts, 'fact')} was asked yet.`;
  const rest =
    never === 0 ? 'Each was asked.' : `${never} ${never === 1 ? 'was' : 'were'} never asked.`;
  return `${total.right} of ${counted(total.facts, 'fact')} were right when last asked. ${rest}`;
}
