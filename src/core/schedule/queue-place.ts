/** Where a card stands in the queue: what the storage keeps an index of. */
import type { CardSchedule } from './card-schedule.ts';

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

const dayLength = 86_400_000;

/** The bands of `bandOf`, from 0. */
export const bands = 17;

/** The band of a planned wait: 0 below two days, then one for each doubling. */
export function bandOf(plannedMilliseconds: number): number {
  const doublings = Math.floor(Math.log2(Math.max(1, plannedMilliseconds / dayLength)));
  return Math.min(bands - 1, doublings);
}

/** The least planned wait of a band, in milliseconds; in band 0 there may be less, and it counts as a day. */
export function leastWaitOf(band: number): number {
  return 2 ** band * dayLength;
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
 * How overdue a card is for its wait: 0 on its date, 1 after waiting twice as long as planned. After
 * `at`, the card of the shorter plan grows overdue the faster.
 */
export function relativeOverdueness(schedule: CardSchedule, at: number, now: number): number {
  return (now - at) / plannedWait(schedule);
}

/** The most that a card of `band` can be overdue when it is asked from `at` on. */
export function mostOverdue(band: number, at: number, now: number): number {
  return (now - at) / leastWaitOf(band);
}

function plannedWait({ dueAt, lastReviewedAt }: CardSchedule): number {
  return Math.max(dayLength, dueAt - (lastReviewedAt ?? dueAt));
}
