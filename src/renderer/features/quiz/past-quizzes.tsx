/** The quizzes before: those that can be gone on with, those that are done, and how they went over time. */

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Attempt } from '#core/quiz/attempt.ts';
import { tallyOf } from '#core/quiz/session/results.ts';
import { counted } from '#core/text/in-figures.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { momentWords } from '../../desk/words/date-words.ts';
import { deleteAttempt, listAttempts } from '../../storage/attempts.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import styles from './past-quizzes.module.css';
import { percentOf } from './quiz-words.ts';
import { ScoreTrend } from './score-trend.tsx';

/** So many are listed before the rest is asked for. */
const few = 10;

/** Nothing where there was no quiz yet. */
export function PastQuizzes() {
  const attempts = useStored((store) => listAttempts(store), []);
  const [isAll, setIsAll] = useState(false);
  if (attempts === undefined || attempts.length === 0) return null;
  const listed = isAll ? attempts : attempts.slice(0, few);
  return (
    <ScreenPart title="Your quizzes">
      <ScoreTrend attempts={attempts} />
      <ul className={styles['quizzes']}>
        {listed.map((attempt) => (
          <PastQuiz key={attempt.id} attempt={attempt} />
        ))}
      </ul>
      {listed.length < attempts.length && (
        <Button tone="quiet" onClick={() => setIsAll(true)}>
          All {attempts.length} quizzes
        </Button>
      )}
    </ScreenPart>
  );
}

function PastQuiz({ attempt }: { readonly attempt: Attempt }) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const { id, title, finishedAt, startedAt } = attempt;
  const remove = async () => {
    await deleteAttempt(store, id);
    announce('The quiz is in the trash.');
  };
  return (
    <li className={styles['quiz']}>
      <Link to={`/quiz/${id}`} className={styles['title'] ?? ''}>
        {title}
      </Link>
      <span className={styles['state']}>{stateWords(attempt)}</span>
      <time className={styles['date']} dateTime={new Date(finishedAt ?? startedAt).toISOString()}>
        {momentWords(finishedAt ?? startedAt)}
      </time>
      <Button
        tone="quiet"
        aria-label={`Delete the quiz ${title}, ${momentWords(startedAt)}`}
        title="Delete"
        onClick={() => void remove()}
      >
        <Trash2 size={16} aria-hidden="true" />
      </Button>
    </li>
  );
}

function stateWords({ answers, finishedAt }: Attempt): string {
  const tally = tallyOf(answers);
  if (finishedAt !== null) return `${percentOf(tally)} of ${counted(tally.asked, 'question')}`;
  const done = answers.filter((answer) => answer !== null).length;
  return done === 0 ? 'not begun' : `go on: ${done} of ${answers.length} answered`;
}
