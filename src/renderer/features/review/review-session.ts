/** A review session as a value: which card is asked, what was answered, what comes next, what is done. */
import type { Card, CardId } from '#core/card/card.ts';
import type { Grade, ReviewId } from '#core/schedule/review.ts';

/** What the reader did before the answer was shown. */
export type Response = {
  readonly typed: string;
  /** Items picked so far, by their index in the right order. */
  readonly order: readonly number[];
  /** How many sentences of a passage are uncovered. */
  readonly uncovered: number;
};

/** The card in front of the reader. */
export type Asked = {
  readonly card: Card;
  /** Epoch milliseconds; as much earlier as it was in front before an interruption. */
  readonly shownAt: number;
  readonly isAnswered: boolean;
  readonly response: Response;
  /** Whether the card was changed elsewhere since it was first shown. */
  readonly wasChanged: boolean;
};

/** What was done with a card: graded, or set aside by the act named. */
export type Done = {
  readonly cardId: CardId;
  /** Of the card as it was seen: a queue that was read before it was done does not ask it again. */
  readonly changedAt: number;
  readonly response: Response;
  readonly grade: Grade | null;
  /** Null where nothing was stored: when cramming, and for a card that was set aside. */
  readonly reviewId: ReviewId | null;
  readonly milliseconds: number;
  /** Epoch milliseconds. */
  readonly doneAt: number;
  /** Whether the review was seen in the store: one that is missing later was undone. */
  readonly isSeen: boolean;
};

/** Where the session stands; nothing is asked before the queue was read, nor when it is done. */
export type ReviewSession = {
  readonly isOpen: boolean;
  readonly asked: Asked | null;
  /** The next cards, in their order. */
  readonly waiting: readonly Card[];
  /** The earliest first. */
  readonly done: readonly Done[];
};

export type SessionEvent =
  /** The cards to ask were read, in their order. */
  | { readonly kind: 'queue-read'; readonly cards: readonly Card[]; readonly now: number }
  /** The session goes on where it was interrupted. */
  | {
      readonly kind: 'resumed';
      readonly asked: Asked | null;
      readonly waiting: readonly Card[];
      readonly done: readonly Done[];
    }
  | { readonly kind: 'responded'; readonly response: Partial<Response> }
  | { readonly kind: 'answer-shown' }
  /** The asked card is done with; `again` is a card that has another turn in this session. */
  | {
      readonly kind: 'done';
      readonly done: Done;
      readonly again: Card | null;
      readonly now: number;
    }
  /** The asked card as it now is; null where it is gone or no longer asked. */
  | {
      readonly kind: 'card-read';
      readonly card: Card | null;
      readonly isOwn: boolean;
      readonly now: number;
    }
  /** Of the reviews that were looked for, these are in the store, and those are not. */
  | {
      readonly kind: 'reviews-read';
      readonly standing: ReadonlySet<ReviewId>;
      readonly missing: ReadonlySet<ReviewId>;
    }
  /** What was done last with this card was taken back: it is in front again, its answer shown. */
  | { readonly kind: 'returned'; readonly card: Card; readonly now: number };

export const noResponse: Response = { typed: '', order: [], uncovered: 0 };

export const unopened: ReviewSession = { isOpen: false, asked: null, waiting: [], done: [] };

/** The session after `event`. A card being asked stays until it is done with, changed or gone. */
export function reviewSession(session: ReviewSession, event: SessionEvent): ReviewSession {
  const { asked } = session;
  switch (event.kind) {
    case 'queue-read':
      return queueRead(session, event.cards, event.now);
    case 'resumed': {
      const { waiting, done } = event;
      return { isOpen: session.isOpen, asked: event.asked, waiting, done };
    }
    case 'responded':
      if (asked === null || asked.isAnswered) return session;
      return {
        ...session,
        asked: { ...asked, response: { ...asked.response, ...event.response } },
      };
    case 'answer-shown':
      return asked === null ? session : { ...session, asked: { ...asked, isAnswered: true } };
    case 'done': {
      if (asked?.card.id !== event.done.cardId) return session;
      const group = asked.card.siblingGroup;
      const isStored = event.done.reviewId !== null;
      // Siblings wait for another day once one was graded; the queue that is read next says the same.
      const others = session.waiting.filter((one) => !isStored || one.siblingGroup !== group);
      const waiting = event.again === null ? others : [...others, event.again];
      return askedNext({ ...session, waiting, done: [...session.done, event.done] }, event.now);
    }
    case 'card-read':
      return cardRead(session, event.card, event.isOwn, event.now);
    case 'reviews-read':
      return { ...session, done: session.done.flatMap((one) => standing(one, event)) };
    case 'returned':
      return returned(session, event.card, event.now);
  }
}

/** A queue that comes so soon after a grade, in milliseconds, may have been read before it. */
const queueIsOldFor = 3_000;

function queueRead(session: ReviewSession, cards: readonly Card[], now: number): ReviewSession {
  const waiting = cards.filter(
    ({ id, changedAt }) =>
      id !== session.asked?.card.id &&
      !session.done.some(
        (one) =>
          one.cardId === id && one.changedAt >= changedAt && now - one.doneAt < queueIsOldFor,
      ),
  );
  const opened = { ...session, isOpen: true, waiting };
  return session.asked === null ? askedNext(opened, now) : opened;
}

/**
 * The first waiting card is asked, but not a sibling of the one that was in front while there is another: it
 * would be answered by what was just seen. A card that is asked a second time is the latest copy of it.
 */
function askedNext(session: ReviewSession, now: number): ReviewSession {
  const before = session.asked?.card.siblingGroup;
  const card =
    session.waiting.find(({ siblingGroup }) => siblingGroup !== before) ?? session.waiting[0];
  return card === undefined
    ? { ...session, asked: null, waiting: [] }
    : {
        ...session,
        asked: newlyAsked(card, now),
        waiting: session.waiting.filter((one) => one !== card),
      };
}

/** A card that comes in front, its answer not shown. */
export function newlyAsked(card: Card, now: number): Asked {
  return { card, shownAt: now, isAnswered: false, response: noResponse, wasChanged: false };
}

function cardRead(
  session: ReviewSession,
  card: Card | null,
  isOwn: boolean,
  now: number,
): ReviewSession {
  const { asked } = session;
  if (asked === null) return session;
  if (card === null) return askedNext(session, now);
  if (card.id !== asked.card.id || card.changedAt === asked.card.changedAt) return session;
  // The reader's own edit leaves everything as it stands; another's is asked anew, and told.
  if (isOwn) return { ...session, asked: { ...asked, card } };
  return { ...session, asked: { ...newlyAsked(card, now), wasChanged: true } };
}

function standing(one: Done, read: SessionEvent & { kind: 'reviews-read' }): Done[] {
  if (one.reviewId === null) return [one];
  if (read.standing.has(one.reviewId)) return [{ ...one, isSeen: true }];
  // One that was not looked for is left as it is.
  return one.isSeen && read.missing.has(one.reviewId) ? [] : [one];
}

function returned(session: ReviewSession, card: Card, now: number): ReviewSession {
  const { asked, done, waiting } = session;
  const last = done.findLastIndex(({ cardId }) => cardId === card.id);
  const response = done[last]?.response ?? noResponse;
  const others = waiting.filter(({ id }) => id !== card.id);
  const isSame = asked === null || asked.card.id === card.id;
  return {
    ...session,
    asked: { ...newlyAsked(card, now), isAnswered: last !== -1, response },
    waiting: isSame ? others : [asked.card, ...others],
    done: done.filter((_, index) => index !== last),
  };
}
