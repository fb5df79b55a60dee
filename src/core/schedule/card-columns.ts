/** Cards in columns: what statistics look at of a hundred thousand of them, handed to a worker without a copy. */
import { cardStates } from './card-schedule.ts';
import type { QueuePlace } from './queue-place.ts';
import type { TalliedCard } from './statistics/card-tally.ts';

/** One row for each card. Times are epoch milliseconds, and NaN where there is none. */
export type CardColumns = {
  readonly count: number;
  /** The number of the state in `cardStates`. */
  readonly state: Uint8Array<ArrayBuffer>;
  /** The number of the stage in `stages`, from 1; 0 for a card without a place in the queue. */
  readonly stage: Uint8Array<ArrayBuffer>;
  readonly isSuspended: Uint8Array<ArrayBuffer>;
  readonly stability: Float64Array<ArrayBuffer>;
  readonly difficulty: Float64Array<ArrayBuffer>;
  readonly lastReviewedAt: Float64Array<ArrayBuffer>;
  readonly queuedAt: Float64Array<ArrayBuffer>;
};

const stages: readonly QueuePlace['stage'][] = ['new', 'learning', 'review'];

/** The columns of `cards`. */
export function columnsOfCards(cards: readonly TalliedCard[]): CardColumns {
  const count = cards.length;
  const numbers = (value: (card: TalliedCard) => number) => Float64Array.from(cards, value);
  const bytes = (value: (card: TalliedCard) => number) => Uint8Array.from(cards, value);
  return {
    count,
    state: bytes(({ schedule }) => cardStates.indexOf(schedule.state)),
    stage: bytes(({ queue }) => (queue === null ? 0 : stages.indexOf(queue.stage) + 1)),
    isSuspended: bytes(({ suspendedAt }) => (suspendedAt === null ? 0 : 1)),
    stability: numbers(({ schedule }) => schedule.stability),
    difficulty: numbers(({ schedule }) => schedule.difficulty),
    lastReviewedAt: numbers(({ schedule }) => schedule.lastReviewedAt ?? Number.NaN),
    queuedAt: numbers(({ queue }) => queue?.at ?? Number.NaN),
  };
}

/** The cards of the columns, one after the other. */
export function* cardsOfColumns(parts: Iterable<CardColumns>): Generator<TalliedCard> {
  for (const columns of parts) {
    for (let row = 0; row < columns.count; row += 1) yield cardOfRow(columns, row);
  }
}

function cardOfRow(columns: CardColumns, row: number): TalliedCard {
  const { state, stability, difficulty, lastReviewedAt, queuedAt } = columns;
  const stage = stages[(columns.stage[row] ?? 0) - 1];
  const last = lastReviewedAt[row] ?? Number.NaN;
  return {
    schedule: {
      state: cardStates[state[row] ?? 0] ?? 'new',
      stability: stability[row] ?? 0,
      difficulty: difficulty[row] ?? 0,
      lastReviewedAt: Number.isNaN(last) ? null : last,
    },
    queue: stage === undefined ? null : { stage, at: queuedAt[row] ?? 0 },
    // When it was suspended is not looked at.
    suspendedAt: columns.isSuspended[row] === 1 ? 0 : null,
  };
}
