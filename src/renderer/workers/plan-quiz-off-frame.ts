/** Plans quizzes in a worker of its own: each task takes the place of the one before. */
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import { trustedWorkerUrl } from '../host/trusted-worker-url.ts';
import workerUrl from './plan-quiz.worker.ts?worker&url';
import type { Planned, PlanTask } from './plan-quiz-task.ts';

/** A planner that works until it is closed. */
export type QuizPlanner = {
  /** Asks for a plan; `onPlanned` hears of it unless another was asked for since. */
  plan(
    task: Omit<PlanTask, 'turn'>,
    onPlanned: (questions: readonly AskedQuestion[]) => void,
  ): void;
  close(): void;
};

/** A planner. Where its worker fails, no plan comes: the quiz is made when it is started. */
export function quizPlanner(): QuizPlanner {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  let latest = 0;
  let hear: (questions: readonly AskedQuestion[]) => void = () => undefined;
  worker.onmessage = ({ data }: MessageEvent<Planned>) => {
    if (data.turn === latest) hear(data.questions);
  };
  return {
    plan(task, onPlanned) {
      latest += 1;
      hear = onPlanned;
      worker.postMessage({ ...task, turn: latest } satisfies PlanTask);
    },
    close: () => worker.terminate(),
  };
}
