/** Where a card stands in the queue: what the storage keeps an index of. */

import type { CardSchedule } from './card-schedule.ts';
import { dayLength } from './study-calendar.ts';

/** A card's place in the queue; a card that cannot be asked has none. */
export type QueuePlace = {
  readonly stage: 'new' | 'learning' | 'review';
  /** From when on it is asked, in epoch milliseconds. */
  readonly at: number;
  /** The band of its planned wait, of cards in review alone: see `bandOf`. */
  readonly band?: number;
};

/** What keeps a card from being asked. */
export type Hold = {
  /** Epoch milliseconds; null while it is not suspended. */
  readonly suspendedAt: number | null;
  /** It is not asked before; null where it is not buried. */
  readonly buriedUntil: number | null;
};

/** Waits up to so many days have a band each; longer ones share it with those up to a fourth longer. */
const singleDays = 7;
const ratio = 1.25;

/** How many bands there are: enough for a wait of a hundred years. */
export const bands = 47;

/** The band of a planned wait, from 0 for a day and less. */
export function bandOf(plannedMilliseconds: number): number {
  const days = Math.max(1, Math.floor(plannedMilliseconds / dayLength));
  if (days <= singleDays) return days - 1;
  const steps = Math.floor(Math.log(days / (singleDays + 1)) / Math.log(ratio) + 1e-9);
  return Math.min(bands - 1, singleDays + steps);
}

/** The least planned wait of a band, in milliseconds. */
function leastWaitOf(band: number): number {
  const days = band < singleDays ? band + 1 : (singleDays + 1) * ratio ** (band - singleDays);
  return days * dayLength;
}

/** The place of a card with `schedule`, as far as nothing holds it. */
export function queuePlace(schedule: CardSchedule, hold: Hold): QueuePlace | null {
  if (hold.suspendedAt !== null) return null;
  const at = Math.max(schedule.dueAt, hold.buriedUntil ?? schedule.dueAt);
  if (schedule.state === 'new') return { stage: 'new', at };
  if (schedule.state !== 'review') return { stage: 'learning', at };
  return { stage: 'review', at, band: bandOf(plannedWait(schedule)) };
}

/**
 * How overdue a card in review is for its wait: 0 on its date, 1 after waiting twice as long as planned.
 * The wait is that of its band, rounded down: so the longest due of each band is the most overdue of it,
 * and an index by bands and dates finds the order without reading all cards.
 */
export function relativeOverdueness({ band = 0, at }: QueuePlace, now: number): number {
  return (now - at) / leastWaitOf(band);
}

function plannedWait({ dueAt, lastReviewedAt }: CardSchedule): number {
  return Math.max(dayLength, dueAt - (lastReviewedAt ?? dueAt));
}
