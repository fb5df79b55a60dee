/** Before an exam is handed in: what has no answer yet, and the way back to it. */

import { counted } from '#core/text/in-figures.ts';
import { Button } from '../../ui/button.tsx';
import styles from './hand-in.module.css';
import type { RunningQuiz } from './use-quiz-session.ts';

/** Asks whether the exam is done. */
export function HandIn({ quiz }: { readonly quiz: RunningQuiz }) {
  const { attempt } = quiz;
  const open = attempt.answers.flatMap((answer, at) => (answer === null ? [at] : []));
  const [first] = open;
  return (
    <section className={styles['hand']} aria-label="Hand in">
      <h2>Done?</h2>
      <p>
        {open.length === 0
          ? `All ${attempt.questions.length} questions have an answer.`
          : `${counted(open.length, 'question')} of ${attempt.questions.length} have no answer yet.`}{' '}
        After handing in you see what each came to.
      </p>
      <p className={styles['ways']}>
        <Button tone="main" autoFocus onClick={() => void quiz.finish()}>
          Hand in
        </Button>
        <Button onClick={() => quiz.go(first ?? attempt.questions.length - 1)}>
          {first === undefined ? 'Look at the answers again' : 'To the first without an answer'}
        </Button>
      </p>
    </section>
  );
}
