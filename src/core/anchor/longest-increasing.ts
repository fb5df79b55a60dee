/** The longest increasing subsequence: of pairs in one order, the most that keep their order in the other. */

/**
 * The indices of a longest strictly increasing subsequence of `values`, in order (patience sorting:
 * C. Schensted 1961; as a difference of texts, B. Cohen's "patience diff").
 */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    const last = tops.at(-1);
    let high = tops.length;
    let low = last !== undefined && (values[last] as number) < value ? high : 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = index;
  });
  const kept: number[] = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = previous[at] as number) kept.push(at);
  return kept.reverse();
}
