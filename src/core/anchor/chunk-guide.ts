/** What a text most likely goes on with: the chunk that comes next in its earlier state. */
import type { Chunks } from './chunk-columns.ts';

/** So many chunks from the one that is due are tried; an edit seldom changes more. */
const mostTried = 4;

/** So many chunks are compared at once at first. */
const firstStride = 8;

/** So many chunks behind and before the due one are looked through for one that was cut. */
const lookBehind = 64;
const lookAhead = 256;
/** A chunk shorter than this, in UTF-16 code units, tells too little of where the text goes on. */
const leastTelling = 24;

/** Follows an earlier text chunk by chunk. A wrong guess costs time alone: what it offers is compared. */
export class ChunkGuide {
  readonly chunks: Chunks;
  private readonly text: string;
  private due = 0;
  /** How many chunks were cut since the last that was due. */
  private misses = 0;

  constructor(text: string, chunks: Chunks) {
    this.text = text;
    this.chunks = chunks;
  }

  /**
   * The chunks `[from, to)` with which the text goes on at `start`, `limit` being its end: the due one, or one
   * soon after it, and all that follow it; none where both are equal.
   */
  echoesAt(text: string, start: number, limit: number): { from: number; to: number } {
    const last = Math.min(this.due + mostTried, this.chunks.count - 1);
    for (let from = this.due; from < last; from += 1) {
      if (!this.isAt(from, from + 1, text, start, limit)) continue;
      const shift = start - (this.chunks.starts[from] as number);
      this.misses = 0;
      this.due = this.reach(from + 1, text, shift, limit);
      return { from, to: this.due };
    }
    return { from: this.due, to: this.due };
  }

  /** Up to which chunk the text goes on alike: by strides that double, and halve where they go too far. */
  private reach(from: number, text: string, shift: number, limit: number): number {
    const { starts, count } = this.chunks;
    let to = from;
    let isDoubling = true;
    for (let stride = firstStride; stride >= 1; stride = isDoubling ? stride * 2 : stride >> 1) {
      const next = Math.min(to + stride, count - 1);
      const isAlike = next > to && this.isAt(to, next, text, (starts[to] as number) + shift, limit);
      if (isAlike) to = next;
      isDoubling &&= isAlike;
    }
    return to;
  }

  /** Whether those chunks stand at `start`, with all that decides where they end and the next one begins. */
  private isAt(from: number, to: number, text: string, start: number, limit: number): boolean {
    const own = this.chunks.starts[from] as number;
    const last = this.chunks.starts[to] as number;
    const end = start + last - own;
    if (end >= limit) return false;
    const { text: earlier } = this;
    if (text.charCodeAt(start) !== earlier.charCodeAt(own)) return false;
    if (text.charCodeAt(end) !== earlier.charCodeAt(last)) return false;
    // Equality of slices is the engine's own comparison of memory.
    return text.slice(start, end) === earlier.slice(own, last);
  }

  /**
   * Looks near by for the last of `cut`, if it is long and the way is lost; what follows it there is due.
   */
  lookFor(cut: Chunks): void {
    this.misses += 1;
    const last = cut.count - 1;
    const length = (cut.ends[last] as number) - (cut.starts[last] as number);
    if (this.misses < mostTried || length < leastTelling) return;
    const { hashes, count } = this.chunks;
    const to = Math.min(this.due + lookAhead, count);
    const index = hashes
      .subarray(0, to)
      .indexOf(cut.hashes[last] as number, Math.max(0, this.due - lookBehind));
    if (index !== -1) this.due = index + 1;
  }
}
