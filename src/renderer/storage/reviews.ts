/** Writes reviews: each grade with the card's new schedule. */
import type { Card, CardId } from '#core/card/card.ts';
import { buried, changedCard } from '#core/card/change-card.ts';
import { type ClockFault, clockFault } from '#core/schedule/clock-fault.ts';
import { gradeCard, type SchedulerOptions, startOfDayAfter } from '#core/schedule/grade-card.ts';
import type { Grade, Review, ReviewId } from '#core/schedule/review.ts';
import { becomesLeech, type SchedulingSettings } from '#core/schedule/scheduling-settings.ts';
import { act, type Store } from './act.ts';
import { siblingsOf } from './cards.ts';
import { holds, type PreparedReview, readConditions } from './prepare-review.ts';

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
 * read again inside the transaction, so that a grade never builds on a stale schedule. What was prepared
 * for this card (`prepareReview`) is kept to where it still holds: the date is then what was promised.
 */
export function reviewCard(
  store: Store,
  seen: Card,
  grade: Grade,
  millisecondsTaken: number,
  prepared: PreparedReview | null = null,
): Promise<GradeOutcome> {
  const { cards, reviews } = store.database;
  return act(store, 'Grade card', ['cards', 'reviews', 'settings'], async () => {
    const reviewedAt = store.now();
    const promised = holds(store, prepared, seen, reviewedAt) ? prepared : null;
    const [card, group, { settings, options, choose }] = await Promise.all([
      cards.get(seen.id),
      siblingsOf(store, seen.siblingGroup),
      promised ?? readConditions(store, seen, [grade], reviewedAt),
    ]);
    if (card === undefined || card.changedAt !== seen.changedAt) return { kind: 'changed' };
    const siblings = group.filter(({ id }) => id !== card.id);
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

/** The reviews of a card, the earliest first. */
export async function reviewsOf(store: Store, cardId: CardId): Promise<Review[]> {
  const found = await store.database.reviews.where({ cardId }).toArray();
  return found.sort((a, b) => a.reviewedAt - b.reviewedAt || (a.id < b.id ? -1 : 1));
}

/** The ids of those of `ids` whose review stands; a grade that was undone leaves none. */
export async function standingReviews(
  { database }: Store,
  ids: readonly ReviewId[],
): Promise<ReadonlySet<ReviewId>> {
  return new Set(await database.reviews.where('id').anyOf(ids).primaryKeys());
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
