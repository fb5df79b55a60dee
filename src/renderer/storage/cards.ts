/** Reads and writes cards. */
import type { Anchor } from '#core/anchor/anchor.ts';
import type { Card, CardContent, CardId } from '#core/card/card.ts';
import type { HighlightId } from '#core/highlight/highlight.ts';
import { newSchedule } from '#core/schedule/card-schedule.ts';
import { dueCards } from '#core/schedule/queue.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { endOfMinute } from './counts.ts';
import { discard, longestTitle } from './trash.ts';

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

/** The cards that come due by the end of the minute that holds `now`, most overdue first. */
export async function listDueCards(store: Store, now: number): Promise<readonly Card[]> {
  const end = endOfMinute(now);
  const due = await store.database.cards.where('schedule.dueAt').belowOrEqual(end).toArray();
  return dueCards(due, end);
}

/** The earliest due date after the minute that holds `now`, in epoch milliseconds, or null where no card waits. */
export async function nextDueAt(store: Store, now: number): Promise<number | null> {
  const next = await store.database.cards.where('schedule.dueAt').above(endOfMinute(now)).first();
  return next?.schedule.dueAt ?? null;
}

/** Moves a card with its reviews to the trash. */
export async function deleteCard(store: Store, id: CardId): Promise<void> {
  const { cards, reviews } = store.database;
  await act(store, 'Delete card', ['cards', 'reviews', 'trash'], async () => {
    const card = await cards.get(id);
    if (card === undefined) return;
    const title = card.content.prompt.slice(0, longestTitle);
    await discard(store, { kind: 'card', title }, [
      { table: 'cards', records: [card] },
      { table: 'reviews', records: await reviews.where({ cardId: id }).toArray() },
    ]);
  });
}

/** The highlights of one document that have a card. */
export async function cardedHighlightsOf(
  store: Store,
  documentId: DocumentId,
): Promise<ReadonlySet<HighlightId>> {
  const cards = await store.database.cards.where({ documentId }).toArray();
  return new Set(cards.flatMap(({ highlightId }) => (highlightId === null ? [] : [highlightId])));
}
