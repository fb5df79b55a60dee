/** A quiz in progress: the question in front, what is above it, and the bar below it. */
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Attempt } from '#core/quiz/attempt.ts';
import { outcomesOf } from '#core/quiz/session/evidence.ts';
import { SessionKeysDialog } from '../../desk/keys/session-keys-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import { HandIn } from './hand-in.tsx';
import type { KeptQuiz } from './kept-quiz.ts';
import { sourcePath } from './proof-in-text.tsx';
import { QuestionCard } from './question-card.tsx';
import { movingKeys, quizKeys, useQuizKeys } from './quiz-keys.ts';
import { givenOf } from './quiz-session.ts';
import styles from './session-desk.module.css';
import { SessionHead } from './session-head.tsx';
import { useQuestionCards } from './use-question-cards.ts';
import { type RunningQuiz, useQuizSession } from './use-quiz-session.ts';
import { useTimeLimit } from './use-time-limit.ts';

type SessionDeskProps = {
  readonly attempt: Attempt;
  /** How it was left. */
  readonly kept: KeptQuiz | null;
  /** The longest time for all questions together, in minutes; null for none. */
  readonly minutes: number | null;
  /** Told where to come back to before the reader goes to the text. */
  readonly onLeaveForSource: (path: string) => void;
};

/** Asks the questions of an attempt, one by one. */
export function SessionDesk({ attempt, kept, minutes, onLeaveForSource }: SessionDeskProps) {
  const quiz = useQuizSession(attempt, kept);
  const [hasKeys, showKeys] = useState(false);
  const left = useTimeLimit(quiz, minutes);
  const acts = useDeskActs(quiz, () => onLeaveForSource(`/quiz/${attempt.id}`));
  const commands = {
    ...{ next: acts.next, skip: acts.skip, overrule: acts.overrule, 'make-card': acts.makeCard },
    'open-source': acts.openSource,
    'previous-question': acts.step(-1),
    'next-question': acts.step(1),
    'show-keys': () => showKeys(true),
  };
  useQuizKeys(commands, !quiz.session.isJudged);
  return (
    <>
      <SessionHead quiz={quiz} left={left} onKeys={() => showKeys(true)} onStep={acts.step} />
      <div className={styles['stage']}>
        {quiz.session.isHandingIn ? (
          <HandIn quiz={quiz} />
        ) : (
          <QuestionCard quiz={quiz} onOpen={acts.noteLeaving} />
        )}
      </div>
      {!quiz.session.isHandingIn && <Foot quiz={quiz} acts={acts} />}
      {hasKeys && (
        <SessionKeysDialog keys={quizKeys} others={movingKeys} onClose={() => showKeys(false)} />
      )}
    </>
  );
}

type DeskActs = ReturnType<typeof useDeskActs>;

/** What can be done with the question in front; null for what cannot. */
function useDeskActs(quiz: RunningQuiz, noteLeaving: () => void) {
  const { session, attempt, answer, question, proof } = quiz;
  const { isJudged, isHandingIn, at } = session;
  const [, navigate] = useLocation();
  const makeCards = useQuestionCards();
  const path = isJudged && proof != null && proof.passages.length > 0 ? sourcePath(proof) : null;
  // What is not drafted is given by its own keys.
  const isDrafted = ['typed', 'cloze', 'matching', 'ordering'].includes(question.kind);
  const giveDraft = isDrafted ? () => void quiz.give() : null;
  const missed =
    answer === null
      ? []
      : outcomesOf(question, answer).flatMap(({ factId, verdict }) =>
          verdict === 'right' ? [] : [{ question, factId }],
        );
  return {
    noteLeaving,
    isMissed: missed.length > 0,
    next: isHandingIn ? null : isJudged ? () => quiz.next() : giveDraft,
    skip: isJudged || isHandingIn ? null : () => void quiz.skip(),
    overrule: isJudged ? () => void quiz.overrule() : null,
    makeCard: isJudged
      ? () =>
          void makeCards(
            missed.length > 0 ? missed : question.factIds.map((factId) => ({ question, factId })),
          )
      : null,
    openSource:
      path === null
        ? null
        : () => {
            noteLeaving();
            navigate(path);
          },
    /** Goes on or back by so many questions; only an exam can be gone through freely. */
    step: (by: number) => {
      const to = at + by;
      const isFree = attempt.mode === 'exam' && to >= 0 && to < attempt.questions.length;
      return isFree ? () => quiz.go(to) : null;
    },
  };
}

/** The bar below the question: first the ways to answer, then what comes after. */
function Foot({ quiz, acts }: { readonly quiz: RunningQuiz; readonly acts: DeskActs }) {
  const { session, question, attempt } = quiz;
  const [{ chords }] = quizKeys.useKeymap();
  if (!session.isJudged) {
    const isTyping = question.kind === 'typed' || question.kind === 'cloze';
    const isMade = question.kind === 'matching' || question.kind === 'ordering';
    return (
      <Bar>
        {(isTyping || isMade) && (
          <Button
            tone="main"
            shortcut={isTyping ? 'Enter' : chordLabel(chords.next)}
            className={styles['on']}
            disabled={isMade && givenOf(question, session.draft) === null}
            onClick={() => void quiz.give()}
          >
            Answer
          </Button>
        )}
        <Button
          {...(isTyping ? {} : { shortcut: chordLabel(chords.skip) })}
          onClick={() => void quiz.skip()}
        >
          I do not know
        </Button>
      </Bar>
    );
  }
  const isLast = attempt.answers.every((one) => one !== null);
  const isRight = quiz.answer?.verdict === 'right';
  return (
    <Bar>
      <Button
        key={question.id}
        tone="main"
        shortcut={chordLabel(chords.next)}
        autoFocus
        className={styles['on']}
        onClick={() => quiz.next()}
      >
        {isLast ? 'See the results' : 'Next'}
      </Button>
      <Button shortcut={chordLabel(chords.overrule)} onClick={() => acts.overrule?.()}>
        {isRight ? 'I was wrong' : 'I was right'}
      </Button>
      <Button shortcut={chordLabel(chords['make-card'])} onClick={() => acts.makeCard?.()}>
        Make a card
      </Button>
      {acts.openSource !== null && (
        <Button shortcut={chordLabel(chords['open-source'])} onClick={acts.openSource}>
          In the text
        </Button>
      )}
    </Bar>
  );
}

function Bar({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['foot']}>
      <div className={styles['bar']}>{children}</div>
    </div>
  );
}
