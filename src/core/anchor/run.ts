/** Runs: the parts of an old text that stand, letter for letter, in a new one. */

/** An old part that stands in the new text: in order with its neighbours, or moved. */
export type Run = {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
  readonly isMoved: boolean;
};

/** The index of the last run that starts at or before `offset` in the old text; -1 where none does. */
export function runIndexAt(runs: readonly Readonly<Run>[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.oldStart ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place in the new order of the last run that starts at or before `offset`; -1 where none does. */
export function placeAt(newOrder: readonly Readonly<Run>[], offset: number): number {
  let low = 0;
  let high = newOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((newOrder[middle]?.newStart ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
