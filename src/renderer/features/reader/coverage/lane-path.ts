/** Draws passages as one path of a lane: as many rows as can be seen, however many passages there are. */
import type { Passage } from '#core/text/passage.ts';

/** The rows of a strip: its height in the units of the path. */
export const laneRows = 600;

/** A passage is at least this many rows high, so that it can be seen. */
const leastRows = 2;

/** The path of `passages` of a text of `length`, from `x` on, `width` wide; empty without passages. */
export function lanePath(
  passages: readonly Passage[],
  length: number,
  { x, width }: { readonly x: number; readonly width: number },
): string {
  const isFilled = new Uint8Array(laneRows);
  for (const { start, end } of passages) {
    const first = Math.min(laneRows - leastRows, Math.floor((start / length) * laneRows));
    const last = Math.max(first + leastRows, Math.ceil((end / length) * laneRows));
    isFilled.fill(1, first, last);
  }
  let path = '';
  for (let from = isFilled.indexOf(1); from !== -1; ) {
    const empty = isFilled.indexOf(0, from);
    const to = empty === -1 ? laneRows : empty;
    path += `M${x} ${from}h${width}v${to - from}h-${width}z`;
    from = isFilled.indexOf(1, to);
  }
  return path;
}
