/** Mends cards that are forgotten again and again: another content, or several cards in place of one. */
import { type Card, type CardId, cardsOf } from '#core/card/card.ts';
import type { CardContent } from '#core/card/card-content.ts';
import { editedCards, forgotten, resumed, suspended, tagged } from '#core/card/change-card.ts';
import { act, type Store } from './act.ts';
import { refuseFaulty, siblingsOf } from './cards.ts';

/**
 * Gives the card and its siblings another content, as `editCard` does; none of them is a leech after, and
 * one that was suspended is asked again. Null where the card is gone.
 */
export function repairCard(
  store: Store,
  id: CardId,
  content: CardContent,
  isReset = false,
): Promise<readonly Card[] | null> {
  const { cards } = store.database;
  refuseFaulty(content);
  return act(store, 'Repair card', ['cards'], async () => {
    const card = await cards.get(id);
    if (card === undefined) return null;
    const now = store.now();
    const siblings = await siblingsOf(store, card.siblingGroup);
    const { changed, added } = editedCards(siblings, content, now, store.newId);
    const mended = changed.map((one) => resumed(isReset ? forgotten(one, now) : one, now));
    await cards.bulkPut([...mended, ...added]);
    return [...mended, ...added];
  });
}

/**
 * Puts the cards of `contents` in the place of a card: they have its source and its tags, and are due at
 * once. The card and its siblings are suspended, with their reviews. Null where the card is gone.
 */
export function splitCard(
  store: Store,
  id: CardId,
  contents: readonly CardContent[],
): Promise<readonly Card[] | null> {
  const { cards } = store.database;
  for (const content of contents) refuseFaulty(content);
  return act(store, 'Split card', ['cards'], async () => {
    const card = await cards.get(id);
    if (card === undefined) return null;
    const now = store.now();
    const { documentId, highlightId, anchor, quote, tags } = card;
    const source = { documentId, highlightId, anchor, quote };
    const added = contents
      .flatMap((content) => cardsOf(content, source, now, store.newId))
      .map((one) => (tags.length === 0 ? one : tagged(one, tags, [], now)));
    const siblings = await siblingsOf(store, card.siblingGroup);
    await cards.bulkPut([...siblings.map((one) => suspended(one, now)), ...added]);
    return added;
  });
}
