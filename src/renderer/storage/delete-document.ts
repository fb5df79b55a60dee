/** Moves documents to the trash. */
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discard } from './trash.ts';

/**
 * Moves a document with its revisions, highlights, notes and facts to the trash; with `withCards`, its cards
 * and their reviews too, which else live on with their quotes.
 */
export async function deleteDocument(
  store: Store,
  id: DocumentId,
  withCards: boolean,
): Promise<void> {
  const discardIt = () => discardDocument(store, id, withCards);
  await act(store, 'Delete document', discardTables, discardIt);
}

/** The tables that `discardDocument` writes. */
export const discardTables = [
  ...(['documents', 'revisions', 'highlights', 'notes', 'facts'] as const),
  ...(['cards', 'reviews', 'trash'] as const),
] as const;

/** Moves a document to the trash as `deleteDocument` does; to be called inside an act over `discardTables`. */
export async function discardDocument(
  store: Store,
  id: DocumentId,
  withCards: boolean,
): Promise<void> {
  const { documents, revisions, highlights, notes, facts, cards, reviews } = store.database;
  const document = await documents.get(id);
  if (document === undefined) return;
  const cardsOf = withCards ? await cards.where({ documentId: id }).toArray() : [];
  const cardIds = cardsOf.map((card) => card.id);
  await discard(store, { kind: 'document', title: document.title }, [
    { table: 'documents', records: [document] },
    { table: 'revisions', records: await revisions.where({ documentId: id }).toArray() },
    { table: 'highlights', records: await highlights.where({ documentId: id }).toArray() },
    { table: 'notes', records: await notes.where({ documentId: id }).toArray() },
    { table: 'facts', records: await facts.where({ documentId: id }).toArray() },
    { table: 'cards', records: cardsOf },
    { table: 'reviews', records: await reviews.where('cardId').anyOf(cardIds).toArray() },
  ]);
}
