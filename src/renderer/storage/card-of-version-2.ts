/** Brings a card of schema version 2 up to the present shape. */
import { type Card, filed, type SiblingGroupId } from '#core/card/card.ts';

/** A card as versions 1 and 2 kept it: all of them basic, and without siblings. */
export type CardOfVersion2 = Pick<
  Card,
  | 'id'
  | 'documentId'
  | 'highlightId'
  | 'anchor'
  | 'quote'
  | 'content'
  | 'schedule'
  | 'createdAt'
  | 'changedAt'
>;

/** The card with what version 3 added; its content, schedule and passage stay as they were. */
export function cardOfVersion2(card: CardOfVersion2): Card {
  return filed({
    ...card,
    siblingGroup: card.id as string as SiblingGroupId,
    part: 'whole',
    tags: [],
    flag: null,
    suspendedAt: null,
    buriedUntil: null,
    leechSince: null,
  });
}
