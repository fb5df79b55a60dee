/** How a wait is told in words. */

const minute = 60_000;
const units: readonly (readonly [number, string])[] = [
  [365 * 24 * 60 * minute, 'year'],
  [30 * 24 * 60 * minute, 'month'],
  [24 * 60 * minute, 'day'],
  [60 * minute, 'hour'],
  [minute, 'minute'],
];

/** A wait of `milliseconds` in its largest whole unit: `10 minutes`, `3 days`. */
export function describeInterval(milliseconds: number): string {
  for (const [length, name] of units) {
    const count = Math.round(milliseconds / length);
    if (milliseconds >= length * 0.999) return `${count} ${name}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}
