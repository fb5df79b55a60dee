/** Reads the cards of a session: what is due, live; the cards of a query once; and what was left before. */
import { type Dispatch, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Card, CardId } from '#core/card/card.ts';
import { type SessionSource, sessionPath } from '../../desk/session/session-source.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { useMinute } from '../../desk/surroundings/use-minute.ts';
import { lastSequence, type Store } from '../../storage/act.ts';
import { cardOf } from '../../storage/cards.ts';
import { readQueue } from '../../storage/queue.ts';
import { cardsOfQuery } from './cards-of-query.ts';
import { type KeptSession, readKeptSession } from './kept-session.ts';
import { type Asked, newlyAsked, type SessionEvent } from './review-session.ts';

/** What is known of a session beside its state. */
export type SessionCards = {
  /** How many are left besides those of the session's own list; null where only that list counts. */
  readonly left: number | null;
  /** The journal's latest entry when the session began; null until that is known. */
  readonly began: number | null;
};

/** Opens the session, where it was left if that was a short while ago, and keeps its queue up to date. */
export function useSessionCards(source: SessionSource, send: Dispatch<SessionEvent>): SessionCards {
  const { store } = useSurroundings();
  const [began, setBegan] = useState<number | null>(null);
  const minute = useMinute();
  const queue = useStored(
    async (open) => (source.kind === 'due' ? readQueue(open, open.now()) : null),
    [source.kind, minute],
  );
  const open = useEffectEvent(async () => {
    const kept = readKeptSession(sessionPath(source), store.now());
    const { resumed, waiting, isNew } = await begin(store, source, kept);
    const now = store.now();
    if (kept !== null && !isNew) {
      send({ kind: 'resumed', asked: resumed, waiting, done: kept.done });
    }
    if (source.kind === 'query') send({ kind: 'queue-read', cards: waiting, now });
    setBegan(kept?.began ?? (await lastSequence(store.database)));
  });
  const isOpening = useRef(false);
  useEffect(() => {
    if (isOpening.current) return;
    isOpening.current = true;
    void open();
  }, []);
  useEffect(() => {
    if (began === null || queue === undefined || queue === null) return;
    send({ kind: 'queue-read', cards: queue.cards, now: store.now() });
  }, [began, queue, send, store]);
  const counts = queue?.left;
  const left = counts === undefined ? null : counts.new + counts.learning + counts.review;
  return { left, began };
}

type Begun = {
  readonly resumed: Asked | null;
  readonly waiting: readonly Card[];
  /** Whether a session of a query has nothing left over: it begins with all its cards. */
  readonly isNew: boolean;
};

async function begin(
  store: Store,
  source: SessionSource,
  kept: KeptSession | null,
): Promise<Begun> {
  const resumed = kept === null ? null : await resumedCard(store, source, kept);
  if (source.kind === 'due') return { resumed, waiting: [], isNew: false };
  const left = kept === null ? [] : await cardsOf(store, kept.waiting);
  if (resumed !== null || left.length > 0) return { resumed, waiting: left, isNew: false };
  const waiting = await cardsOfQuery(store, source.way, source.query);
  return { resumed: null, waiting, isNew: true };
}

/** The card that was in front, if it is still to be asked; its answer stays shown unless it changed. */
async function resumedCard(
  store: Store,
  source: SessionSource,
  kept: KeptSession,
): Promise<Asked | null> {
  const card = kept.cardId === null ? null : await cardOf(store, kept.cardId);
  if (card === null || card.queue === null) return null;
  const now = store.now();
  if (source.kind === 'due' && card.queue.at > now) return null;
  const shown = newlyAsked(card, now - kept.elapsed);
  const isSame = card.changedAt === kept.changedAt;
  return isSame ? { ...shown, isAnswered: kept.isAnswered, response: kept.response } : shown;
}

async function cardsOf(store: Store, ids: readonly CardId[]): Promise<readonly Card[]> {
  const cards = await Promise.all(ids.map((id) => cardOf(store, id)));
  return cards.flatMap((card) => (card === null || card.queue === null ? [] : [card]));
}
