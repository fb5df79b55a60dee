/** Pairs the chunks of two texts: those that stayed in order, and those that moved. */
import { cutIntoChunks } from './chunk.ts';
import type { Chunks } from './chunk-columns.ts';
import { ChunkGuide } from './chunk-guide.ts';
import { nameChunks } from './chunk-names.ts';
import { longestIncreasing } from './longest-increasing.ts';
import { NameColumns, NameMap } from './name-counts.ts';

/** For each chunk of the old text its partner in the new one, or -1; and whether that one moved. */
export type ChunkMatches = {
  readonly old: Chunks;
  readonly new: Chunks;
  readonly partner: Int32Array;
  readonly isMoved: Uint8Array;
};

/** A chunk shorter than this, in UTF-16 code units, says too little to be followed to another place. */
const leastMovedChunk = 16;

const deepest = 8;

type Side = { readonly chunks: Chunks; readonly ids: Int32Array };
type Pairs = { readonly olds: number[]; readonly places: number[] };
const noPairs: Pairs = { olds: [], places: [] };
type Matching = {
  readonly old: Side;
  readonly new: Side;
  readonly partner: Int32Array;
  readonly owner: Int32Array;
  readonly isMoved: Uint8Array;
  readonly names: number;
};

/** Chunks between offset `from` and so many code units before the end of each text are paired. */
export function matchChunks(
  oldText: string,
  newText: string,
  from: number,
  untilEnd: number,
): ChunkMatches {
  const oldChunks = cutIntoChunks(oldText, from, oldText.length - untilEnd);
  const guide = new ChunkGuide(oldText, oldChunks);
  const newChunks = cutIntoChunks(newText, from, newText.length - untilEnd, guide);
  const names = nameChunks(
    { text: oldText, chunks: oldChunks },
    { text: newText, chunks: newChunks },
  );
  const matching: Matching = {
    old: { chunks: oldChunks, ids: names.old },
    new: { chunks: newChunks, ids: names.new },
    partner: new Int32Array(oldChunks.count).fill(-1),
    owner: new Int32Array(newChunks.count).fill(-1),
    isMoved: new Uint8Array(oldChunks.count),
    names: names.count,
  };
  matchMoves(matching, matchInOrder(matching, 0, oldChunks.count, 0, newChunks.count, 0));
  return {
    old: oldChunks,
    new: newChunks,
    partner: matching.partner,
    isMoved: matching.isMoved,
  };
}

/**
 * Pairs what is unique on both sides and in order, then its neighbours, then each gap alike. Answers
 * with all that was unique in the range.
 */
function matchInOrder(
  matching: Matching,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  depth: number,
): Pairs {
  if (oldFrom >= oldTo || newFrom >= newTo) return noPairs;
  // A lone pair that was equal would have been paired from beside it.
  if (depth > 0 && oldTo - oldFrom === 1 && newTo - newFrom === 1) return noPairs;
  const pairs = uniquePairs(matching, oldFrom, oldTo, newFrom, newTo);
  const kept = longestIncreasing(pairs.places);
  for (const index of kept) {
    pair(matching, pairs.olds[index] as number, pairs.places[index] as number, 0);
  }
  extend(matching, oldFrom, oldTo, newFrom, newTo, 0);
  if (kept.length === 0 || depth >= deepest) return pairs;
  let [oldAt, newAt] = [oldFrom, newFrom];
  for (let old = oldFrom; old <= oldTo; old += 1) {
    const partner = old === oldTo ? newTo : (matching.partner[old] as number);
    if (partner === -1) continue;
    matchInOrder(matching, oldAt, old, newAt, partner, depth + 1);
    [oldAt, newAt] = [old + 1, partner + 1];
  }
  return pairs;
}

function pair(matching: Matching, old: number, partner: number, isMoved: 0 | 1): void {
  matching.partner[old] = partner;
  matching.owner[partner] = old;
  matching.isMoved[old] = isMoved;
}

/** The pairs of unpaired chunks that occur once on each side of the range, in the old order. */
function uniquePairs(
  { old, new: other, partner, owner, names }: Matching,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
): Pairs {
  const isWide = oldTo - oldFrom + newTo - newFrom > 4096;
  const counts = isWide ? new NameColumns(names) : new NameMap();
  for (let at = newFrom; at < newTo; at += 1) {
    if (owner[at] === -1) counts.addNew(other.ids[at] as number, at);
  }
  for (let at = oldFrom; at < oldTo; at += 1) {
    if (partner[at] === -1) counts.addOld(old.ids[at] as number);
  }
  const pairs: Pairs = { olds: [], places: [] };
  for (let at = oldFrom; at < oldTo; at += 1) {
    const place = partner[at] === -1 ? counts.onlyPlace(old.ids[at] as number) : -1;
    if (place === -1) continue;
    pairs.olds.push(at);
    pairs.places.push(place);
  }
  return pairs;
}

/** Pairs the equal neighbours of what is paired, forwards and backwards. */
function extend(
  matching: Matching,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  isMoved: 0 | 1,
): void {
  const { partner, owner, old, new: other } = matching;
  const tryPair = (from: number, step: 1 | -1) => {
    const found = partner[from] as number;
    const [at, next] = [from + step, found + step];
    if (found === -1 || matching.isMoved[from] !== isMoved) return;
    if (at < oldFrom || at >= oldTo || next < newFrom || next >= newTo) return;
    if (partner[at] !== -1 || owner[next] !== -1 || old.ids[at] !== other.ids[next]) return;
    pair(matching, at, next, isMoved);
  };
  for (let at = oldFrom; at < oldTo - 1; at += 1) tryPair(at, 1);
  for (let at = oldTo - 1; at > oldFrom; at -= 1) tryPair(at, -1);
}

/** Pairs what is left of what occurs once in each whole text, wherever it went, and its neighbours. */
function matchMoves(matching: Matching, unique: Pairs): void {
  const { old, new: other, partner, owner } = matching;
  const [oldTo, newTo] = [old.chunks.count, other.chunks.count];
  for (const [index, at] of unique.olds.entries()) {
    const place = unique.places[index] as number;
    const length = (old.chunks.ends[at] as number) - (old.chunks.starts[at] as number);
    const isFree = partner[at] === -1 && owner[place] === -1;
    if (isFree && length >= leastMovedChunk) pair(matching, at, place, 1);
  }
  extend(matching, 0, oldTo, 0, newTo, 1);
}
