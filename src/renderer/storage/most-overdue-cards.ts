/** Finds the cards that are the most overdue for their wait, reading only the few that can be. */
import type { Card } from '#core/card/card.ts';
import { bands, mostOverdue, relativeOverdueness } from '#core/schedule/queue-place.ts';
import type { PlenumDatabase } from './database.ts';

/** What was read of one band, the longest due first. */
type Band = { readonly band: number; cards: Card[]; asked: number; isAll: boolean };

const leastRead = 16;

/**
 * The `count` cards in review with the greatest relative overdueness at `end`, the greatest first. An
 * index cannot hold that order, which changes by the hour; but within a band of like waits the date
 * bounds how overdue a card can be. So each band is read from its longest due card on, and only as far as
 * its next one could still be among the most overdue (the threshold algorithm of Fagin, Lotem and Naor).
 */
export async function mostOverdueCards(
  { cards }: PlenumDatabase,
  end: number,
  count: number,
): Promise<Card[]> {
  if (count === 0) return [];
  const read = async (band: Band, wanted: number) => {
    const range = cards
      .where('[queue.band+queue.at]')
      .between([band.band, Number.NEGATIVE_INFINITY], [band.band, end], true, true);
    band.cards = await range.limit(wanted).toArray();
    band.asked = wanted;
    band.isAll = band.cards.length < wanted;
  };
  const all: Band[] = Array.from({ length: bands }, (_, band) => ({
    ...{ band, cards: [], asked: 0, isAll: false },
  }));
  let wanting = all;
  for (;;) {
    const first = Math.max(leastRead, Math.ceil(count / 4));
    await Promise.all(
      wanting.map((band) => read(band, Math.min(count, Math.max(first, band.asked * 2)))),
    );
    const found = sorted(all, end).slice(0, count);
    const least = found.at(-1)?.overdue ?? Number.NEGATIVE_INFINITY;
    const isFull = found.length === count;
    // More than `count` of one band are never wanted.
    wanting = all.filter(
      (band) => !band.isAll && band.asked < count && !(isFull && boundOf(band, end) <= least),
    );
    if (wanting.length === 0) return found.map(({ card }) => card);
  }
}

function boundOf({ band, cards }: Band, end: number): number {
  const at = cards.at(-1)?.queue?.at;
  return at === undefined ? Number.POSITIVE_INFINITY : mostOverdue(band, at, end);
}

function sorted(all: readonly Band[], end: number) {
  return all
    .flatMap(({ cards }) => cards)
    .map((card) => {
      const at = card.queue?.at ?? card.schedule.dueAt;
      return { card, overdue: relativeOverdueness(card.schedule, at, end) };
    })
    .sort((a, b) => b.overdue - a.overdue || (a.card.id < b.card.id ? -1 : 1));
}
