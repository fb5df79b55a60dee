/** Counts down the time of a quiz that has a limit; at its end the quiz is done. */
import { useEffect, useEffectEvent, useState } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { RunningQuiz } from './use-quiz-session.ts';

/** What is left of the time. */
export type TimeLimit = {
  readonly milliseconds: number;
  readonly isPaused: boolean;
  readonly toggle: () => void;
};

const second = 1_000;

/** How long the question was in front is kept every so many seconds. */
const keptEvery = 5;

/**
 * The time left of `minutes`, or null where there is no limit. Only time before an answer counts: while an answer is
 * looked at, the window is hidden or the clock is stopped, it stands still.
 */
export function useTimeLimit(quiz: RunningQuiz, minutes: number | null): TimeLimit | null {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const { attempt, session } = quiz;
  const [isPaused, setIsPaused] = useState(false);
  const [now, setNow] = useState(store.now);
  const spent = attempt.answers.reduce((sum, answer) => sum + (answer?.ms ?? 0), 0);
  const isAsking = !session.isJudged && !session.isHandingIn;
  const current = isAsking ? Math.max(0, now - session.shownAt) : 0;
  const left = minutes === null ? null : minutes * 60 * second - spent - current;
  const tick = useEffectEvent(() => {
    const present = store.now();
    const isStanding = isPaused || document.visibilityState === 'hidden';
    if (isStanding && isAsking) quiz.stand(present - now);
    setNow(present);
    if (Math.floor(present / second) % keptEvery === 0) quiz.keep();
    if (left !== null && left <= 0 && !isStanding) {
      announce('The time is over.');
      void quiz.finish();
    }
  });
  useEffect(() => {
    if (minutes === null) return undefined;
    const timer = setInterval(() => tick(), second);
    return () => clearInterval(timer);
  }, [minutes]);
  if (left === null) return null;
  const toggle = () => setIsPaused(!isPaused);
  return { milliseconds: Math.max(0, left), isPaused, toggle };
}
