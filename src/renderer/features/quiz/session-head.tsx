/** The line above the question: how far the quiz is, how much time is left, and its tools. */
import { ChevronLeft, ChevronRight, Keyboard, Pause, Play } from 'lucide-react';
import { Link } from 'wouter';
import { counted } from '#core/text/in-figures.ts';
import { HeadTool, ProgressHead } from '../../desk/session/progress-head.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import { quizKeys } from './quiz-keys.ts';
import { clockWords } from './quiz-words.ts';
import styles from './session-head.module.css';
import type { RunningQuiz } from './use-quiz-session.ts';
import type { TimeLimit } from './use-time-limit.ts';

type SessionHeadProps = {
  readonly quiz: RunningQuiz;
  readonly left: TimeLimit | null;
  readonly onKeys: () => void;
  readonly onStep: (by: number) => (() => void) | null;
};

/** Progress in words and as a line. */
export function SessionHead({ quiz, left, onKeys, onStep }: SessionHeadProps) {
  const { attempt, session } = quiz;
  const [{ chords }] = quizKeys.useKeymap();
  const all = attempt.questions.length;
  const done = attempt.answers.filter((answer) => answer !== null).length;
  const words = `Question ${session.at + 1} of ${all}`;
  const isExam = attempt.mode === 'exam';
  return (
    <ProgressHead
      names={{ progress: 'Quiz', tools: 'Quiz' }}
      about={isExam ? 'Exam' : null}
      {...{ words, done, all }}
      spoken={`${words}, ${counted(done, 'answer')}`}
    >
      {left !== null && <Clock left={left} />}
      {isExam && (
        <>
          <HeadTool
            name="The question before"
            keys={chordLabel(chords['previous-question'])}
            icon={ChevronLeft}
            run={onStep(-1)}
          />
          <HeadTool
            name="The question after"
            keys={chordLabel(chords['next-question'])}
            icon={ChevronRight}
            run={onStep(1)}
          />
        </>
      )}
      <HeadTool name="Keys" keys={chordLabel(chords['show-keys'])} icon={Keyboard} run={onKeys} />
      <Link to="/quiz" className={buttonClass('quiet')} title="It can be gone on with later">
        Leave
      </Link>
    </ProgressHead>
  );
}

function Clock({ left: { milliseconds, isPaused, toggle } }: { readonly left: TimeLimit }) {
  return (
    <span className={styles['clock']} data-short={milliseconds < 60_000 || undefined}>
      <span role="timer" aria-label="Time left">
        {clockWords(milliseconds)}
      </span>
      <HeadTool
        name={isPaused ? 'Let the clock run on' : 'Stop the clock'}
        keys={null}
        icon={isPaused ? Play : Pause}
        run={toggle}
      />
    </span>
  );
}
