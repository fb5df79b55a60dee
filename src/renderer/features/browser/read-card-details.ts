/** Reads all that the details of one card show. */
import type { Card, CardId } from '#core/card/card.ts';
import type { Review } from '#core/schedule/review.ts';
import type { Store } from '../../storage/act.ts';
import { type LostSource, lostSources } from '../../storage/card-sources.ts';
import { cardOf } from '../../storage/cards.ts';
import { documentOf } from '../../storage/documents.ts';
import { reviewsOf } from '../../storage/reviews.ts';

/** A card with what belongs to it. */
export type CardDetails = {
  readonly card: Card;
  /** What of its source is gone; null for nothing. */
  readonly lost: LostSource | null;
  /** The title of its document, where that is there. */
  readonly title: string | null;
  /** The latest first. */
  readonly reviews: readonly Review[];
};

/** The details of the card; null where it is gone. */
export async function readCardDetails(store: Store, id: CardId): Promise<CardDetails | null> {
  const card = await cardOf(store, id);
  if (card === null) return null;
  const [lost, document, reviews] = await Promise.all([
    lostSources(store, [card]),
    card.documentId === null ? null : documentOf(store, card.documentId),
    reviewsOf(store, id),
  ]);
  const latestFirst = reviews.toSorted((a, b) => b.reviewedAt - a.reviewedAt);
  return {
    ...{ card, lost: lost.get(id) ?? null, title: document?.title ?? null },
    reviews: latestFirst,
  };
}
