/** Places notes in the margin: beside their passages, in order, never one on another. */

/** A note to be placed: the top it wants and how tall it is, in pixels. */
export type MarginItem = {
  readonly wanted: number;
  readonly height: number;
  /** How much its distance counts beside the others'; 1 for most, more for the open one. */
  readonly weight: number;
};

/**
 * The tops of the items, in the same order: at least `gap` between two, none above `least`, and the
 * weighted sum of squared distances from the wanted tops as small as it can be. With the heights taken
 * off this is isotonic regression, solved by pooling adjacent violators (Ayer et al. 1955); a bound from
 * below only clamps its solution.
 */
export function layOutMargin(
  items: readonly MarginItem[],
  gap: number,
  least: number,
): readonly number[] {
  const pools: Pool[] = [];
  let offset = 0;
  for (const { wanted, height, weight } of items) {
    let pool: Pool = { mean: wanted - offset, weight, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.mean > pool.mean;
      last = pools.at(-1)
    ) {
      pool = merged(last, pool);
      pools.pop();
    }
    pools.push(pool);
    offset += height + gap;
  }
  return topsOf(pools, items, gap, least);
}

/** Items that push each other: one shift for all of them. */
type Pool = { readonly mean: number; readonly weight: number; readonly count: number };

function merged(a: Pool, b: Pool): Pool {
  const weight = a.weight + b.weight;
  const mean = (a.mean * a.weight + b.mean * b.weight) / weight;
  return { mean, weight, count: a.count + b.count };
}

function topsOf(
  pools: readonly Pool[],
  items: readonly MarginItem[],
  gap: number,
  least: number,
): readonly number[] {
  const shifts = pools.flatMap(({ mean, count }) => Array(count).fill(Math.max(least, mean)));
  let offset = 0;
  return items.map(({ height }, index) => {
    const top = shifts[index] + offset;
    offset += height + gap;
    return top;
  });
}
