/** Runs a session: its state, what is read for it, and what is kept of it. */
import { type Dispatch, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { CardId } from '#core/card/card.ts';
import { type SessionSource, sessionPath } from '../../desk/session/session-source.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { cardOf } from '../../storage/cards.ts';
import { standingReviews } from '../../storage/reviews.ts';
import { keepSession } from './kept-session.ts';
import {
  type ReviewSession,
  reviewSession,
  type SessionEvent,
  unopened,
} from './review-session.ts';
import { useSessionCards } from './use-session-cards.ts';

/** A running session. */
export type RunningSession = {
  readonly source: SessionSource;
  readonly session: ReviewSession;
  readonly send: Dispatch<SessionEvent>;
  /** How many cards are left, the one in front included. */
  readonly left: number;
  readonly began: number | null;
  /** Tells that the reader is changing the card: what is read of it next is no surprise. */
  readonly expectChange: (id: CardId) => void;
  /** While an act is under way no change of the card in front is taken for another's. */
  readonly setBusy: (isBusy: boolean) => void;
  readonly isBusy: () => boolean;
};

/** So many of the latest reviews are watched for being undone. */
const watched = 20;

/** The session of `source`; it goes on where it was interrupted. */
export function useReviewSession(source: SessionSource): RunningSession {
  const { store } = useSurroundings();
  const [session, send] = useReducer(reviewSession, unopened);
  const { left, began } = useSessionCards(source, send);
  const busy = useRef(false);
  const expected = useRef<CardId | null>(null);
  const path = sessionPath(source);
  useEffect(() => {
    if (began !== null && session.isOpen) keepSession(path, session, began, store.now());
  }, [path, session, began, store]);
  useCardInFront(session, send, busy, expected);
  useStandingReviews(session, send, busy);
  const own = session.waiting.length + (session.asked === null ? 0 : 1);
  return {
    ...{ source, session, send, began },
    left: left === null ? own : Math.max(left, session.asked === null ? 0 : 1),
    expectChange: (id) => {
      expected.current = id;
    },
    setBusy: (isBusy) => {
      busy.current = isBusy;
    },
    isBusy: () => busy.current,
  };
}

/** Follows the card in front: it may be edited, set aside or deleted while it is asked. */
function useCardInFront(
  { asked }: ReviewSession,
  send: Dispatch<SessionEvent>,
  busy: { readonly current: boolean },
  expected: { readonly current: CardId | null },
): void {
  const { store } = useSurroundings();
  const id = asked?.card.id ?? null;
  const present = useStored(
    async (open) => (id === null ? null : { id, card: await cardOf(open, id) }),
    [id],
  );
  const follow = useEffectEvent((read: NonNullable<typeof present>) => {
    if (read.id !== asked?.card.id || busy.current) return;
    const card = read.card?.queue == null ? null : read.card;
    send({ kind: 'card-read', card, isOwn: expected.current === read.id, now: store.now() });
  });
  useEffect(() => {
    if (present !== undefined && present !== null) follow(present);
  }, [present]);
}

/** Notices a grade that was undone, wherever that was said: its card comes back in front. */
function useStandingReviews(
  { done }: ReviewSession,
  send: Dispatch<SessionEvent>,
  busy: { readonly current: boolean },
): void {
  const { store } = useSurroundings();
  const ids = done.slice(-watched).flatMap(({ reviewId }) => reviewId ?? []);
  const read = useStored(
    async (open) => {
      return { ids, standing: await standingReviews(open, ids) };
    },
    [ids.join(' ')],
  );
  const follow = useEffectEvent(async (found: NonNullable<typeof read>) => {
    // What is taken back by the session's own key comes back by it.
    if (busy.current) return;
    const missing = new Set(found.ids.filter((id) => !found.standing.has(id)));
    const gone = done.findLast(
      ({ isSeen, reviewId }) => isSeen && reviewId !== null && missing.has(reviewId),
    );
    const card = gone === undefined ? null : await cardOf(store, gone.cardId);
    if (card !== null) send({ kind: 'returned', card, now: store.now() });
    send({ kind: 'reviews-read', standing: found.standing, missing });
  });
  useEffect(() => {
    if (read !== undefined) void follow(read);
  }, [read]);
}
