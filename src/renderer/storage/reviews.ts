/** Writes reviews: each grade with the card's new schedule. */
import type { Card, CardId } from '#core/card/card.ts';
import { buried, changedCard } from '#core/card/change-card.ts';
import {
  type DaysAround,
  takeAnyDay,
  takeBalancedDay,
  takeIdealDay,
} from '#core/schedule/choose-day.ts';
import { type ClockFault, clockFault } from '#core/schedule/clock-fault.ts';
import {
  type DayChooser,
  type GradedSchedule,
  gradeCard,
  previewGrades,
  type SchedulerOptions,
  startOfDayAfter,
} from '#core/schedule/grade-card.ts';
import type { Grade, Review, ReviewId } from '#core/schedule/review.ts';
import {
  becomesLeech,
  optionsFor,
  type SchedulingSettings,
} from '#core/schedule/scheduling-settings.ts';
import { weekdayOf } from '#core/schedule/study-calendar.ts';
import { act, type Store } from './act.ts';
import { siblingsOf } from './cards.ts';
import { reviewLoads } from './day-counts.ts';
import { readerDays, readScheduling } from './scheduling.ts';

/** What came of a grade. */
export type GradeOutcome =
  | {
      readonly kind: 'graded';
      readonly review: Review;
      readonly card: Card;
      /** Whether the card became a leech by this grade; it may be suspended for it. */
      readonly isLeech: boolean;
      /** Siblings that were put off to the next day. */
      readonly buriedSiblings: readonly CardId[];
      /** What seems wrong with the clock; the review is kept all the same. */
      readonly clock: ClockFault | null;
    }
  /** The card was graded, edited or deleted elsewhere since it was seen; nothing was written. */
  | { readonly kind: 'changed' };

/** The longest time that one review is taken to have lasted, in milliseconds. */
export const longestReview = 10 * 60_000;

/**
 * Grades a card: its new schedule, the review, and siblings put off to tomorrow are one act. The card is
 * read again inside the transaction, so that a grade never builds on a stale schedule.
 */
export function reviewCard(
  store: Store,
  seen: Card,
  grade: Grade,
  millisecondsTaken: number,
): Promise<GradeOutcome> {
  const { cards, reviews } = store.database;
  return act(store, 'Grade card', ['cards', 'reviews', 'settings'], async () => {
    const [card, settings, group] = await Promise.all([
      cards.get(seen.id),
      readScheduling(store),
      siblingsOf(store, seen.siblingGroup),
    ]);
    if (card === undefined || card.changedAt !== seen.changedAt) return { kind: 'changed' };
    const siblings = group.filter(({ id }) => id !== card.id);
    const reviewedAt = store.now();
    const options = optionsFor(settings, card.tags, store.timeZone());
    const choose = await dayChooser(store, card, siblings, settings, options, reviewedAt);
    const { schedule, decision } = gradeCard(card.schedule, grade, reviewedAt, options, choose);
    const review: Review = {
      ...{ id: store.newId() as ReviewId, cardId: card.id, grade, reviewedAt },
      millisecondsTaken: Math.min(Math.max(0, millisecondsTaken || 0), longestReview),
      ...{ before: card.schedule, after: schedule, decision },
    };
    const isLeech =
      schedule.lapses > card.schedule.lapses && becomesLeech(schedule.lapses, settings.leech);
    const graded = changedCard(
      card,
      { schedule, buriedUntil: null, ...(isLeech ? leechFields(settings, reviewedAt) : {}) },
      reviewedAt,
    );
    const putOff = settings.keepsSiblingsApart ? putOffToday(siblings, reviewedAt, options) : [];
    await Promise.all([reviews.add(review), cards.bulkPut([graded, ...putOff])]);
    const clock = clockFault(card.schedule, reviewedAt);
    const buriedSiblings = putOff.map(({ id }) => id);
    return { kind: 'graded', review, card: graded, isLeech, buriedSiblings, clock };
  });
}

/** What each grade would come to now: for the words on the buttons. */
export async function previewCard(
  store: Store,
  card: Card,
): Promise<Readonly<Record<Grade, GradedSchedule>>> {
  const { database } = store;
  return database.transaction('r', ['cards', 'counts', 'settings'], async () => {
    const [settings, group] = await Promise.all([
      readScheduling(store),
      siblingsOf(store, card.siblingGroup),
    ]);
    const now = store.now();
    const siblings = group.filter(({ id }) => id !== card.id);
    const options = optionsFor(settings, card.tags, store.timeZone());
    const choose = await dayChooser(store, card, siblings, settings, options, now);
    return previewGrades(card.schedule, now, options, choose);
  });
}

/** The reviews of a card, the earliest first. */
export async function reviewsOf(store: Store, cardId: CardId): Promise<Review[]> {
  const found = await store.database.reviews.where({ cardId }).toArray();
  return found.sort((a, b) => a.reviewedAt - b.reviewedAt || (a.id < b.id ? -1 : 1));
}

function leechFields({ leech }: SchedulingSettings, now: number): Partial<Card> {
  return { leechSince: now, ...(leech.action === 'suspend' ? { suspendedAt: now } : {}) };
}

/** The siblings that would be asked today, put off to the next day; those being learned go on. */
function putOffToday(
  siblings: readonly Card[],
  now: number,
  { calendar }: SchedulerOptions,
): readonly Card[] {
  const tomorrow = startOfDayAfter(now, 1, calendar);
  return siblings
    .filter(({ queue }) => queue !== null && queue.stage !== 'learning' && queue.at < tomorrow)
    .map((sibling) => buried(sibling, tomorrow, now));
}

/** Takes the day by what the reader wants: balanced by the loads of the days around, or by lot. */
async function dayChooser(
  store: Store,
  card: Card,
  siblings: readonly Card[],
  settings: SchedulingSettings,
  options: SchedulerOptions,
  now: number,
): Promise<DayChooser> {
  const seed = `${card.id} ${card.schedule.repetitions}`;
  if (!settings.isBalanced) return (range) => takeAnyDay(range, seed);
  let [earliest, latest] = [Number.POSITIVE_INFINITY, 0];
  previewGrades(card.schedule, now, options, (range) => {
    earliest = Math.min(earliest, range.earliest);
    latest = Math.max(latest, range.latest);
    return takeIdealDay(range);
  });
  if (latest === 0) return takeIdealDay;
  const { dayOf, startOf } = readerDays(store, settings);
  const today = dayOf(now);
  const starts = Array.from({ length: latest - earliest + 2 }, (_, index) =>
    startOf(today + earliest + index),
  );
  const loads = await reviewLoads(store.database, starts);
  const around: DaysAround = {
    loadOn: (day) => loads[day - earliest] ?? 0,
    siblingDays: siblings.flatMap(({ queue }) => (queue === null ? [] : dayOf(queue.at) - today)),
    willingnessOn: (day) => settings.willingness[weekdayOf(today + day)] ?? 1,
  };
  return (range) => takeBalancedDay(range, around, seed);
}
