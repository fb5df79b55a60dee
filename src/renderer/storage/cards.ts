/** Reads and writes cards. */
import {
  type Card,
  type CardId,
  type CardSource,
  cardsOf,
  noSource,
  type SiblingGroupId,
} from '#core/card/card.ts';
import { type CardContent, contentFault, partsOf, rankOfPart } from '#core/card/card-content.ts';
import { plainFace } from '#core/card/card-face.ts';
import { textKey } from '#core/card/card-words.ts';
import { editedCards, forgotten, tagged } from '#core/card/change-card.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discard, longestTitle } from './trash.ts';

/** Where a card comes from: a passage, a document alone, or nothing at all. */
export type CardPlace = Partial<Omit<CardSource, 'quote'>>;

/**
 * Adds the cards of each of `contents` in one act, due at once; those of one content are siblings.
 * Throws where a content is faulty (see `contentFault`): a screen tells that before.
 */
export function addCards(
  store: Store,
  contents: readonly CardContent[],
  place: CardPlace,
  tags: readonly string[] = [],
): Promise<readonly Card[]> {
  const now = store.now();
  const source = { ...noSource, ...place, quote: place.anchor?.quote ?? null };
  const cards = contents.flatMap((content) => {
    refuseFaulty(content);
    return cardsOf(content, source, now, store.newId);
  });
  const added = tags.length === 0 ? cards : cards.map((card) => tagged(card, tags, [], now));
  return act(store, added.length === 1 ? 'Add card' : 'Add cards', ['cards'], async () => {
    await store.database.cards.bulkAdd([...added]);
    return added;
  });
}

/** Adds the cards of one content; answers the first. */
export async function addCard(store: Store, content: CardContent, place: CardPlace): Promise<Card> {
  const [first] = await addCards(store, [content], place);
  if (first === undefined) throw new RangeError('A content without a fault has a card');
  return first;
}

/**
 * Gives the card and its siblings another content. Their schedules stay, unless `isReset`. Parts that are
 * new get a card, and the cards of parts that are gone are kept, flagged. Null where the card is gone.
 */
export function editCard(
  store: Store,
  id: CardId,
  content: CardContent,
  isReset = false,
): Promise<readonly Card[] | null> {
  const { cards } = store.database;
  refuseFaulty(content);
  return act(store, 'Edit card', ['cards'], async () => {
    const card = await cards.get(id);
    if (card === undefined) return null;
    const siblings = await siblingsOf(store, card.siblingGroup);
    const now = store.now();
    const { changed, added } = editedCards(siblings, content, now, store.newId);
    const edited = [...(isReset ? changed.map((one) => forgotten(one, now)) : changed), ...added];
    await cards.bulkPut(edited);
    return edited;
  });
}

/** The card, or null where there is none. */
export async function cardOf({ database }: Store, id: string): Promise<Card | null> {
  return (await database.cards.get(id as CardId)) ?? null;
}

/** The cards of one content, in the order of their parts. */
export async function siblingsOf(store: Store, siblingGroup: SiblingGroupId): Promise<Card[]> {
  const siblings = await store.database.cards.where({ siblingGroup }).toArray();
  return siblings.sort((a, b) => rankOfPart(a.part) - rankOfPart(b.part) || (a.id < b.id ? -1 : 1));
}

/** The cards of a document. */
export function cardsOfDocument(store: Store, documentId: DocumentId): Promise<Card[]> {
  return store.database.cards.where({ documentId }).toArray();
}

/** The cards that `content` may repeat: those of its document, and all that ask the very same. */
export async function cardsLike(
  store: Store,
  content: CardContent,
  documentId: DocumentId | null,
): Promise<readonly Card[]> {
  const { cards } = store.database;
  const keys = partsOf(content).map((part) => textKey(plainFace(content, part).prompt));
  const [same, near] = await Promise.all([
    cards.where('promptKey').anyOf(keys).toArray(),
    documentId === null ? [] : cardsOfDocument(store, documentId),
  ]);
  return [...new Map([...same, ...near].map((card) => [card.id, card])).values()];
}

/** Moves a card with its reviews to the trash. */
export function deleteCard(store: Store, id: CardId): Promise<void> {
  return deleteCards(store, [id]);
}

/** Moves cards with their reviews to the trash, as one thing. */
export async function deleteCards(store: Store, ids: readonly CardId[]): Promise<void> {
  const { cards, reviews } = store.database;
  const label = ids.length === 1 ? 'Delete card' : 'Delete cards';
  await act(store, label, ['cards', 'reviews', 'trash'], async () => {
    const found = (await cards.bulkGet([...ids])).filter((card) => card !== undefined);
    const [first] = found;
    if (first === undefined) return;
    const { prompt } = plainFace(first.content, first.part);
    const title = (prompt === '' ? (first.quote ?? 'A card') : prompt).slice(0, longestTitle);
    const cardIds = found.map((card) => card.id);
    await discard(store, { kind: 'card', title }, [
      { table: 'cards', records: found },
      { table: 'reviews', records: await reviews.where('cardId').anyOf(cardIds).toArray() },
    ]);
  });
}

/** Throws where the content is faulty (see `contentFault`). */
export function refuseFaulty(content: CardContent): void {
  const fault = contentFault(content);
  if (fault !== null) throw new RangeError(`A card cannot be kept: ${fault}`);
}
