/** Chunks: the clauses and lines of a text, small enough that most of them outlive an edit. */

import { ChunkColumns, type Chunks } from './chunk-columns.ts';
import type { ChunkGuide } from './chunk-guide.ts';

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
 * Where it goes on as the guide's text does, its chunks are compared with those, not cut and hashed.
 */
export function cutIntoChunks(
  text: string,
  from: number,
  to: number,
  guide: ChunkGuide | null = null,
): Chunks {
  const kinds = kindsOfUnits();
  const chunks = new ChunkColumns();
  let start = afterWhite(text, kinds, from, to);
  while (start < to) {
    const echoed = guide === null ? start : addEchoes(chunks, guide, text, start, to);
    if (echoed === start) {
      start = addCut(chunks, text, kinds, start, to);
      guide?.lookFor(chunks);
    } else start = echoed;
  }
  return chunks;
}

/** Adds the chunks of the guide that stand at `start`, if any; answers with the next one's start. */
function addEchoes(
  chunks: ChunkColumns,
  guide: ChunkGuide,
  text: string,
  start: number,
  limit: number,
): number {
  const { starts, ends, hashes } = guide.chunks;
  const { from, to } = guide.echoesAt(text, start, limit);
  if (from === to) return start;
  const shift = start - (starts[from] as number);
  for (let at = from; at < to; at += 1) {
    const begin = (starts[at] as number) + shift;
    chunks.add(begin, (ends[at] as number) + shift, hashes[at] as number, at);
  }
  return (starts[to] as number) + shift;
}

/** Adds the chunk that begins at `start`, wherever it ends; answers with the next one's start. */
function addCut(
  chunks: ChunkColumns,
  text: string,
  kinds: Uint8Array,
  start: number,
  to: number,
): number {
  let at = start;
  let hash = firstHash;
  let kind = plain;
  for (; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    kind = kinds[unit] as number;
    if ((kind > space || at - start >= long) && isCut(text, kinds, at, kind, start)) break;
    hash = Math.imul(hash ^ unit, hashFactor);
  }
  if (at < to && !isWhite(kind)) {
    hash = Math.imul(hash ^ text.charCodeAt(at), hashFactor);
    at += 1;
  }
  const end = beforeWhite(text, kinds, start, at);
  chunks.add(start, end, end === at ? hash : hashOf(text, start, end), -1);
  return afterWhite(text, kinds, at, to);
}

function afterWhite(text: string, kinds: Uint8Array, at: number, to: number): number {
  let end = at;
  while (end < to && isWhite(kinds[text.charCodeAt(end)] as number)) end += 1;
  return end;
}

function beforeWhite(text: string, kinds: Uint8Array, from: number, at: number): number {
  let end = at;
  while (end > from && isWhite(kinds[text.charCodeAt(end - 1)] as number)) end -= 1;
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

/** Whether the chunk from `start` ends with the code unit at `at`, which is of `kind`. */
function isCut(text: string, kinds: Uint8Array, at: number, kind: number, start: number): boolean {
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
