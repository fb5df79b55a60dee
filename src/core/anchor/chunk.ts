/** Chunks: the clauses and lines of a text, small enough that most of them outlive an edit. */

/** The chunks in order, without white space at their ends, as parallel columns of offsets. */
export type Chunks = {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A hash of each chunk's code units (FNV-1a over UTF-16, 32 bits): equal chunks have equal ones. */
  readonly hashes: Int32Array;
  readonly count: number;
};

/** From this many code units a chunk may also end at a space, and from the second anywhere. */
const long = 96;
const longest = 256;

const clauseMarks = '.,;:!?';
/** Clause ends of scripts that put no space after them. */
const wideMarks = '。．，、；：！？';
const otherMarks = '،؛؟…।';

const firstHash = 0x811c9dc5 | 0;
const hashFactor = 0x01000193;

const plain = 0;
const space = 1;
const lineEnd = 2;
const mark = 3;
const wideMark = 4;

/**
 * Cuts `text` from `from` up to `to`: at line ends, after a clause's mark, and where neither comes for
 * long at places that the neighbouring code units choose, so that an edit moves only the cuts near it.
 */
export function cutIntoChunks(text: string, from: number, to: number): Chunks {
  const kinds = kindsOfUnits();
  const chunks = new ChunkColumns();
  for (let start = afterWhite(text, kinds, from, to); start < to; ) {
    let at = start;
    let solid = start;
    do {
      const word = afterPlain(text, kinds, at, Math.min(to, Math.max(at, start + longest)));
      if (word > at) solid = word;
      const kind = word === to ? lineEnd : (kinds[text.charCodeAt(word)] as number);
      if (!isWhite(kind)) solid = word + 1;
      at = word;
    } while (!isCut(text, kinds, at++, to, start));
    chunks.add(start, solid, hashOf(text, start, solid));
    start = afterWhite(text, kinds, at, to);
  }
  return chunks;
}

/** The first place from `at` on, before `to`, whose code unit is more than plain. */
function afterPlain(text: string, kinds: Uint8Array, at: number, to: number): number {
  let end = at;
  while (end < to && kinds[text.charCodeAt(end)] === plain) end += 1;
  return end;
}

function afterWhite(text: string, kinds: Uint8Array, at: number, to: number): number {
  let end = at;
  while (end < to && isWhite(kinds[text.charCodeAt(end)] as number)) end += 1;
  return end;
}

function isWhite(kind: number): boolean {
  return kind === space || kind === lineEnd;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = firstHash;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), hashFactor);
  return hash;
}

class ChunkColumns implements Chunks {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  hashes = new Int32Array(1024);

  add(start: number, end: number, hash: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.hashes = doubled(this.hashes);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.hashes[this.count] = hash;
    this.count += 1;
  }
}

/** Whether the chunk from `start` ends at `at`. */
function isCut(text: string, kinds: Uint8Array, at: number, to: number, start: number): boolean {
  if (at === to) return true;
  const kind = kinds[text.charCodeAt(at)];
  if (kind === lineEnd || kind === wideMark) return true;
  if (kind === space) return at - start >= long && chooses(text, at, 3);
  if (kind === plain) return at - start >= longest && chooses(text, at, 15);
  const next = kinds[text.charCodeAt(at + 1)];
  return next === undefined || isWhite(next);
}

function chooses(text: string, at: number, mask: number): boolean {
  const sum = text.charCodeAt(at - 1) * 7 + text.charCodeAt(at - 2) * 13 + text.charCodeAt(at - 3);
  return (sum & mask) === 0;
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2);
  more.set(values);
  return more;
}

let kindsOfAll: Uint8Array | null = null;

/** What each UTF-16 code unit does to a chunk. */
function kindsOfUnits(): Uint8Array {
  if (kindsOfAll !== null) return kindsOfAll;
  const kinds = new Uint8Array(0x10000);
  kinds.fill(space, 0, 33);
  for (const unit of [0xa0, 0x2028, 0x2029, 0x3000]) kinds[unit] = space;
  kinds[10] = lineEnd;
  for (const one of clauseMarks + otherMarks) kinds[one.charCodeAt(0)] = mark;
  for (const one of wideMarks) kinds[one.charCodeAt(0)] = wideMark;
  kindsOfAll = kinds;
  return kinds;
}
