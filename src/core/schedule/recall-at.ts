/** How likely a card is recalled at a time, and how long its last review is ago. */
import type { CardSchedule } from './card-schedule.ts';
import { memoryModel } from './fsrs.ts';
import { dayLength } from './study-calendar.ts';

/** Days from the last review to `time` (epoch milliseconds); 0 before it, and where there was none. */
export function daysSinceReview(
  { lastReviewedAt }: Pick<CardSchedule, 'lastReviewedAt'>,
  time: number,
): number {
  return Math.max(0, time - (lastReviewedAt ?? time)) / dayLength;
}

/** The chance of recall at `time`, from 0 to 1; null for a card without a memory yet. */
export function recallAt(
  schedule: Pick<CardSchedule, 'lastReviewedAt' | 'stability'>,
  time: number,
  weights: readonly number[],
): number | null {
  if (schedule.lastReviewedAt === null || schedule.stability <= 0) return null;
  return memoryModel(weights).recall(daysSinceReview(schedule, time), schedule.stability);
}
