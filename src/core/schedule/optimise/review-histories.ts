/** The reviews of each card in their order: what the weights of the memory model are fitted to. */
import type { ReviewColumns } from '../review-columns.ts';
import type { StudyDays } from '../study-calendar.ts';

/** Reviews by their cards. Card `c` has the rows from `starts[c]` up to, not including, `starts[c + 1]`. */
export type ReviewHistories = {
  readonly starts: Uint32Array;
  /** 1 for Again to 4 for Easy. */
  readonly grades: Uint8Array;
  /** Study days since the card's review before; 0 for its first. */
  readonly elapsedDays: Float64Array;
  /** Epoch milliseconds. */
  readonly reviewedAt: Float64Array;
};

/**
 * The histories of `columns` by the reader's study days. A history begins with a first review: rows of a
 * card before its first one are left out, as their memory is not known, and one that was forgotten by
 * the reader's wish begins another history.
 */
export function historiesOf(columns: ReviewColumns, { dayOf }: StudyDays): ReviewHistories {
  const rows = rowsByCard(columns);
  const starts: number[] = [];
  const kept: number[] = [];
  let card = -1;
  let isKnown = false;
  for (const row of rows) {
    const isFirst = columns.state[row] === 0;
    if (columns.card[row] !== card) isKnown = false;
    card = columns.card[row] ?? -1;
    if (isFirst) {
      starts.push(kept.length);
      isKnown = true;
    }
    if (isKnown) kept.push(row);
  }
  starts.push(kept.length);
  const begins = new Set(starts);
  const days = kept.map((row) => dayOf(columns.reviewedAt[row] ?? 0));
  return {
    starts: Uint32Array.from(starts),
    grades: Uint8Array.from(kept, (row) => (columns.grade[row] ?? 0) + 1),
    elapsedDays: Float64Array.from(days, (day, index) =>
      begins.has(index) ? 0 : Math.max(0, day - (days[index - 1] ?? day)),
    ),
    reviewedAt: Float64Array.from(kept, (row) => columns.reviewedAt[row] ?? 0),
  };
}

/** All rows, card by card, each card's in the order of time (a counting sort). */
function rowsByCard({ count, card, cardCount }: ReviewColumns): Uint32Array {
  const next = new Uint32Array(cardCount + 1);
  for (let row = 0; row < count; row += 1) {
    const after = (card[row] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let index = 1; index < next.length; index += 1) {
    next[index] = (next[index] ?? 0) + (next[index - 1] ?? 0);
  }
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) {
    const of = card[row] ?? 0;
    const place = next[of] ?? 0;
    rows[place] = row;
    next[of] = place + 1;
  }
  return rows;
}
