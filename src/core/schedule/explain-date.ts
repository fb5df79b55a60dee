/** Says in plain words why a card comes back on its date, with the forgetting curve behind it. */

import { inPercent } from '../text/in-figures.ts';
import type { CardSchedule } from './card-schedule.ts';
import type { DateDecision, DayCost } from './choose-day.ts';
import { describeInterval } from './describe-interval.ts';
import { memoryModel } from './fsrs.ts';
import type { Hold } from './queue-place.ts';
import { daysSinceReview } from './recall-at.ts';
import type { Review } from './review.ts';
import { dayLength } from './study-calendar.ts';

/** A point of the forgetting curve: days since the last review, and the probability of recall then. */
export type CurvePoint = { readonly days: number; readonly recall: number };

/** Why a card comes back on its date. */
export type DateExplanation = {
  /** Whole sentences, the most important first. */
  readonly sentences: readonly string[];
  /** From the last review to a while after the date; empty for a card never reviewed. */
  readonly curve: readonly CurvePoint[];
  /** The probability of recall at `now` and on the date; null for a card never reviewed. */
  readonly recallNow: number | null;
  readonly recallWhenDue: number | null;
};

const points = 60;

/**
 * Explains the date of a card with `schedule`. `latest` is its latest review, where one is known;
 * `weights` are those of the reader; times are epoch milliseconds.
 */
export function explainDate(
  schedule: CardSchedule,
  hold: Hold,
  latest: Review | null,
  weights: readonly number[],
  now: number,
): DateExplanation {
  const { lastReviewedAt, stability, dueAt } = schedule;
  const held = holdSentences(hold, now);
  if (schedule.state === 'new' || lastReviewedAt === null || stability <= 0) {
    const sentences = [...held, 'This card was never asked; it waits for its turn among the new.'];
    return { sentences, curve: [], recallNow: null, recallWhenDue: null };
  }
  const model = memoryModel(weights);
  const daysSince = (time: number) => daysSinceReview(schedule, time);
  const recallAt = (time: number) => model.recall(daysSince(time), stability);
  const reach = Math.max(1, daysSince(dueAt) * 1.5, daysSince(now));
  const curve = Array.from({ length: points + 1 }, (_, index) => {
    const days = (reach * index) / points;
    return { days, recall: model.recall(days, stability) };
  });
  const sentences = [
    ...held,
    ...clockSentences(lastReviewedAt, now),
    ...memorySentences(schedule, daysSince(now), recallAt(now)),
    ...dateSentences(schedule, latest, recallAt(dueAt)),
  ];
  return { sentences, curve, recallNow: recallAt(now), recallWhenDue: recallAt(dueAt) };
}

function holdSentences({ suspendedAt, buriedUntil }: Hold, now: number): string[] {
  if (suspendedAt !== null) return ['It is suspended: it is not asked until you resume it.'];
  if (buriedUntil === null || buriedUntil <= now) return [];
  return [`It is set aside for ${describeInterval(buriedUntil - now)}.`];
}

function clockSentences(lastReviewedAt: number, now: number): string[] {
  if (lastReviewedAt <= now + dayLength) return [];
  return [
    'Its last review bears a date still to come: the clock of this computer was ahead then. You can set another due date.',
  ];
}

function memorySentences(schedule: CardSchedule, daysSince: number, recall: number): string[] {
  const stability = describeInterval(schedule.stability * dayLength);
  const since = describeInterval(daysSince * dayLength);
  const lapses = schedule.lapses === 0 ? '' : `, and forgot it ${timesOf(schedule.lapses)}`;
  return [
    `You answered it ${timesOf(schedule.repetitions)}${lapses}; the last time was ${since} ago.`,
    `Its memory lasts ${stability} until one time in ten it would be forgotten; now you would recall it with ${inPercent(recall)}.`,
  ];
}

function dateSentences(schedule: CardSchedule, latest: Review | null, whenDue: number): string[] {
  const decision = latest?.decision;
  if (latest === null || decision === undefined) {
    return [`On its date you would recall it with ${inPercent(whenDue)}.`];
  }
  if (latest.after.dueAt !== schedule.dueAt) {
    return [
      `Its date was set by hand; on that date you would recall it with ${inPercent(whenDue)}.`,
    ];
  }
  if (decision.kind === 'step') {
    return [
      `It is being learned: the next step is ${describeInterval(decision.minutes * 60_000)}.`,
    ];
  }
  return daySentences(decision, whenDue);
}

function daySentences(
  { desiredRetention, ideal, earliest, latest, chosen, cost }: DateDecision & { kind: 'day' },
  whenDue: number,
): string[] {
  const aim = `You want to recall ${inPercent(desiredRetention)}: that would be after ${days(ideal)}.`;
  if (earliest === latest) return [aim, `It comes back after ${days(chosen)}.`];
  const reason = cost === null ? 'it was taken by lot' : reasonOf(cost);
  return [
    aim,
    `Any day from ${earliest} to ${latest} serves as well; day ${chosen} was taken because ${reason}, and on it you would recall the card with ${inPercent(whenDue)}.`,
  ];
}

function reasonOf({ load, siblings, distance }: DayCost): string {
  if (load < 0.9) return 'fewer cards are due on it than on the others';
  if (siblings > 0 && siblings < 0.2) return 'it keeps away from the cards of the same source';
  return distance < 0.25 ? 'it is near to the ideal' : 'it evens out your days';
}

function days(count: number): string {
  const rounded = count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
  return `${rounded} ${rounded === 1 ? 'day' : 'days'}`;
}

function timesOf(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}
