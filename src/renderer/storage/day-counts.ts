/** Counts of study days: how many reviews come due on each, and what was done on one. */
import {
  type CountGroup,
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
  const next = starts.findIndex((start) => start > time);
  return next === -1 ? -1 : next - 1;
}

/** How many reviews were done from `from` up to, not including, `to`, by the stage their card was in. */
export async function countDone(
  { counts }: CountedDatabase,
  from: number,
  to: number,
): Promise<StageCounts> {
  const keys: string[] = [];
  for (let day = dayOf(minuteOf(from)); day <= dayOf(minuteOf(to)); day += 1) {
    keys.push(doneGroup(day));
  }
  const found = noStages();
  for (const group of await counts.bulkGet(keys)) {
    for (const [name, count] of Object.entries<number>(group ?? ({} as CountGroup))) {
      const { stage, time } = stageAndTime(name);
      const at = startOfQuarter(time);
      if (at >= from && at < to) found[stage] += count;
    }
  }
  return found;
}
