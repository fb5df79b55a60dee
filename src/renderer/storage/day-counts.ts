/** Counts of study days: how many reviews come due on each, and what was done on one. */
import {
  dayOf,
  doneGroup,
  minuteOf,
  noStages,
  type StageCounts,
  stageAndTime,
  startOfQuarter,
} from './count-steps.ts';
import type { CountedDatabase } from './counts.ts';

const minuteLength = 60_000;

/**
 * How many cards in review come due on each of some days that follow each other. `starts` are the
 * beginnings of these days and the end of the last, in epoch milliseconds.
 */
export async function reviewLoads(
  { counts }: CountedDatabase,
  starts: readonly number[],
): Promise<readonly number[]> {
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const loads = starts.slice(1).map(() => 0);
  const [from, to] = [dayOf(minuteOf(first)), dayOf(minuteOf(last))];
  for (const group of await counts.where(':id').between(from, to, true, true).toArray()) {
    for (const [name, count] of Object.entries(group)) {
      const { stage, time } = stageAndTime(name);
      const day = stage === 'review' ? dayHolding(starts, time * minuteLength) : -1;
      if (day in loads) loads[day] = (loads[day] ?? 0) + count;
    }
  }
  return loads;
}

/** Which of the days holds `time`; -1 for none. */
function dayHolding(starts: readonly number[], time: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low === starts.length ? -1 : low - 1;
}

/**
 * Reads what was done around `now`; the answer tells how many reviews that were from a time up to, not
 * including, another, both within a day of `now`, by the stage their card was in.
 */
export async function readDone(
  { counts }: CountedDatabase,
  now: number,
): Promise<(from: number, to: number) => StageCounts> {
  const today = dayOf(minuteOf(now));
  const keys = [today - 1, today, today + 1].map(doneGroup);
  const groups = await counts.bulkGet(keys);
  return (from, to) => {
    const found = noStages();
    for (const [name, count] of groups.flatMap((group) => Object.entries<number>(group ?? {}))) {
      const { stage, time } = stageAndTime(name);
      const at = startOfQuarter(time);
      if (at >= from && at < to) found[stage] += count;
    }
    return found;
  };
}
