/** Tells which cards outlived the passage or the document that they came from. */
import type { Card, CardId } from '#core/card/card.ts';
import type { Store } from './act.ts';

/** What of a card's source is gone; the card itself keeps its quote. */
export type LostSource = 'highlight' | 'document';

/** The cards of `cards` whose source is gone, with what of it. */
export async function lostSources(
  { database }: Store,
  cards: readonly Card[],
): Promise<ReadonlyMap<CardId, LostSource>> {
  const [documents, highlights] = await Promise.all([
    presentKeys(
      database.table('documents'),
      cards.map(({ documentId }) => documentId),
    ),
    presentKeys(
      database.table('highlights'),
      cards.map(({ highlightId }) => highlightId),
    ),
  ]);
  const lost = new Map<CardId, LostSource>();
  for (const { id, documentId, highlightId } of cards) {
    if (highlightId !== null && !highlights.has(highlightId)) lost.set(id, 'highlight');
    if (documentId !== null && !documents.has(documentId)) lost.set(id, 'document');
  }
  return lost;
}

type KeyedTable = {
  where(index: string): { anyOf(keys: string[]): { primaryKeys(): PromiseLike<unknown[]> } };
};

async function presentKeys(
  table: KeyedTable,
  keys: readonly (string | null)[],
): Promise<ReadonlySet<unknown>> {
  const asked = [...new Set(keys.filter((key) => key !== null))];
  return new Set(await table.where(':id').anyOf(asked).primaryKeys());
}
