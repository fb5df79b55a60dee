/** The alignment of two texts: which parts of the old one stand, letter for letter, in the new one. */
import { type ChunkMatches, matchChunks } from './match-chunks.ts';
import type { Run } from './run.ts';
import { slideGap } from './slide-gap.ts';

/** The runs of two texts; none overlaps another on either side. */
export type Alignment = {
  readonly oldText: string;
  readonly newText: string;
  /** In the order of the old text. */
  readonly runs: readonly Readonly<Run>[];
  /** In the order of the new text. */
  readonly newOrder: readonly Readonly<Run>[];
  /** For each of `runs`, its index in `newOrder`. */
  readonly rank: Int32Array;
};

/** Aligns two texts in about linear time; the work is in what lies between their first and last difference. */
export function alignTexts(oldText: string, newText: string): Alignment {
  const [oldLength, newLength] = [oldText.length, newText.length];
  const least = Math.min(oldLength, newLength);
  const isSame = oldText === newText;
  const equal = isSame ? least : commonHead(oldText, newText, 0, 0, least);
  // Whole lines only: what is equal inside the first and the last changed line is not chance alone.
  const head = isSame || equal === 0 ? equal : oldText.lastIndexOf('\n', equal - 1) + 1;
  const equalTail = commonTail(oldText, newText, oldLength, newLength, least - head);
  const lineEnd = oldText.indexOf('\n', oldLength - equalTail);
  const tail = lineEnd === -1 ? 0 : oldLength - lineEnd - 1;
  const runs: Run[] = [];
  if (head > 0) addRun(runs, 0, 0, head, false);
  if (head < oldText.length && head < newText.length) {
    addChunkRuns(runs, oldText, newText, matchChunks(oldText, newText, head, tail));
  }
  if (tail > 0) addRun(runs, oldText.length - tail, newText.length - tail, tail, false);
  return finish(oldText, newText, runs);
}

function addRun(runs: Run[], old: number, start: number, length: number, isMoved: boolean): void {
  runs.push({
    ...{ oldStart: old, oldEnd: old + length, newStart: start, newEnd: start + length },
    isMoved,
  });
}

function addChunkRuns(
  runs: Run[],
  oldText: string,
  newText: string,
  { old, new: other, partner, isMoved }: ChunkMatches,
): void {
  let last: Run | null = null;
  let lastPartner = -2;
  for (let at = 0; at < old.count; at += 1) {
    const found = partner[at] as number;
    if (found === -1) {
      last = null;
      continue;
    }
    const oldStart = old.starts[at] as number;
    const newStart = other.starts[found] as number;
    const moved = isMoved[at] === 1;
    const length = (old.ends[at] as number) - oldStart;
    const continues =
      last !== null &&
      found === lastPartner + 1 &&
      last.isMoved === moved &&
      oldStart - last.oldEnd === newStart - last.newEnd &&
      commonHead(oldText, newText, last.oldEnd, last.newEnd, oldStart - last.oldEnd) ===
        oldStart - last.oldEnd;
    if (last !== null && continues) {
      last.oldEnd = oldStart + length;
      last.newEnd = newStart + length;
    } else {
      addRun(runs, oldStart, newStart, length, moved);
      last = runs.at(-1) ?? null;
    }
    lastPartner = found;
  }
}

/** Puts the runs into both orders, and lets each grow over what is equal beside it. */
function finish(oldText: string, newText: string, found: Run[]): Alignment {
  const order = found.map((_, index) => index);
  order.sort((a, b) => (found[a]?.newStart ?? 0) - (found[b]?.newStart ?? 0));
  const rank = new Int32Array(found.length);
  order.forEach((index, place) => {
    rank[index] = place;
  });
  const newOrder = order.map((index) => found[index] as Run);
  found.forEach((run, index) => {
    const oldLimit = found[index + 1]?.oldStart ?? oldText.length;
    const newLimit = newOrder[(rank[index] as number) + 1]?.newStart ?? newText.length;
    const most = Math.min(oldLimit - run.oldEnd, newLimit - run.newEnd);
    const more = commonHead(oldText, newText, run.oldEnd, run.newEnd, most);
    run.oldEnd += more;
    run.newEnd += more;
  });
  found.forEach((run, index) => {
    const oldLimit = found[index - 1]?.oldEnd ?? 0;
    const newLimit = newOrder[(rank[index] as number) - 1]?.newEnd ?? 0;
    const most = Math.min(run.oldStart - oldLimit, run.newStart - newLimit);
    const more = commonTail(oldText, newText, run.oldStart, run.newStart, most);
    run.oldStart -= more;
    run.newStart -= more;
  });
  found.forEach((run, index) => {
    const next = found[index + 1];
    const follows = rank[index + 1] === (rank[index] as number) + 1;
    if (next !== undefined && follows) slideGap(oldText, newText, run, next);
  });
  return { oldText, newText, runs: found, newOrder, rank };
}

/** How many code units, at most `most`, are equal from the two places on. */
function commonHead(one: string, other: string, at: number, place: number, most: number): number {
  let length = 0;
  while (length < most && one.charCodeAt(at + length) === other.charCodeAt(place + length)) {
    length += 1;
  }
  return length;
}

/** How many code units, at most `most`, are equal before the two places. */
function commonTail(one: string, other: string, at: number, place: number, most: number): number {
  let length = 0;
  while (
    length < most &&
    one.charCodeAt(at - length - 1) === other.charCodeAt(place - length - 1)
  ) {
    length += 1;
  }
  return length;
}
