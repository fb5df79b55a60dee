/** Reads the queue: what is asked next, by index and key ranges, however many cards there are. */
import type { Card } from '#core/card/card.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { orderCards, spreadAmong, withoutSiblings } from '#core/schedule/order-queue.ts';
import type { QueuePlace } from '#core/schedule/queue-place.ts';
import type { SchedulingSettings } from '#core/schedule/scheduling-settings.ts';
import type { Store } from './act.ts';
import { endOfMinute, type StageCounts, stages } from './count-steps.ts';
import { readLeftToday } from './left-today.ts';
import { mostOverdueCards } from './most-overdue-cards.ts';

/** What there is to do today. */
export type Queue = {
  /** The next cards, in the order in which they are asked; at most as many as were wanted. */
  readonly cards: readonly Card[];
  /** How many are left today of each stage, within the day's limits. */
  readonly left: StageCounts;
};

/** So many cards are read ahead unless more are wanted. */
const readAhead = 100;
const learningAhead = 500;

/**
 * The queue at the end of the minute that holds `now`: learning cards first, then reviews in the reader's
 * order with the new ones spread among them, within the limits of the day.
 */
export function readQueue(store: Store, now: number, most = readAhead): Promise<Queue> {
  const { database } = store;
  return database.transaction('r', ['cards', 'counts', 'settings'], async () => {
    const { settings, today, left } = await readLeftToday(store, now);
    const end = endOfMinute(now);
    const share = left.new / Math.max(1, left.new + left.review);
    const [learning, reviews, fresh] = await Promise.all([
      ofStage(store, 'learning', end, Math.min(learningAhead, most)),
      readReviews(store, settings, end, Math.min(left.review, most)),
      ofStage(store, 'new', end, Math.min(left.new, Math.ceil(most * share))),
    ]);
    const order = {
      now: end,
      seed: String(today),
      weights: settings.weights ?? defaultWeights,
    };
    const arranged = [
      ...learning,
      ...spreadAmong(fresh, orderCards(reviews, settings.order, order)),
    ];
    const cards = settings.keepsSiblingsApart ? withoutSiblings(arranged, new Set()) : arranged;
    return { cards: cards.slice(0, most), left };
  });
}

/** The cards that are asked next; see `readQueue`. */
export async function listDueCards(store: Store, now: number): Promise<readonly Card[]> {
  return (await readQueue(store, now)).cards;
}

/** When the next card is asked after the minute that holds `now`, in epoch milliseconds; null for never. */
export async function nextDueAt({ database }: Store, now: number): Promise<number | null> {
  const index = database.cards.where('[queue.stage+queue.at]');
  const next = await Promise.all(
    stages.map((stage) =>
      index
        .between([stage, endOfMinute(now)], [stage, Number.POSITIVE_INFINITY], false, true)
        .first(),
    ),
  );
  const times = next.flatMap((card) => card?.queue?.at ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

function readReviews(
  store: Store,
  { order }: SchedulingSettings,
  end: number,
  count: number,
): PromiseLike<Card[]> {
  const isByOverdueness = order === 'relative-overdueness' || order === 'least-recall';
  return isByOverdueness
    ? mostOverdueCards(store.database, end, count)
    : ofStage(store, 'review', end, count);
}

/** The first cards of a stage that are asked by `end`, the earliest first. */
function ofStage(
  { database }: Store,
  stage: QueuePlace['stage'],
  end: number,
  count: number,
): PromiseLike<Card[]> {
  const range = database.cards
    .where('[queue.stage+queue.at]')
    .between([stage, Number.NEGATIVE_INFINITY], [stage, end], true, true);
  return count === 0 ? Promise.resolve([]) : range.limit(count).toArray();
}
