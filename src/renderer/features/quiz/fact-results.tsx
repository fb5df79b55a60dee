/** The facts of a quiz one by one: what was missed first, each with its passage to read again. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Attempt } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import type { FactResult } from '#core/quiz/session/results.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { counted } from '#core/text/in-figures.ts';
import { addressOfPassage } from '../../desk/places/passage-address.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { Button } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { FactItem } from './fact-item.tsx';
import styles from './fact-results.module.css';
import { quizKeys, useQuizKeys } from './quiz-keys.ts';
import { useQuestionCards } from './use-question-cards.ts';
import { overruleAnswer } from './use-quiz-session.ts';

type FactResultsProps = {
  readonly attempt: Attempt;
  readonly results: readonly FactResult[];
  readonly facts: ReadonlyMap<FactId, StoredFact>;
  /** Told before the reader goes to the text. */
  readonly onLeave: () => void;
};

/** What was missed, with keys for the one in front; what was known, folded away. */
export function FactResults({ attempt, results, facts, onLeave }: FactResultsProps) {
  const missed = results.filter(({ outcome }) => outcome?.verdict !== 'right');
  const known = results.filter(({ outcome }) => outcome?.verdict === 'right');
  const makeCards = useQuestionCards();
  const [at, setAt] = useState(0);
  const acts = useFactActs(attempt, facts, onLeave);
  const front = missed[Math.min(at, missed.length - 1)] ?? null;
  const move = (step: number) => () => {
    const next = Math.min(missed.length - 1, Math.max(0, Math.min(at, missed.length - 1) + step));
    setAt(next);
    document.getElementById(idOf(missed[next]))?.focus();
  };
  const [{ chords }] = quizKeys.useKeymap();
  const ofFront = front !== null && {
    ...{ 'next-item': move(1), 'previous-item': move(-1) },
    'make-card': () => void makeCards([front]),
    overrule: () => void acts.overrule(front),
    'open-source': () => acts.open(front),
  };
  useQuizKeys(ofFront || {});
  return (
    <>
      {missed.length > 0 && (
        <ScreenPart title="To read again">
          <p className={styles['hint']}>
            <kbd>{chordLabel(chords['next-item'])}</kbd>{' '}
            <kbd>{chordLabel(chords['previous-item'])}</kbd> move,{' '}
            <kbd>{chordLabel(chords['make-card'])}</kbd> makes a card,{' '}
            <kbd>{chordLabel(chords['open-source'])}</kbd> opens the text,{' '}
            <kbd>{chordLabel(chords.overrule)}</kbd> counts it the other way.
          </p>
          {missed.length > 1 && (
            <Button onClick={() => void makeCards(missed)}>
              Make cards of all {missed.length}
            </Button>
          )}
          <ol className={styles['facts']}>
            {missed.map((result, index) => (
              <FactItem
                key={result.factId}
                id={idOf(result)}
                {...{ result, attempt }}
                fact={facts.get(result.factId) ?? null}
                isFront={result === front}
                path={acts.pathOf(result)}
                onFocus={() => setAt(index)}
                onOpen={onLeave}
                onMakeCard={() => void makeCards([result])}
                onOverrule={() => void acts.overrule(result)}
              />
            ))}
          </ol>
        </ScreenPart>
      )}
      {known.length > 0 && (
        <ScreenPart title="Known">
          <Known known={known} facts={facts} pathOf={acts.pathOf} onLeave={onLeave} />
        </ScreenPart>
      )}
    </>
  );
}

type KnownProps = Pick<FactResultsProps, 'facts' | 'onLeave'> & {
  readonly known: readonly FactResult[];
  readonly pathOf: (result: FactResult) => string;
};

function Known({ known, facts, pathOf, onLeave }: KnownProps) {
  return (
    <details className={styles['known']}>
      <summary>{counted(known.length, 'fact')} that you knew</summary>
      <ul>
        {known.map((result) => (
          <li key={result.factId}>
            <Link to={pathOf(result)} onClick={onLeave}>
              {facts.get(result.factId)?.statement ?? result.question.prompt}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function idOf(result: FactResult | undefined): string {
  return `fact ${result?.factId}`.replaceAll(' ', '-');
}

function useFactActs(
  attempt: Attempt,
  facts: ReadonlyMap<FactId, StoredFact>,
  onLeave: () => void,
) {
  const { store } = useSurroundings();
  const [, navigate] = useLocation();
  const pathOf = ({ factId, question }: FactResult) =>
    addressOfPassage(question.documentId, facts.get(factId)?.anchors[0] ?? null);
  return {
    pathOf,
    overrule: ({ question }: FactResult) =>
      overruleAnswer(store, attempt, attempt.questions.indexOf(question)),
    open: (result: FactResult) => {
      onLeave();
      navigate(pathOf(result));
    },
  };
}
