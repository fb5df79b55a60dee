/** The order of a day's cards: sorted as the reader likes, siblings apart, new ones in between. */
import { fractionOf } from '../chance.ts';
import type { CardSchedule } from './card-schedule.ts';
import type { QueuePlace } from './queue-place.ts';
import { relativeOverdueness } from './queue-place.ts';
import { recallAt } from './recall-at.ts';

/** The orders in which reviews are asked. */
export const queueOrders = [
  'due-date',
  'relative-overdueness',
  'least-recall',
  'hardest',
  'shuffled',
] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** What the queue needs to know of a card. */
export type QueuedCard = {
  readonly id: string;
  readonly siblingGroup: string;
  readonly schedule: CardSchedule;
  readonly queue: QueuePlace | null;
};

/** What the order goes by: `now` in epoch milliseconds, and a seed that holds for the day. */
export type OrderOptions = {
  readonly now: number;
  readonly seed: string;
  readonly weights: readonly number[];
};

/** `cards` in `order`; ties fall to the earlier date, then to the id. */
export function orderCards<C extends QueuedCard>(
  cards: readonly C[],
  order: QueueOrder,
  options: OrderOptions,
): readonly C[] {
  const rankOf = rankings[order];
  return cards
    .map((card) => ({ card, rank: rankOf(card, options) }))
    .sort((a, b) => a.rank - b.rank || dueAt(a.card) - dueAt(b.card) || byId(a.card, b.card))
    .map(({ card }) => card);
}

/** The least comes first. */
const rankings: Readonly<Record<QueueOrder, (card: QueuedCard, options: OrderOptions) => number>> =
  {
    'due-date': dueAt,
    'relative-overdueness': ({ queue }, { now }) =>
      queue === null ? 0 : -relativeOverdueness(queue, now),
    'least-recall': ({ schedule }, { now, weights }) => recallAt(schedule, now, weights) ?? 1,
    hardest: ({ schedule }) => -schedule.difficulty,
    shuffled: ({ id }, { seed }) => fractionOf(`${seed} ${id}`),
  };

function dueAt({ queue, schedule }: QueuedCard): number {
  return queue?.at ?? schedule.dueAt;
}

function byId(a: QueuedCard, b: QueuedCard): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** The first card of each sibling group, in order; `asked` are groups that had their turn today. */
export function withoutSiblings<C extends QueuedCard>(
  cards: readonly C[],
  asked: ReadonlySet<string>,
): readonly C[] {
  const seen = new Set(asked);
  return cards.filter(({ siblingGroup }) => {
    if (seen.has(siblingGroup)) return false;
    seen.add(siblingGroup);
    return true;
  });
}

/** `few` spread evenly among `many`, both in their order: new cards among reviews. */
export function spreadAmong<C>(few: readonly C[], many: readonly C[]): readonly C[] {
  const gap = (many.length + 1) / (few.length + 1);
  const placed = [
    ...many.map((card, index) => ({ card, at: index + 1 })),
    ...few.map((card, index) => ({ card, at: (index + 1) * gap })),
  ];
  return placed.sort((a, b) => a.at - b.at).map(({ card }) => card);
}
