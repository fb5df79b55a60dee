/** What a quiz came to, and what to do about it: read again, make cards, ask again, keep on paper. */

import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { AskedQuestion, Attempt } from '#core/quiz/attempt.ts';
import { askableFact } from '#core/quiz/session/askable-fact.ts';
import { type QuizResults, resultsOf, scoreOf, type TallyRow } from '#core/quiz/session/results.ts';
import { counted } from '#core/text/in-figures.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { momentWords } from '../../desk/words/date-words.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { CardsOfQuiz } from './cards-of-quiz.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { FactResults } from './fact-results.tsx';
import { factsWithin, planQuiz } from './plan-quiz.ts';
import { readSettings } from './quiz-settings.ts';
import {
  clockWords,
  factKindNames,
  percentOf,
  questionKindNames,
  sectionName,
} from './quiz-words.ts';
import styles from './results.module.css';
import { type Material, useMaterial } from './use-material.ts';
import { useStartQuiz } from './use-start-quiz.ts';

type ResultsProps = {
  readonly attempt: Attempt;
  readonly onLeaveForSource: (path: string) => void;
};

/** The results, part by part. */
export function Results({ attempt, onLeaveForSource }: ResultsProps) {
  const material = useMaterial(attempt.documentIds);
  const facts = useMemo(
    () => new Map(material?.facts.map((fact) => [fact.id, fact] as const)),
    [material],
  );
  const results = useMemo(() => {
    const sectionOf = ({ factIds }: AskedQuestion) => {
      const fact = factIds.map((id) => facts.get(id)).find((one) => one !== undefined);
      return fact === undefined ? null : askableFact(fact).section;
    };
    return resultsOf(attempt.questions, attempt.answers, sectionOf);
  }, [attempt, facts]);
  if (material === undefined) return null;
  return (
    <>
      <Head attempt={attempt} results={results} material={material} />
      <FactResults
        {...{ attempt, facts }}
        results={results.facts}
        onLeave={() => onLeaveForSource(`/quiz/${attempt.id}`)}
      />
      <ScreenPart title="How it went">
        <div className={styles['tables']}>
          <Tallies
            title="By section"
            rows={inTextOrder(results.bySection, material)}
            nameOf={sectionName}
          />
          <Tallies
            title="By kind of fact"
            rows={results.byFactKind}
            nameOf={(kind) => factKindNames[kind]}
          />
          <Tallies
            title="By kind of question"
            rows={results.byQuestionKind}
            nameOf={(kind) => questionKindNames[kind]}
          />
        </div>
      </ScreenPart>
      <CardsOfQuiz attempt={attempt} results={results.facts} facts={facts} />
      {material.facts.length > 0 && (
        <ScreenPart title="What was asked">
          <CoverageTable facts={material.facts} histories={material.histories} />
        </ScreenPart>
      )}
    </>
  );
}

type HeadProps = {
  readonly attempt: Attempt;
  readonly results: QuizResults;
  readonly material: Material;
};

function Head({ attempt, results, material }: HeadProps) {
  const { store } = useSurroundings();
  const title = useRef<HTMLHeadingElement>(null);
  // No button: an Enter too many would begin another quiz.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const start = useStartQuiz();
  const settings = readSettings(attempt.settings);
  const { total } = results;
  const again = (first: 'missed' | 'any') => {
    const next = { ...settings, first, isBeforeReading: false };
    const name = attempt.title.replace(/^Before reading: /, '');
    const facts = factsWithin(material, { ...next, sections: null, tags: null });
    void start(planQuiz(facts, next, material.histories, name, store.newId()));
  };
  const hasMissed = total.right < total.asked;
  return (
    <header className={styles['head']}>
      <h1 ref={title} className={styles['title']} tabIndex={-1}>
        {attempt.title}
      </h1>
      <p className={styles['score']}>
        <strong>{percentOf(total)}</strong>
        <span>{scoreWords(results)}</span>
      </p>
      <p className={styles['about']}>
        {settings.isBeforeReading && `${beforeWords} `}
        {attempt.finishedAt !== null && `${momentWords(attempt.finishedAt)}, `}
        {clockWords(results.ms)} for the answers.
      </p>
      <div className={styles['ways']}>
        <Button
          tone="main"
          disabled={material.facts.length === 0}
          onClick={() => again(hasMissed ? 'missed' : 'any')}
        >
          {hasMissed ? 'Ask what I missed' : 'Ask again'}
        </Button>
        <Link to="/quiz" className={buttonClass()}>
          Another quiz
        </Link>
        <Link to={`/quiz/${attempt.id}/sheet`} className={buttonClass('quiet')}>
          Print or save
        </Link>
      </div>
    </header>
  );
}

/** The sections as they come in the text. */
function inTextOrder(
  rows: QuizResults['bySection'],
  { facts }: Material,
): QuizResults['bySection'] {
  const order = [...new Set(facts.map((fact) => askableFact(fact).section))];
  return [...rows].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

const beforeWords =
  'Asked before reading: what was missed is what to look for. Below is where each answer stands.';

function scoreWords({ total }: QuizResults): string {
  const { asked, right, nearly, skipped } = total;
  const parts = [
    `${right} of ${counted(asked, 'question')} right`,
    ...(nearly > 0 ? [`${nearly} nearly`] : []),
    ...(skipped > 0 ? [`${skipped} without an answer`] : []),
  ];
  return parts.join(', ');
}

type TalliesProps<Key> = {
  readonly title: string;
  readonly rows: readonly TallyRow<Key>[];
  readonly nameOf: (key: Key) => string;
};

function Tallies<Key>({ title, rows, nameOf }: TalliesProps<Key>) {
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">Right</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, tally }) => (
          <tr key={nameOf(key)}>
            <th scope="row">{nameOf(key)}</th>
            <td>
              {tally.right}
              {tally.nearly > 0 && ` + ${tally.nearly} nearly`} of {tally.asked}
            </td>
            <td className={styles['share']}>
              <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                <rect width={scoreOf(tally)} height={1} />
              </svg>
              <span className="visually-hidden">{percentOf(tally)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
