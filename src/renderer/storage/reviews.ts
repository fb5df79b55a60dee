/** Writes reviews: each grade with the card's new schedule. */
import type { Card } from '#core/card/card.ts';
import { type Grade, gradeCard, type Review, type ReviewId } from '#core/schedule/fsrs.ts';
import { act, type Store } from './act.ts';

/** The share of cards the reader wants to recall when they come due. */
const desiredRetention = 0.9;

/**
 * Grades a card: its new schedule and the review are one act. The card is read again inside the
 * transaction, so that a grade never builds on a stale schedule; `changed` says the card was graded
 * or edited elsewhere since `seen`, and nothing was written.
 */
export function reviewCard(
  store: Store,
  seen: Card,
  grade: Grade,
  millisecondsTaken: number,
): Promise<{ kind: 'graded'; review: Review } | { kind: 'changed' }> {
  const { cards, reviews } = store.database;
  return act(store, 'Grade card', ['cards', 'reviews'], async () => {
    const card = await cards.get(seen.id);
    if (card === undefined || card.changedAt !== seen.changedAt) return { kind: 'changed' };
    const reviewedAt = store.now();
    const before = card.schedule;
    const after = gradeCard(before, grade, reviewedAt, { desiredRetention });
    const id = store.newId() as ReviewId;
    const review = { id, cardId: card.id, grade, reviewedAt, millisecondsTaken, before, after };
    await reviews.add(review);
    // Later than before even within one millisecond: a stale grade is told by this.
    const changedAt = Math.max(reviewedAt, card.changedAt + 1);
    await cards.put({ ...card, schedule: after, changedAt });
    return { kind: 'graded', review };
  });
}
