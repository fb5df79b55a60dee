/** Notices a clock that was set wrong, by what a card's schedule knows of the time. */
import type { CardSchedule } from './card-schedule.ts';
import { dayLength } from './study-calendar.ts';

/**
 * `set-back`: the card was reviewed later than it is now. `far-ahead`: it is years past the card's date,
 * which a long break can be too. Either is told; a review is never refused for it.
 */
export type ClockFault = 'set-back' | 'far-ahead';

const slack = 60 * 60_000;
const farAhead = 3 * 365 * dayLength;

/** What seems wrong with the clock when a card with `schedule` is reviewed at `now`; null for nothing. */
export function clockFault(
  { lastReviewedAt, dueAt }: CardSchedule,
  now: number,
): ClockFault | null {
  if (lastReviewedAt === null) return null;
  if (now < lastReviewedAt - slack) return 'set-back';
  return now > Math.max(dueAt, lastReviewedAt) + farAhead ? 'far-ahead' : null;
}
