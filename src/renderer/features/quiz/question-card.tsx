/** One question of a quiz: what is asked, how it is answered, and, once judged, what proves the answer. */
import { useEffect, useId, useRef } from 'react';
import { ProofInText } from './proof-in-text.tsx';
import styles from './question-card.module.css';
import { QuestionResponse } from './question-response.tsx';
import { QuizPrompt, taskWords } from './quiz-prompt.tsx';
import { type RunningQuiz, verdictWords } from './use-quiz-session.ts';

type QuestionCardProps = {
  readonly quiz: RunningQuiz;
  /** Told before the reader goes to the text. */
  readonly onOpen: () => void;
};

/** The question in front; its words have the focus when it comes, but where there is a field. */
export function QuestionCard({ quiz, onOpen }: QuestionCardProps) {
  const { question, session, answer, proof } = quiz;
  const promptId = useId();
  const card = useRef<HTMLElement>(null);
  const hasField = question.kind === 'typed' || question.kind === 'cloze';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that comes in front takes the focus once
  useEffect(() => {
    if (!hasField && !session.isJudged) card.current?.focus({ preventScroll: true });
  }, [question.id]);
  const verdict = session.isJudged && answer !== null ? answer : null;
  return (
    <article
      ref={card}
      className={styles['card']}
      data-wide={question.kind === 'matching' || question.kind === 'proof' || undefined}
      aria-label="Question"
      aria-describedby={promptId}
      tabIndex={-1}
      key={question.id}
    >
      <p className={styles['task']}>{taskWords[question.kind]}</p>
      <div id={promptId}>
        <QuizPrompt question={question} isJudged={session.isJudged} />
      </div>
      {verdict !== null && (
        <p className={styles['verdict']} data-verdict={verdict.verdict}>
          <strong>{verdictWords[verdict.verdict]}</strong> {verdict.reason}
        </p>
      )}
      <QuestionResponse quiz={quiz} promptId={promptId} />
      {verdict !== null && proof !== undefined && (
        <ProofInText question={question} proof={proof} onOpen={onOpen} />
      )}
    </article>
  );
}
