/** Chooses the questions of a quiz off the frame: facts come in, questions go out. */
import { chooseQuestions } from '#core/quiz/session/choose-questions.ts';
import type { Planned, PlanTask } from './plan-quiz-task.ts';

self.onmessage = ({ data }: MessageEvent<PlanTask>) => {
  const { turn, facts, ranks, wishes } = data;
  const rankOf = ({ id }: { readonly id: string }) => ranks?.get(id) ?? 0;
  const questions = chooseQuestions(facts, ranks === null ? wishes : { ...wishes, rankOf });
  self.postMessage({ turn, questions } satisfies Planned);
};
