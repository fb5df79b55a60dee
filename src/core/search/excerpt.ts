/** The part of a found text that shows best why it was found, with the found words' places in it. */
import { type SearchToken, tokensOf } from './search-token.ts';

/** Offsets in UTF-16 code units. */
export type FoundRange = { readonly start: number; readonly end: number };

/** A piece of a text. */
export type Excerpt = {
  readonly text: string;
  /** Where it begins in the text that it is from. */
  readonly from: number;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  /** The found words in `text`, in order, none overlapping. */
  readonly found: readonly FoundRange[];
};

/** What is to be painted: for each of the query's words, token by token, the words that count for it. */
export type Painted = readonly (readonly ReadonlySet<string>[])[];

/** How much of the text before the first found word is shown, of all that is. */
const leadShare = 0.25;

/** At most about `room` code units of `text`, where the most of the query's words stand together. */
export function excerptOf(text: string, painted: Painted, room: number): Excerpt {
  const tokens = tokensOf(text);
  const ranges = rangesIn(tokens, painted);
  const best = bestRange(ranges, room);
  const [from, to] = boundsOf(text, tokens, best?.start ?? 0, room);
  const found = merged(ranges)
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return {
    text: text.slice(from, to),
    ...{ from, found, isCutBefore: from > 0, isCutAfter: to < text.length },
  };
}

function rangesIn(tokens: readonly SearchToken[], painted: Painted) {
  const ranges: (FoundRange & { readonly word: number })[] = [];
  tokens.forEach(({ start }, at) => {
    painted.forEach((sequence, word) => {
      const isHere =
        sequence.length > 0 &&
        sequence.every((words, step) => words.has(tokens[at + step]?.text ?? ''));
      const last = tokens[at + sequence.length - 1];
      if (isHere && last !== undefined) ranges.push({ start, end: last.end, word });
    });
  });
  return ranges;
}

/** The range from which on the most different words stand within the room, then the most of any. */
function bestRange(
  ranges: readonly (FoundRange & { readonly word: number })[],
  room: number,
): FoundRange | null {
  let best: FoundRange | null = null;
  let most = 0;
  ranges.forEach((range, index) => {
    const near: number[] = [];
    for (let at = index; at < ranges.length; at += 1) {
      const other = ranges[at];
      if (other === undefined || other.end > range.start + room * (1 - leadShare)) break;
      near.push(other.word);
    }
    const worth = new Set(near).size * 1000 + Math.min(999, near.length);
    if (worth > most) [best, most] = [range, worth];
  });
  return best;
}

/** Cuts at the edges of words; what is short is not cut. */
function boundsOf(
  text: string,
  tokens: readonly SearchToken[],
  anchor: number,
  room: number,
): readonly [number, number] {
  if (text.length <= room) return [0, text.length];
  const earliest = Math.max(0, Math.min(anchor - room * leadShare, text.length - room));
  const from =
    earliest === 0 ? 0 : (tokens.find(({ start }) => start >= earliest)?.start ?? anchor);
  const latest = from + room;
  if (latest >= text.length) return [from, text.length];
  const last = tokens.findLast(({ start, end }) => end <= latest && start >= anchor);
  return [from, last?.end ?? Math.min(text.length, latest)];
}

function merged(ranges: readonly FoundRange[]): readonly FoundRange[] {
  const all: FoundRange[] = [];
  for (const { start, end } of ranges) {
    const last = all.at(-1);
    if (last !== undefined && start < last.end) {
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      all.push({ start, end });
    }
  }
  return all;
}
