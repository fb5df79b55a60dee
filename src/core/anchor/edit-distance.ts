/**
 * Edit distances and fuzzy search, bit-parallel: G. Myers, "A fast bit-vector algorithm for approximate
 * string matching based on dynamic programming", J. ACM 46 (1999), 395–415, with its blocks for long
 * patterns, in the notation of H. Hyyrö (2003). One column of the table costs one step per 32 rows.
 */

const wordSize = 32;

/** A part of the text in which the pattern stands with `distance` edits. */
export type FuzzyMatch = {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
};

/** One column of the table of distances between a pattern and the text read so far. */
class Column {
  private readonly blocks: number;
  private readonly plus: Int32Array;
  private readonly minus: Int32Array;
  /** For each code unit of the pattern, where its rows' bits begin in `equal`; 0 is for every other. */
  private readonly places = new Map<number, number>();
  private equal: Int32Array;
  private readonly lastBit: number;
  readonly length: number;
  /** The distance of the whole pattern. */
  distance: number;

  constructor(pattern: string, isReversed: boolean) {
    this.length = pattern.length;
    this.blocks = Math.ceil(pattern.length / wordSize);
    this.plus = new Int32Array(this.blocks).fill(-1);
    this.minus = new Int32Array(this.blocks);
    this.equal = new Int32Array(this.blocks * 32);
    this.lastBit = 1 << ((pattern.length - 1) % wordSize);
    this.distance = pattern.length;
    for (let row = 0; row < pattern.length; row += 1) {
      const unit = pattern.charCodeAt(isReversed ? pattern.length - 1 - row : row);
      const place = this.placeOf(unit) + ((row / wordSize) | 0);
      this.equal[place] = (this.equal[place] as number) | (1 << (row % wordSize));
    }
  }

  private placeOf(unit: number): number {
    const known = this.places.get(unit);
    if (known !== undefined) return known;
    const place = (this.places.size + 1) * this.blocks;
    this.places.set(unit, place);
    if (place + this.blocks > this.equal.length) {
      const more = new Int32Array(this.equal.length * 2);
      more.set(this.equal);
      this.equal = more;
    }
    return place;
  }

  reset(): void {
    this.plus.fill(-1);
    this.minus.fill(0);
    this.distance = this.length;
  }

  /** Reads one code unit; `top` is what the empty pattern pays for it: 0 in a search, else 1. */
  read(unit: number, top: 0 | 1): void {
    const { plus, minus, equal } = this;
    const rows = this.places.get(unit) ?? 0;
    const last = this.blocks - 1;
    let carry: number = top;
    for (let block = 0; block <= last; block += 1) {
      const p = plus[block] as number;
      const m = minus[block] as number;
      let same = equal[rows + block] as number;
      const vertical = same | m;
      if (carry < 0) same |= 1;
      const horizontal = (((same & p) + p) ^ p) | same;
      let up = m | ~(horizontal | p);
      let down = p & horizontal;
      const high = block === last ? this.lastBit : 1 << 31;
      const out = (up & high) !== 0 ? 1 : (down & high) !== 0 ? -1 : 0;
      up <<= 1;
      down <<= 1;
      if (carry < 0) down |= 1;
      else if (carry > 0) up |= 1;
      plus[block] = down | ~(vertical | up);
      minus[block] = up & vertical;
      carry = out;
    }
    this.distance += carry;
  }
}

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
  const column = new Column(one.slice(head, oneEnd), false);
  for (let at = head; at < otherEnd; at += 1) column.read(other.charCodeAt(at), 1);
  return column.distance;
}

/** The edit distance of `pattern` to that beginning (or ending) of `text` which is nearest to it. */
export function distanceToEdge(pattern: string, text: string, edge: 'start' | 'end'): number {
  if (pattern.length === 0) return 0;
  const isReversed = edge === 'end';
  const column = new Column(pattern, isReversed);
  let best = column.distance;
  for (let at = 0; at < text.length; at += 1) {
    column.read(text.charCodeAt(isReversed ? text.length - 1 - at : at), 1);
    if (column.distance < best) best = column.distance;
  }
  return best;
}

/**
 * At most `count` places in `text` where `pattern` stands with at most `most` edits, the best first; no
 * two overlap. Each ends where its distance is least.
 */
export function findFuzzy(
  pattern: string,
  text: string,
  most: number,
  count: number,
): readonly FuzzyMatch[] {
  if (pattern.length === 0) return [];
  const forwards = new Column(pattern, false);
  const backwards = new Column(pattern, true);
  const ends: { end: number; distance: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    forwards.read(text.charCodeAt(at), 0);
    if (forwards.distance <= most) keepLocalBest(ends, at + 1, forwards.distance, pattern.length);
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
function startOf(backwards: Column, text: string, end: number, distance: number): number {
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
