/** Hours of the day by the clocks of a place, for a great many times. */
import { dayTable, studyDays } from '../study-calendar.ts';

const hourLength = 3_600_000;

/**
 * Tells the local hour (0 to 23) of any time between `from` and `to`. On the two days a year on which the
 * clocks change, the hours after the change are told by the clock before it.
 */
export function hourTable(timeZone: string, from: number, to: number): (time: number) => number {
  const midnights = studyDays({ timeZone, dayStartsAtHour: 0 });
  const dayOf = dayTable(midnights, from, to);
  let [day, start] = [Number.NaN, 0];
  return (time) => {
    const at = dayOf(time);
    if (at !== day) {
      day = at;
      start = midnights.startOf(at);
    }
    return Math.min(23, Math.max(0, Math.floor((time - start) / hourLength)));
  };
}
