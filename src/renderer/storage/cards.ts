/** Reads and writes cards. */
import type { Anchor } from '#core/anchor/anchor.ts';
import type { Card, CardContent, CardId } from '#core/card/card.ts';
import type { HighlightId } from '#core/highlight/highlight.ts';
import { newSchedule } from '#core/schedule/card-schedule.ts';
import { dueCards } from '#core/schedule/queue.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';

/** Where a card comes from: its highlight's passage. */
export type CardSource = {
  readonly documentId: DocumentId;
  readonly highlightId: HighlightId;
  readonly anchor: Anchor;
};

/** Adds a new card, due at once. */
export function addCard(store: Store, content: CardContent, source: CardSource): Promise<Card> {
  const now = store.now();
  const card: Card = {
    id: store.newId() as CardId,
    ...source,
    quote: source.anchor.quote,
    content,
    schedule: newSchedule(now),
    createdAt: now,
    changedAt: now,
  };
  return act(store, 'Add card', ['cards'], async () => {
    await store.database.cards.add(card);
    return card;
  });
}

/** How many cards one document has. */
export function countCardsOf(store: Store, documentId: DocumentId): Promise<number> {
  return store.database.cards.where({ documentId }).count();
}

/** How many cards are due at `now`, without reading one of them. */
export function countDueCards(store: Store, now: number): Promise<number> {
  return store.database.cards.where('schedule.dueAt').belowOrEqual(now).count();
}

/** The cards due at `now`, most overdue first. */
export async function listDueCards(store: Store, now: number): Promise<readonly Card[]> {
  const due = await store.database.cards.where('schedule.dueAt').belowOrEqual(now).toArray();
  return dueCards(due, now);
}

/** The earliest due date after `now`, in epoch milliseconds, or null where no card waits. */
export async function nextDueAt(store: Store, now: number): Promise<number | null> {
  const next = await store.database.cards.where('schedule.dueAt').above(now).first();
  return next?.schedule.dueAt ?? null;
}

/** The highlights of one document that have a card. */
export async function cardedHighlightsOf(
  store: Store,
  documentId: DocumentId,
): Promise<ReadonlySet<HighlightId>> {
  const cards = await store.database.cards.where({ documentId }).toArray();
  return new Set(cards.flatMap(({ highlightId }) => (highlightId === null ? [] : [highlightId])));
}
