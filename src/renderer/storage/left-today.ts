/** How many cards are left to ask today, within the limits of the day: from counts, never from cards. */
import type { SchedulingSettings } from '#core/schedule/scheduling-settings.ts';
import type { Store } from './act.ts';
import type { StageCounts } from './count-steps.ts';
import { countDueByStage } from './counts.ts';
import { readDone } from './day-counts.ts';
import { readerDays, readScheduling } from './scheduling.ts';

/** What is left of a study day, and what says so. */
type LeftToday = {
  readonly settings: SchedulingSettings;
  /** The study day. */
  readonly today: number;
  readonly left: StageCounts;
};

/** How many cards of each stage are left today, at the end of the minute that holds `now`. */
export async function readLeftToday(store: Store, now: number): Promise<LeftToday> {
  const { database } = store;
  // One transaction: each of its own would cost as much again as what it reads.
  const tables = [database.settings, database.counts, database.cards];
  const [settings, due, done] = await database.transaction('r', tables, () =>
    Promise.all([readScheduling(store), countDueByStage(database, now), readDone(database, now)]),
  );
  const days = readerDays(store, settings);
  const today = days.dayOf(now);
  const left = leftOf(due, done(days.startOf(today), days.startOf(today + 1)), settings);
  return { settings, today, left };
}

/** The same in one number. */
export async function countLeftToday(store: Store, now: number): Promise<number> {
  const { left } = await readLeftToday(store, now);
  return left.new + left.learning + left.review;
}

/** How many of the due cards may still be asked on a day on which so many were. */
function leftOf(
  due: StageCounts,
  done: StageCounts,
  { newEachDay, reviewsEachDay }: SchedulingSettings,
): StageCounts {
  return {
    new: Math.min(due.new, Math.max(0, newEachDay - done.new)),
    learning: due.learning,
    review: Math.min(due.review, Math.max(0, reviewsEachDay - done.review)),
  };
}
