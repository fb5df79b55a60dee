/** Reads where the terms of a segment stand. */
import type { Segment } from './segment.ts';
import { readNumber } from './varint.ts';

/** Entries in their order, how often each has what was asked for, and, entry by entry, at which tokens. */
export type Occurrences = {
  readonly entries: Uint32Array;
  readonly times: Uint32Array;
  readonly places: Uint32Array;
};

/** Occurrences of which only the entries are known. */
export type Counted = Omit<Occurrences, 'places'>;

/** How many entries have the term. */
export function entriesWith({ postings, postingStarts }: Segment, term: number): number {
  const [from, to] = [postingStarts[term] as number, postingStarts[term + 1] as number];
  return from === to ? 0 : readNumber({ bytes: postings, at: from });
}

/** The entries that have the term. */
export function readEntries({ postings, postingStarts }: Segment, term: number): Counted {
  const reader = { bytes: postings, at: postingStarts[term] as number };
  const count = readNumber(reader);
  const entries = new Uint32Array(count);
  const times = new Uint32Array(count);
  let entry = 0;
  for (let index = 0; index < count; index += 1) {
    const step = readNumber(reader);
    entry += step >>> 1;
    entries[index] = entry;
    times[index] = (step & 1) === 0 ? 1 : readNumber(reader);
  }
  return { entries, times };
}

/** The entries that have the term, with its places. */
export function readOccurrences(segment: Segment, term: number): Occurrences {
  const { entries, times } = readEntries(segment, term);
  let total = 0;
  for (let index = 0; index < times.length; index += 1) total += times[index] as number;
  const places = new Uint32Array(total);
  const reader = { bytes: segment.places, at: segment.placeStarts[term] as number };
  let at = 0;
  for (let index = 0; index < times.length; index += 1) {
    let place = 0;
    for (let left = times[index] as number; left > 0; left -= 1) {
      place += readNumber(reader);
      places[at] = place;
      at += 1;
    }
  }
  return { entries, times, places };
}

/** The occurrences of any of several terms, as of one. */
export function eitherOf(all: readonly Occurrences[]): Occurrences {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  const found = new Map<number, number[]>();
  for (const { entries, times, places } of all) {
    let at = 0;
    entries.forEach((entry, index) => {
      const to = at + (times[index] as number);
      const known = found.get(entry);
      if (known === undefined) found.set(entry, [...places.subarray(at, to)]);
      else known.push(...places.subarray(at, to));
      at = to;
    });
  }
  const entries = Uint32Array.from(found.keys()).sort();
  const lists = [...entries].map((entry) => (found.get(entry) ?? []).sort((a, b) => a - b));
  return {
    entries,
    times: Uint32Array.from(lists, ({ length }) => length),
    places: Uint32Array.from(lists.flat()),
  };
}

/** Where `next` stands right after `first`: by the places of `next`. */
export function follow(first: Occurrences, next: Occurrences): Occurrences {
  const room = Math.min(first.entries.length, next.entries.length);
  const [entries, times] = [new Uint32Array(room), new Uint32Array(room)];
  const places = new Uint32Array(Math.min(first.places.length, next.places.length));
  let [a, b, atA, atB, count, at] = [0, 0, 0, 0, 0, 0];
  while (a < first.entries.length && b < next.entries.length) {
    const [entryA, entryB] = [first.entries[a] as number, next.entries[b] as number];
    const [endA, endB] = [atA + (first.times[a] as number), atB + (next.times[b] as number)];
    if (entryA === entryB) {
      const to = placesAfter(first.places, atA, endA, next.places, atB, endB, places, at);
      if (to > at) {
        entries[count] = entryA;
        times[count] = to - at;
        count += 1;
      }
      at = to;
    }
    if (entryA <= entryB) {
      a += 1;
      atA = endA;
    }
    if (entryB <= entryA) {
      b += 1;
      atB = endB;
    }
  }
  return {
    entries: entries.subarray(0, count),
    times: times.subarray(0, count),
    places: places.subarray(0, at),
  };
}

/** Writes the places of `b` that follow one of `a` from `to` on, and answers where they end; both rise. */
function placesAfter(
  a: Uint32Array,
  fromA: number,
  endA: number,
  b: Uint32Array,
  fromB: number,
  endB: number,
  places: Uint32Array,
  from: number,
): number {
  let [atA, to] = [fromA, from];
  for (let atB = fromB; atB < endB; atB += 1) {
    const place = b[atB] as number;
    while (atA < endA && (a[atA] as number) + 1 < place) atA += 1;
    if (atA < endA && (a[atA] as number) + 1 === place) {
      places[to] = place;
      to += 1;
    }
  }
  return to;
}
