/** Reviews in columns: a million of them in some megabytes, to be reckoned with off the frame. */

import { cardStates } from './card-schedule.ts';
import { type Grade, grades, type Review } from './review.ts';
import { dayLength } from './study-calendar.ts';

/** One row for each review, in the order of their time. */
export type ReviewColumns = {
  readonly count: number;
  /**
   * The cards that were reviewed, each once, their ids apart by line breaks (see `cardIdsOf`): one long text is
   * handed over many times faster than many short ones.
   */
  readonly cardIds: string;
  readonly cardCount: number;
  /** Which of the cards was reviewed, counted from 0. */
  readonly card: Uint32Array<ArrayBuffer>;
  /** Epoch milliseconds. */
  readonly reviewedAt: Float64Array<ArrayBuffer>;
  /** 0 for Again to 3 for Easy. */
  readonly grade: Uint8Array<ArrayBuffer>;
  /** The state before: 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: Uint8Array<ArrayBuffer>;
  readonly millisecondsTaken: Uint32Array<ArrayBuffer>;
  /** Days since the card was reviewed before, rounded; 0 for the first time. */
  readonly waitedDays: Uint16Array<ArrayBuffer>;
  /** The stability before, in days; 0 for the first time. */
  readonly stability: Float32Array<ArrayBuffer>;
  /** The recall that was desired at the time, in hundredths; 0 where it was not noted. */
  readonly desiredPercent: Uint8Array<ArrayBuffer>;
};

/** The number of the state in `ReviewColumns`. */
export const reviewState = 2;

/** The columns of `reviews`, in the order of their time. */
export function columnsOf(reviews: readonly Review[]): ReviewColumns {
  const sorted = [...reviews].sort((a, b) => a.reviewedAt - b.reviewedAt);
  const columns = emptyColumns(sorted.length);
  const numbers = new Map<string, number>();
  sorted.forEach((review, row) => {
    const { cardId, before } = review;
    const number = numbers.get(cardId) ?? numbers.size;
    numbers.set(cardId, number);
    columns.card[row] = number;
    columns.reviewedAt[row] = review.reviewedAt;
    columns.grade[row] = grades.indexOf(review.grade);
    columns.state[row] = cardStates.indexOf(before.state);
    columns.millisecondsTaken[row] = review.millisecondsTaken;
    columns.waitedDays[row] = waitedDays(review);
    columns.stability[row] = before.stability;
    columns.desiredPercent[row] = Math.round(100 * (review.decision?.desiredRetention ?? 0));
  });
  return withCards(columns, numbers);
}

const mostDays = 65_535;

function waitedDays({ reviewedAt, before: { lastReviewedAt } }: Review): number {
  const days = Math.round((reviewedAt - (lastReviewedAt ?? reviewedAt)) / dayLength);
  return Math.min(mostDays, Math.max(0, days));
}

/** The rows of all `parts`, which follow each other in time. */
export function joinedColumns(parts: readonly ReviewColumns[]): ReviewColumns {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const numbers = new Map<string, number>();
  const joined = emptyColumns(parts.reduce((sum, { count }) => sum + count, 0));
  let from = 0;
  for (const part of parts) {
    const ours = cardIdsOf(part).map((id) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return number;
    });
    for (let row = 0; row < part.count; row += 1) {
      joined.card[from + row] = ours[part.card[row] ?? 0] ?? 0;
    }
    joined.reviewedAt.set(part.reviewedAt, from);
    joined.grade.set(part.grade, from);
    joined.state.set(part.state, from);
    joined.millisecondsTaken.set(part.millisecondsTaken, from);
    joined.waitedDays.set(part.waitedDays, from);
    joined.stability.set(part.stability, from);
    joined.desiredPercent.set(part.desiredPercent, from);
    from += part.count;
  }
  return withCards(joined, numbers);
}

/** The ids of the cards of `columns`, in the order of their numbers. */
export function cardIdsOf({ cardIds, cardCount }: ReviewColumns): readonly string[] {
  return cardCount === 0 ? [] : cardIds.split('\n');
}

/** The columns with the cards that `numbers` numbers, in that order. */
export function withCards(
  columns: ReviewColumns,
  numbers: ReadonlyMap<string, number>,
): ReviewColumns {
  return { ...columns, cardIds: [...numbers.keys()].join('\n'), cardCount: numbers.size };
}

/** Columns of so many rows, all of them 0, and without cards. */
export function emptyColumns(count: number): ReviewColumns {
  return {
    ...{ count, cardIds: '', cardCount: 0 },
    card: new Uint32Array(count),
    reviewedAt: new Float64Array(count),
    grade: new Uint8Array(count),
    state: new Uint8Array(count),
    millisecondsTaken: new Uint32Array(count),
    waitedDays: new Uint16Array(count),
    stability: new Float32Array(count),
    desiredPercent: new Uint8Array(count),
  };
}

/** The buffers of the columns, for handing them to a worker without a copy. */
export function buffersOf(columns: ReviewColumns): ArrayBuffer[] {
  return Object.values(columns).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}

/** The grade that a number of `ReviewColumns` stands for. */
export function gradeNumbered(number: number): Grade {
  return grades[number] ?? 'again';
}
