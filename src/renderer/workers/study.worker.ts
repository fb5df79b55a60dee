/** The worker that reckons with all reviews: statistics, the weights of the memory, and workloads. */

import { cardsOfColumns } from '#core/schedule/card-columns.ts';
import { proposeWeights } from '#core/schedule/optimise/propose-weights.ts';
import { historiesOf } from '#core/schedule/optimise/review-histories.ts';
import { joinedColumns, type ReviewColumns } from '#core/schedule/review-columns.ts';
import { workloadCurve } from '#core/schedule/simulate/workload.ts';
import { cardStatistics } from '#core/schedule/statistics/card-tally.ts';
import { reviewTally } from '#core/schedule/statistics/review-tally.ts';
import { studyDays } from '#core/schedule/study-calendar.ts';
import type {
  CardsTask,
  OptimiseTask,
  StatisticsTask,
  StudyAnswer,
  StudyMessage,
  StudyResult,
  StudyTask,
  WorkloadTask,
} from './study-task.ts';

/** A task under way: it takes its reviews part by part, and is ended when there are no more. */
type Work = {
  readonly add: (columns: ReviewColumns) => void;
  readonly end: () => StudyResult[StudyTask['kind']];
};

let work: Work | null = null;

addEventListener('message', ({ data }: MessageEvent<StudyMessage>) => {
  try {
    if (data.kind === 'task') work = begin(data.task);
    else if (data.kind === 'reviews') work?.add(data.columns);
    else if (work !== null) answer({ kind: 'done', result: work.end() });
  } catch (cause) {
    answer({ kind: 'failed', error: String(cause) });
  }
});

function answer(message: StudyAnswer): void {
  postMessage(message);
}

function begin(task: StudyTask): Work {
  switch (task.kind) {
    case 'statistics':
      return statisticsWork(task);
    case 'cards':
      return { add: () => undefined, end: () => tallyCards(task) };
    case 'optimise':
      return optimiseWork(task);
    case 'workload':
      return { add: () => undefined, end: () => workloads(task) };
  }
}

function tallyCards({ cards, calendar, now, weights, forecastDays }: CardsTask) {
  const days = studyDays(calendar);
  return cardStatistics(cardsOfColumns(cards), { now, days, weights, forecastDays });
}

function workloads({ plan, retentions }: WorkloadTask) {
  return workloadCurve(plan, retentions, (share) => answer({ kind: 'progress', share }));
}

/** Counts each part as it comes, while the next is read. */
function statisticsWork({ calendar, weights, cards }: StatisticsTask): Work {
  const { timeZone } = calendar;
  const tally = reviewTally({ days: studyDays(calendar), timeZone, weights, cards });
  return { add: (columns) => tally.add(columns), end: () => tally.statistics() };
}

function optimiseWork({ calendar, weights }: OptimiseTask): Work {
  const parts: ReviewColumns[] = [];
  return {
    add: (columns) => parts.push(columns),
    end() {
      const histories = historiesOf(joinedColumns(parts), studyDays(calendar));
      const onProgress = (share: number) => answer({ kind: 'progress', share });
      return proposeWeights(histories, { present: weights, seed: 1, onProgress });
    },
  };
}
