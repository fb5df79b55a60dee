/** An index over passages: which cover a place, which touch a stretch, without a look at each of them. */
import type { Passage } from './passage.ts';

/** Things that have a passage each, found by where they are. */
export type PassageIndex<T> = {
  readonly size: number;
  /** Those whose passage covers `offset`, the shortest passage first. */
  readonly at: (offset: number) => readonly T[];
  /** Those whose passage shares a character with `stretch`, in the order of the text. */
  readonly touching: (stretch: Passage) => readonly T[];
};

/**
 * Indexes `items` by an interval tree laid over their sorted order: the middle of a run is its root,
 * and knows the furthest end in the run. A question costs O(log n + answers).
 */
export function indexPassages<T>(
  items: readonly T[],
  passageOf: (item: T) => Passage,
): PassageIndex<T> {
  const sorted = items
    .map((item) => ({ item, ...passageOf(item) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const furthest = new Float64Array(sorted.length);
  const measure = (low: number, high: number): number => {
    if (low >= high) return 0;
    const middle = (low + high) >> 1;
    const below = Math.max(measure(low, middle), measure(middle + 1, high));
    const end = Math.max(below, sorted[middle]?.end ?? 0);
    furthest[middle] = end;
    return end;
  };
  measure(0, sorted.length);

  const find = (start: number, end: number) => {
    const found: (typeof sorted)[number][] = [];
    const visit = (low: number, high: number): void => {
      const middle = (low + high) >> 1;
      const entry = sorted[middle];
      if (low >= high || entry === undefined || (furthest[middle] ?? 0) <= start) return;
      visit(low, middle);
      if (entry.start >= end) return;
      if (entry.end > start) found.push(entry);
      visit(middle + 1, high);
    };
    visit(0, sorted.length);
    return found;
  };

  return {
    size: sorted.length,
    at: (offset) =>
      find(offset, offset + 1)
        .sort((a, b) => a.end - a.start - (b.end - b.start))
        .map(({ item }) => item),
    touching: ({ start, end }) => find(start, end).map(({ item }) => item),
  };
}
