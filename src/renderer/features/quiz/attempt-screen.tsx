/** One attempt: the quiz while it goes on, its results when it is done. */
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { AttemptId } from '#core/quiz/attempt.ts';
import { Places } from '../../desk/places/places.tsx';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { attemptOf } from '../../storage/attempts.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import styles from './attempt-screen.module.css';
import { type KeptQuiz, readKeptQuiz } from './kept-quiz.ts';
import { readSettings } from './quiz-settings.ts';
import { Results } from './results.tsx';
import { SessionDesk } from './session-desk.tsx';

type AttemptScreenProps = {
  readonly attemptId: AttemptId;
  readonly tools: ReactNode;
  readonly onLeaveForSource: (path: string) => void;
};

/** The screen at `/quiz/<attempt>`. */
export function AttemptScreen({ attemptId, tools, onLeaveForSource }: AttemptScreenProps) {
  const read = useStored(
    async (store) => ({ attempt: await attemptOf(store, attemptId) }),
    [attemptId],
  );
  const attempt = read?.attempt;
  const kept = useKeptQuiz(attemptId);
  const isOpen = attempt?.finishedAt === null && attempt.questions.length > 0;
  const isRunning = isOpen && kept !== undefined;
  useEffect(() => {
    document.title = attempt === null ? 'Quiz – Plenum' : `${attempt?.title ?? 'Quiz'} – Plenum`;
  }, [attempt]);
  return (
    <>
      <TopBar tools={tools}>
        <Places current="quiz" />
      </TopBar>
      {isRunning ? (
        <main className={styles['session']}>
          <h1 className="visually-hidden">{attempt.title}</h1>
          <SessionDesk
            attempt={attempt}
            kept={kept}
            minutes={readSettings(attempt.settings).minutes}
            onLeaveForSource={onLeaveForSource}
          />
        </main>
      ) : (
        <main className={styles['results']} aria-busy={attempt === undefined}>
          {attempt === null && (
            <Notice title="This quiz is not here any more.">
              <p>
                It may be in the <Link to="/trash">trash</Link>.{' '}
                <Link to="/quiz">Other quizzes</Link>
              </p>
            </Notice>
          )}
          {attempt && !isOpen && <Results attempt={attempt} onLeaveForSource={onLeaveForSource} />}
        </main>
      )}
    </>
  );
}

/** How the quiz was left, read once; undefined until then. */
function useKeptQuiz(id: AttemptId): KeptQuiz | null | undefined {
  const { store } = useSurroundings();
  const [kept, setKept] = useState<KeptQuiz | null>();
  useEffect(() => {
    let isWanted = true;
    void readKeptQuiz(store, id).then((read) => {
      if (isWanted) setKept(read);
    });
    return () => {
      isWanted = false;
    };
  }, [store, id]);
  return kept;
}
