/** Finds the cards that are the most overdue for their wait, reading only the few that can be. */
import type { Card } from '#core/card/card.ts';
import { bands, relativeOverdueness } from '#core/schedule/queue-place.ts';
import type { PlenumDatabase } from './database.ts';

/** What was read of one band, the longest due first. */
type Band = { readonly band: number; cards: Card[]; asked: number };

const firstRead = 4;

/**
 * The `count` cards in review that are the most overdue for their wait at `end` (`relativeOverdueness`),
 * the most first. No index can hold that order, which changes by the hour; but in each band it is that of
 * the dates. So the bands are merged from their beginnings, and each is read only as far as it has a part
 * in the result.
 */
export async function mostOverdueCards(
  { cards }: PlenumDatabase,
  end: number,
  count: number,
): Promise<Card[]> {
  const all: Band[] = Array.from({ length: count === 0 ? 0 : bands }, (_, band) => ({
    ...{ band, cards: [], asked: 0 },
  }));
  const read = async (band: Band) => {
    const wanted = Math.min(count, Math.max(firstRead, band.asked * 3));
    const range = cards
      .where('[queue.band+queue.at]')
      .between([band.band, Number.NEGATIVE_INFINITY], [band.band, end], true, true);
    band.cards = await range.limit(wanted).toArray();
    band.asked = wanted;
  };
  let wanting = all;
  let found: Card[] = [];
  while (wanting.length > 0) {
    await Promise.all(wanting.map(read));
    found = mostOf(all, end).slice(0, count);
    const within = new Set(found);
    wanting = all.filter(({ cards: ofBand, asked }) => {
      const last = ofBand.at(-1);
      return ofBand.length === asked && asked < count && last !== undefined && within.has(last);
    });
  }
  return found;
}

function mostOf(all: readonly Band[], end: number): Card[] {
  return all
    .flatMap(({ cards }) => cards)
    .map((card) => {
      const overdue = card.queue === null ? 0 : relativeOverdueness(card.queue, end);
      return { card, overdue };
    })
    .sort(
      (a, b) =>
        b.overdue - a.overdue ||
        (a.card.queue?.at ?? 0) - (b.card.queue?.at ?? 0) ||
        (a.card.id < b.card.id ? -1 : 1),
    )
    .map(({ card }) => card);
}
