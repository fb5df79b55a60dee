/** A review session as a value: which card is asked, whether its answer is shown. */
import type { Card } from '#core/card/card.ts';

/** Where the session stands. `shownAt` is in epoch milliseconds. */
export type ReviewSession =
  | { readonly kind: 'asking'; readonly card: Card; readonly shownAt: number }
  | { readonly kind: 'answered'; readonly card: Card; readonly shownAt: number }
  | { readonly kind: 'resting' };

export type ReviewEvent =
  | { readonly kind: 'answer-shown' }
  /** The queue was read anew, most overdue first. */
  | { readonly kind: 'queue-read'; readonly due: readonly Card[]; readonly now: number };

/** The session after `event`. A card being asked stays until it is graded, changed or gone. */
export function reviewSession(session: ReviewSession, event: ReviewEvent): ReviewSession {
  if (event.kind === 'answer-shown') {
    return session.kind === 'asking' ? { ...session, kind: 'answered' } : session;
  }
  if (session.kind !== 'resting') {
    const { card } = session;
    const same = event.due.find((one) => one.id === card.id && one.changedAt === card.changedAt);
    if (same !== undefined) return session;
  }
  const [next] = event.due;
  return next === undefined
    ? { kind: 'resting' }
    : { kind: 'asking', card: next, shownAt: event.now };
}
