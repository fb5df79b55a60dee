/** The index in memory: its segments, what is gone from them, and how they become fewer. */
import { type LiveSegment, mergeSegments } from '#core/search/merge-segments.ts';
import { packSegment, unpackSegment } from '#core/search/pack-segment.ts';
import type { FoundKind, Segment } from '#core/search/segment.ts';
import type { IndexHead } from './search-store.ts';

/** A segment under the number by which it is stored. */
export type StoredSegment = LiveSegment & { readonly id: number };

/** More segments than this are made fewer: each has a dictionary that every word is looked up in. */
const mostSegments = 6;

/** From this share on, what is gone from a segment is taken out of it. */
const mostGone = 0.3;

/** The segments, in their order. */
export class LiveIndex {
  segments: readonly StoredSegment[] = [];
  /** The stored bytes of segments that the store does not have yet. */
  readonly added = new Map<number, Uint8Array<ArrayBuffer>>();
  readonly dropped: number[] = [];
  #nextId = 1;
  readonly #numbers = new WeakMap<Segment, ReadonlyMap<string, number>>();

  /** The index as it was stored; null where a segment is missing or damaged. */
  static read(
    head: IndexHead,
    bytes: readonly (Uint8Array<ArrayBuffer> | null)[],
  ): LiveIndex | null {
    const index = new LiveIndex();
    const segments: StoredSegment[] = [];
    for (const [at, { id, gone: numbers }] of head.segments.entries()) {
      const stored = bytes[at] ?? null;
      const segment = stored === null ? null : unpackSegment(stored);
      if (segment === null) return null;
      const gone = new Uint8Array(segment.groups.length);
      for (const number of numbers) gone[number] = 1;
      segments.push({ id, segment, gone });
      index.#nextId = Math.max(index.#nextId, id + 1);
    }
    index.segments = segments;
    return index;
  }

  /** What the head says of the segments. */
  listed(): IndexHead['segments'] {
    return this.segments.map(({ id, gone }) => ({ id, gone: numbersOf(gone) }));
  }

  /** Nothing is to be stored any more. */
  settle(): void {
    this.added.clear();
    this.dropped.length = 0;
  }

  /** Takes the groups of these ids out. */
  remove(kinds: readonly FoundKind[], ids: ReadonlySet<string>): void {
    for (const { segment, gone } of this.segments) {
      const numbers = this.#numbersIn(segment);
      for (const kind of kinds) {
        for (const id of ids) {
          const number = numbers.get(`${kind} ${id}`);
          if (number !== undefined) gone[number] = 1;
        }
      }
    }
  }

  /** Adds a segment, and merges the smallest neighbours where there are too many. */
  add(segment: Segment): void {
    if (segment.groups.length > 0) this.#put(this.segments.length, 0, segment);
    while (this.segments.length > mostSegments) this.#mergeAt(smallestPair(this.segments), 2);
    const worn = this.segments.findIndex(isWorn);
    if (worn !== -1) this.#mergeAt(worn, 1);
  }

  #mergeAt(at: number, count: number): void {
    this.#put(at, count, mergeSegments(this.segments.slice(at, at + count)));
  }

  #put(at: number, count: number, segment: Segment): void {
    for (const { id } of this.segments.slice(at, at + count)) {
      if (!this.added.delete(id)) this.dropped.push(id);
    }
    const id = this.#nextId;
    this.#nextId += 1;
    const gone = new Uint8Array(segment.groups.length);
    const added = segment.groups.length === 0 ? [] : [{ id, segment, gone }];
    if (added.length > 0) this.added.set(id, packSegment(segment));
    this.segments = this.segments.toSpliced(at, count, ...added);
  }

  #numbersIn(segment: Segment): ReadonlyMap<string, number> {
    const known = this.#numbers.get(segment);
    if (known !== undefined) return known;
    const numbers = new Map(segment.groups.map(({ kind, id }, at) => [`${kind} ${id}`, at]));
    this.#numbers.set(segment, numbers);
    return numbers;
  }
}

function numbersOf(gone: Uint8Array): number[] {
  const numbers: number[] = [];
  gone.forEach((flag, number) => {
    if (flag === 1) numbers.push(number);
  });
  return numbers;
}

function smallestPair(segments: readonly StoredSegment[]): number {
  const size = (at: number) => segments[at]?.segment.postings.length ?? 0;
  let best = 0;
  for (let at = 1; at < segments.length - 1; at += 1) {
    if (size(at) + size(at + 1) < size(best) + size(best + 1)) best = at;
  }
  return best;
}

function isWorn({ gone }: StoredSegment): boolean {
  let count = 0;
  for (const flag of gone) count += flag;
  return count > 0 && count >= gone.length * mostGone;
}
