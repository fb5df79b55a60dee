/** Carries a passage over from an old text to a new one, by the pieces that the two share. */
import type { Gap, TextMap } from './text-map.ts';
import type { Piece } from './word-matches.ts';

/** Pieces further apart in the new text than this, and than twice as far in the old, belong to two places. */
const widestInsertion = 48;

/** Where `[start, end)` of the old text stands in the new one; null where no part of it does. */
export function mapPassage(map: TextMap, start: number, end: number): readonly Gap[] {
  const pieces = map.piecesAround(start, end);
  const group = heaviestGroup(pieces, start, end);
  const tight = withoutLooseEnds(group, start, end);
  const ranges = rangesOf(map, pieces, group, start, end);
  if (tight === group) return ranges;
  const others = pieces.filter((one) => tight.includes(one) || !group.includes(one));
  return [...ranges, ...rangesOf(map, others, tight, start, end)];
}

/** The longest lone piece, in UTF-16 code units, that may stand there by chance: a little word. */
const longestLoose = 6;

/** The group without a little word at either end that stands further from the rest than it did. */
function withoutLooseEnds(group: readonly Piece[], start: number, end: number): readonly Piece[] {
  const [first, second] = group;
  const [before, last] = group.slice(-2);
  const isApart = (one: Piece, next: Piece) =>
    next.newStart - one.newEnd > next.oldStart - one.oldEnd + longestLoose;
  const startsLoose =
    first !== undefined &&
    second !== undefined &&
    first.oldEnd - Math.max(start, first.oldStart) <= longestLoose &&
    isApart(first, second);
  const endsLoose =
    before !== undefined &&
    last !== undefined &&
    Math.min(end, last.oldEnd) - last.oldStart <= longestLoose &&
    isApart(before, last);
  if (!startsLoose && !endsLoose) return group;
  return group.slice(startsLoose ? 1 : 0, endsLoose ? -1 : undefined);
}

/** Where a group of pieces stands in the new text, with what replaced the words around it. */
function rangesOf(
  map: TextMap,
  pieces: readonly Piece[],
  group: readonly Piece[],
  start: number,
  end: number,
): readonly Gap[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = pieces[pieces.indexOf(first) - 1];
  const after = pieces[pieces.indexOf(last) + 1];
  const core = {
    start: first.newStart + clamp(start - first.oldStart, first.newEnd - first.newStart),
    end: last.newEnd - clamp(last.oldEnd - end, last.newEnd - last.newStart),
  };
  if (core.start >= core.end) return [];
  const { newText } = map.alignment;
  const from = start >= first.oldStart ? core.start : headStart(newText, before, first, start);
  const to = end <= last.oldEnd ? core.end : tailEnd(newText, last, after, end);
  return variants(core, from, to);
}

/** The range with and without what replaced the words at its ends; which is better, the quote decides. */
function variants(core: Gap, from: number, to: number): readonly Gap[] {
  const ranges: Gap[] = [{ start: from, end: to }];
  if (from !== core.start) ranges.push({ start: core.start, end: to });
  if (to !== core.end) ranges.push({ start: from, end: core.end });
  if (from !== core.start && to !== core.end) ranges.push(core);
  return ranges;
}

/** Of the pieces inside `[start, end)`, those that stand together in the new text and hold the most. */
function heaviestGroup(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let best: Piece[] = [];
  let bestWeight = 0;
  let group: Piece[] = [];
  let weight = 0;
  for (const piece of pieces) {
    const inside = Math.min(end, piece.oldEnd) - Math.max(start, piece.oldStart);
    if (inside <= 0) continue;
    const last = group.at(-1);
    if (last !== undefined && !standTogether(last, piece)) {
      group = [];
      weight = 0;
    }
    group.push(piece);
    weight += inside;
    if (weight > bestWeight) {
      bestWeight = weight;
      best = group;
    }
  }
  return best;
}

function standTogether(one: Piece, next: Piece): boolean {
  const between = next.newStart - one.newEnd;
  const was = next.oldStart - one.oldEnd;
  return between >= 0 && between <= widestInsertion + 2 * was;
}

/** Where the words begin that replaced the quote's first ones, `first` being what is left of it. */
function headStart(text: string, before: Piece | undefined, first: Piece, start: number): number {
  const limit = before !== undefined && before.newEnd <= first.newStart ? before.newEnd : 0;
  const oldLimit = before?.oldEnd ?? 0;
  const length = replacedLength(
    first.oldStart - Math.max(start, oldLimit),
    first.oldStart - oldLimit,
    first.newStart - limit,
  );
  const replaced = text.slice(first.newStart - length, first.newStart);
  const inSentence = replaced.slice(lastBreak(replaced));
  const isWhole = length === first.newStart - limit || inSentence !== replaced;
  const cut = isWhole ? 0 : inSentence.search(/(?<=\s)\S/u);
  return first.newStart - (cut === -1 ? 0 : inSentence.length - cut);
}

/** Where the words end that replaced the quote's last ones, `last` being what is left of it. */
function tailEnd(text: string, last: Piece, after: Piece | undefined, end: number): number {
  const limit = after !== undefined && after.newStart >= last.newEnd ? after.newStart : text.length;
  const oldLimit = after?.oldStart ?? Number.POSITIVE_INFINITY;
  const length = replacedLength(
    Math.min(end, oldLimit) - last.oldEnd,
    oldLimit - last.oldEnd,
    limit - last.newEnd,
  );
  const replaced = text.slice(last.newEnd, last.newEnd + length);
  const inSentence = replaced.slice(0, firstBreak(replaced));
  const isWhole = length === limit - last.newEnd || inSentence !== replaced;
  const whole = isWhole ? inSentence : inSentence.slice(0, inSentence.search(/\s\S*$/u) + 1);
  return last.newEnd + whole.trimEnd().length;
}

/** Of a replaced part, how much of its new form stands for `mine` of its old `whole` length. */
function replacedLength(mine: number, whole: number, replacement: number): number {
  if (mine <= 0) return 0;
  const share = Number.isFinite(whole) ? mine / whole : 1;
  return Math.min(replacement, Math.round(replacement * share), mine * 2 + 12);
}

const sentenceEnd = /(?:[.!?\u2026]["'\u201d\u2019)]*(?=\s)|[。！？]|\n\n)\s*/gu;

/** Where the last sentence that begins in `text` begins; 0 where none does. */
function lastBreak(text: string): number {
  const last = [...text.matchAll(sentenceEnd)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Where the first sentence that ends in `text` ends; its length where none does. */
function firstBreak(text: string): number {
  const [first] = text.matchAll(sentenceEnd);
  return first === undefined ? text.length : first.index + first[0].length;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
