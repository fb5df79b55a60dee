/** What the planner of quizzes is asked for off the frame, and what it answers. */
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import type { QuizWishes } from '#core/quiz/session/choose-questions.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';

/** The facts to ask about, and what is wished of the quiz. */
export type PlanTask = {
  /** Told back with the answer. */
  readonly turn: number;
  readonly facts: readonly StoredFact[];
  /** Facts of a lower rank are asked first; null where all are alike. */
  readonly ranks: ReadonlyMap<string, number> | null;
  readonly wishes: Omit<QuizWishes, 'rankOf'>;
};

/** The questions of the quiz. */
export type Planned = { readonly turn: number; readonly questions: readonly AskedQuestion[] };
