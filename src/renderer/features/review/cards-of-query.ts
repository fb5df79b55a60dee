/** Finds the cards of a session that a query chooses. */
import type { Card } from '#core/card/card.ts';
import type { CardQuery } from '#core/card/query/card-query.ts';
import { parseCardQuery } from '#core/card/query/parse-card-query.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { orderCards, withoutSiblings } from '#core/schedule/order-queue.ts';
import type { SessionWay } from '../../desk/session/session-source.ts';
import type { Store } from '../../storage/act.ts';
import { findCards } from '../../storage/find-cards.ts';
import { readScheduling } from '../../storage/scheduling.ts';

/** So many cards of a query are the most for one session. */
export const mostInSession = 1_000;

/**
 * The cards of a query, in their order: those that are due for `study`, all that can be asked otherwise.
 * Empty for a query that cannot be read.
 */
export async function cardsOfQuery(
  store: Store,
  way: SessionWay,
  query: string,
): Promise<readonly Card[]> {
  const parsed = parseCardQuery(query);
  if (!parsed.ok) return [];
  const isDue: CardQuery = { kind: 'is', state: 'due' };
  const wanted: CardQuery =
    way === 'study' ? { kind: 'and', parts: [parsed.value, isDue] } : parsed.value;
  const found = await findCards(store, wanted, mostInSession);
  const askable = found.filter(({ queue }) => queue !== null);
  if (way === 'preview') return askable;
  const settings = await readScheduling(store);
  const now = store.now();
  const ordered = orderCards(askable, way === 'cram' ? 'shuffled' : settings.order, {
    ...{ now, seed: String(now), weights: settings.weights ?? defaultWeights },
  });
  const isApart = way === 'study' && settings.keepsSiblingsApart;
  return isApart ? withoutSiblings(ordered, new Set()) : ordered;
}
