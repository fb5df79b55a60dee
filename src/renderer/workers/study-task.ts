/** What the page and the study worker say to each other. */

import type { CardColumns } from '#core/schedule/card-columns.ts';
import type { WeightsProposal } from '#core/schedule/optimise/propose-weights.ts';
import type { ReviewColumns } from '#core/schedule/review-columns.ts';
import type { StudyPlan } from '#core/schedule/simulate/simulate-study.ts';
import type { Workload } from '#core/schedule/simulate/workload.ts';
import type { CardStatistics } from '#core/schedule/statistics/card-tally.ts';
import type { ReviewStatistics } from '#core/schedule/statistics/review-tally.ts';
import type { StudyCalendar } from '#core/schedule/study-calendar.ts';

/** Statistics of reviews; `cards` are those to look at, null for all. */
export type StatisticsTask = {
  readonly kind: 'statistics';
  readonly calendar: StudyCalendar;
  readonly weights: readonly number[];
  readonly cards: ReadonlySet<string> | null;
};

/** Weights fitted to the reviews; `weights` are those in use. */
export type OptimiseTask = {
  readonly kind: 'optimise';
  readonly calendar: StudyCalendar;
  readonly weights: readonly number[];
};

/** Statistics of cards as they are at `now`, in epoch milliseconds. */
export type CardsTask = {
  readonly kind: 'cards';
  readonly calendar: StudyCalendar;
  readonly weights: readonly number[];
  readonly cards: readonly CardColumns[];
  readonly now: number;
  readonly forecastDays: number;
};

/** What each desired retention would cost. */
export type WorkloadTask = {
  readonly kind: 'workload';
  readonly plan: StudyPlan;
  readonly retentions: readonly number[];
};

export type StudyTask = StatisticsTask | CardsTask | OptimiseTask | WorkloadTask;

/** What the page sends: the task, then reviews in parts, in the order of their time, and then the end. */
export type StudyMessage =
  | { readonly kind: 'task'; readonly task: StudyTask }
  | { readonly kind: 'reviews'; readonly columns: ReviewColumns }
  | { readonly kind: 'end' };

/** What each kind of task comes to. */
export type StudyResult = {
  readonly statistics: ReviewStatistics;
  readonly cards: CardStatistics;
  readonly optimise: WeightsProposal;
  readonly workload: readonly Workload[];
};

/** What the worker sends: how far it has come, 0 to 1, and at last the result, or the fault in words. */
export type StudyAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: StudyResult[StudyTask['kind']] }
  | { readonly kind: 'failed'; readonly error: string };
