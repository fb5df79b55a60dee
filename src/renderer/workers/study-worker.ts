/** The worker that reckons with all reviews: statistics, the weights of the memory, and workloads. */

import { proposeWeights } from '#core/schedule/optimise/propose-weights.ts';
import { historiesOf } from '#core/schedule/optimise/review-histories.ts';
import { joinedColumns, type ReviewColumns } from '#core/schedule/review-columns.ts';
import { workloadCurve } from '#core/schedule/simulate/workload.ts';
import { reviewTally } from '#core/schedule/statistics/review-tally.ts';
import { studyDays } from '#core/schedule/study-calendar.ts';
import type { StudyAnswer, StudyMessage, StudyResult, StudyTask } from './study-task.ts';

const parts: ReviewColumns[] = [];

addEventListener('message', ({ data }: MessageEvent<StudyMessage>) => {
  if (data.kind === 'reviews') {
    parts.push(data.columns);
    return;
  }
  answer(settled(data.task));
});

function answer(message: StudyAnswer): void {
  postMessage(message);
}

function settled(task: StudyTask): StudyAnswer {
  try {
    return { kind: 'done', result: resultOf(task) };
  } catch (cause) {
    return { kind: 'failed', error: String(cause) };
  }
}

function resultOf(task: StudyTask): StudyResult[StudyTask['kind']] {
  switch (task.kind) {
    case 'statistics': {
      const { calendar, weights, cards } = task;
      const { timeZone } = calendar;
      const tally = reviewTally({ days: studyDays(calendar), timeZone, weights, cards });
      for (const part of parts) tally.add(part);
      return tally.statistics();
    }
    case 'optimise': {
      const histories = historiesOf(joinedColumns(parts), studyDays(task.calendar));
      const onProgress = (share: number) => answer({ kind: 'progress', share });
      return proposeWeights(histories, { present: task.weights, seed: 1, onProgress });
    }
    case 'workload':
      return workloadCurve(task.plan, task.retentions);
  }
}
