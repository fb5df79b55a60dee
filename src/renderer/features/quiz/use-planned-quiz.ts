/** Plans the quiz while its settings are looked at, so that it is there when it is started. */
import { useEffect, useRef, useState } from 'react';
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import type { FactHistories } from '#core/quiz/session/coverage-matrix.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { NewAttempt } from '../../storage/attempts.ts';
import { type QuizPlanner, quizPlanner } from '../../workers/plan-quiz-off-frame.ts';
import { planOf, planQuiz, quizOf } from './plan-quiz.ts';
import type { QuizSettings } from './quiz-settings.ts';

/** What a plan rests on; `facts` must stay the same value while they are the same. */
type Grounds = {
  readonly facts: readonly StoredFact[];
  readonly settings: QuizSettings;
  readonly histories: FactHistories;
};

type Plan = {
  readonly grounds: Grounds;
  readonly questions: readonly AskedQuestion[];
  readonly seed: string;
};

/** Settings that change again within so many milliseconds are not planned for. */
const settled = 150;

/** A quiz that is being planned. */
export type PlannedQuiz = {
  /** The quiz, named `title`: as it was planned, else as it is made now; null where there are no grounds. */
  readonly take: (title: string) => NewAttempt | null;
  /** How many questions it has; null while it is planned. */
  readonly count: number | null;
};

/** Plans the quiz of `grounds`, again whenever they change. */
export function usePlannedQuiz(grounds: Grounds | null): PlannedQuiz {
  const { store } = useSurroundings();
  const planner = useRef<QuizPlanner | null>(null);
  const [planned, setPlanned] = useState<Plan | null>(null);
  const { facts = null, settings = null, histories = null } = grounds ?? {};
  useEffect(() => {
    if (facts === null || settings === null || histories === null || facts.length === 0) return;
    const timer = setTimeout(() => {
      planner.current ??= quizPlanner();
      const seed = store.newId();
      const of = { facts, settings, histories };
      planner.current.plan(planOf(facts, settings, histories, seed), (questions) => {
        setPlanned({ grounds: of, questions, seed });
      });
    }, settled);
    return () => clearTimeout(timer);
  }, [facts, settings, histories, store]);
  useEffect(
    () => () => {
      planner.current?.close();
      planner.current = null;
    },
    [],
  );
  const isOf = (plan: Plan | null): plan is Plan =>
    plan?.grounds.facts === facts &&
    plan.grounds.settings === settings &&
    plan.grounds.histories === histories;
  return {
    count: isOf(planned) ? planned.questions.length : null,
    take(title) {
      if (facts === null || settings === null || histories === null) return null;
      return isOf(planned)
        ? quizOf(planned.questions, settings, title, planned.seed)
        : planQuiz(facts, settings, histories, title, store.newId());
    },
  };
}
