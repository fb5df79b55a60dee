/** Edit distances between two texts, and of a pattern to the nearest part of a text. */
import { DistanceColumn } from './distance-column.ts';

/** A part of the text in which the pattern stands with `distance` edits. */
export type FuzzyMatch = {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
};

/** The column of the comparisons that are done with it before they answer. */
const passing = new DistanceColumn();

/** The fewest insertions, deletions and substitutions that make one text the other. */
export function editDistance(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
  let [oneEnd, otherEnd] = [one.length, other.length];
  while (
    Math.min(oneEnd, otherEnd) > head &&
    one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)
  ) {
    oneEnd -= 1;
    otherEnd -= 1;
  }
  if (oneEnd === head || otherEnd === head) return Math.max(oneEnd, otherEnd) - head;
  const column = passing.load(one.slice(head, oneEnd), false);
  for (let at = head; at < otherEnd; at += 1) column.read(other.charCodeAt(at), 1);
  return column.distance;
}

/** The edit distance of `pattern` to that beginning (or ending) of `text` which is nearest to it. */
export function distanceToEdge(pattern: string, text: string, edge: 'start' | 'end'): number {
  if (pattern.length === 0) return 0;
  const isReversed = edge === 'end';
  const column = passing.load(pattern, isReversed);
  let best = column.distance;
  for (let at = 0; at < text.length; at += 1) {
    column.read(text.charCodeAt(isReversed ? text.length - 1 - at : at), 1);
    if (column.distance < best) best = column.distance;
  }
  return best;
}

/** A pattern prepared to be searched for in many texts. */
export class FuzzyPattern {
  readonly length: number;
  private readonly forwards: DistanceColumn;
  private readonly backwards: DistanceColumn;

  constructor(pattern: string) {
    this.length = pattern.length;
    this.forwards = new DistanceColumn().load(pattern, false);
    this.backwards = new DistanceColumn().load(pattern, true);
  }

  /**
   * At most `count` places in `text` where the pattern stands with at most `most` edits, the best first; no
   * two overlap. Each ends where its distance is least.
   */
  findIn(text: string, most: number, count: number): readonly FuzzyMatch[] {
    const { forwards, backwards } = this;
    if (this.length === 0) return [];
    forwards.reset();
    const ends: { end: number; distance: number }[] = [];
    for (let at = 0; at < text.length; at += 1) {
      forwards.read(text.charCodeAt(at), 0);
      if (forwards.distance <= most) keepLocalBest(ends, at + 1, forwards.distance, this.length);
    }
    ends.sort((a, b) => a.distance - b.distance || a.end - b.end);
    const matches: FuzzyMatch[] = [];
    for (const { end, distance } of ends) {
      if (matches.length === count) break;
      const start = startOf(backwards, text, end, distance);
      if (start < end && matches.every((match) => match.end <= start || match.start >= end)) {
        matches.push({ start, end, distance });
      }
    }
    return matches;
  }
}

/** Keeps, of ends nearer than half a pattern to each other, the one of the least distance. */
function keepLocalBest(
  ends: { end: number; distance: number }[],
  end: number,
  distance: number,
  length: number,
): void {
  const last = ends.at(-1);
  if (last === undefined || end - last.end > length / 2) ends.push({ end, distance });
  else if (distance < last.distance) ends[ends.length - 1] = { end, distance };
}

/** Of the starts that the distance allows, that which makes the find most nearly as long as the pattern. */
function startOf(backwards: DistanceColumn, text: string, end: number, distance: number): number {
  const { length } = backwards;
  const first = Math.max(0, end - length - distance);
  let best = end;
  backwards.reset();
  for (let at = end - 1; at >= first; at -= 1) {
    backwards.read(text.charCodeAt(at), 1);
    const isNearer = Math.abs(end - at - length) < Math.abs(end - best - length);
    if (backwards.distance <= distance && isNearer) best = at;
  }
  return best;
}
