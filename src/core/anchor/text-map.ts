/** The map from one text to another: the runs that are equal, and, where asked, the words between them. */
import { type Alignment, alignTexts } from './align-texts.ts';
import type { Order } from './evidence.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { placeAt, type Run, runIndexAt } from './run.ts';
import { type Piece, wordMatches } from './word-matches.ts';

/** A part without an equal partner: `[start, end)` of one text. */
export type Gap = { readonly start: number; readonly end: number };

/** Maps parts of an old text to a new one. What lies between runs is compared once, when first asked for. */
export class TextMap {
  readonly alignment: Alignment;
  private readonly compared = new Map<string, readonly Piece[]>();
  private readonly folded = new Map<string, FoldedText>();
  private gaps: readonly Gap[] | null = null;

  constructor(oldText: string, newText: string) {
    this.alignment = alignTexts(oldText, newText);
  }

  /** The pieces that touch `[start, end)` of the old text, and the nearest one on each side. */
  piecesAround(start: number, end: number): readonly Piece[] {
    const { runs } = this.alignment;
    let index = runIndexAt(runs, start);
    const first = runs[index];
    const pieces: Piece[] = first === undefined ? [] : [first];
    let reached = first?.oldEnd ?? 0;
    while (reached < end) {
      pieces.push(...this.piecesAfter(index));
      index += 1;
      const next = runs[index];
      if (next === undefined) break;
      pieces.push(next);
      reached = next.oldEnd;
    }
    return pieces;
  }

  /** The pieces between the run at `index` (-1: the texts' start) and the next, in the old order. */
  piecesAfter(index: number): readonly Piece[] {
    const { runs, oldText } = this.alignment;
    const start = runs[index]?.oldEnd ?? 0;
    const end = runs[index + 1]?.oldStart ?? oldText.length;
    if (start === end) return [];
    const [after, before] = this.newGapsAfter(index);
    const first = this.compare(start, end, after);
    if (before === null) return first;
    const second = this.compare(start, end, before);
    return weightOf(second) > weightOf(first) ? second : first;
  }

  /**
   * The parts of the new text that may hold what stands in the old one after the run at `index`: what
   * follows that run, and, where the next run went elsewhere, what precedes that one.
   */
  newGapsAfter(index: number): readonly [Gap, Gap | null] {
    const { runs, rank } = this.alignment;
    const place = index === -1 ? -1 : (rank[index] as number);
    const nextPlace = index + 1 === runs.length ? runs.length : (rank[index + 1] as number);
    return [this.newGap(place), nextPlace === place + 1 ? null : this.newGap(nextPlace - 1)];
  }

  /** The part of the new text after the run at `place` in the new order (-1: from its start). */
  newGap(place: number): Gap {
    const { newOrder, newText } = this.alignment;
    return {
      start: newOrder[place]?.newEnd ?? 0,
      end: newOrder[place + 1]?.newStart ?? newText.length,
    };
  }

  /**
   * Whether `place` of the new text lies between the unmoved neighbours of `own` in the old one; where
   * it does not, `otherwise`: a part that is unique in both texts may move without losing its claim.
   */
  orderOf(own: Gap, place: Gap, otherwise: 'left' | 'unknown'): Order {
    const { runs } = this.alignment;
    let before = runIndexAt(runs, own.start);
    let after = before;
    while (runs[before]?.isMoved) before -= 1;
    while (runs[after] === undefined ? after < 0 : isPassed(runs[after] as Run, own)) after += 1;
    const isAfter = (runs[before]?.newStart ?? 0) <= place.start;
    const isBefore = (runs[after]?.newEnd ?? Number.POSITIVE_INFINITY) >= place.end;
    return isAfter && isBefore ? 'kept' : otherwise;
  }

  /** Every part of the new text without an equal partner, in order. */
  get newGaps(): readonly Gap[] {
    this.gaps ??= Array.from({ length: this.alignment.newOrder.length + 1 }, (_, index) =>
      this.newGap(index - 1),
    ).filter(({ start, end }) => start < end);
    return this.gaps;
  }

  /** `[start, end)` of the new text, folded; kept, as many passages are searched for in the same gaps. */
  foldedNew(start: number, end: number): FoldedText {
    const key = `${start} ${end}`;
    let folded = this.folded.get(key);
    if (folded === undefined) {
      folded = foldText(this.alignment.newText.slice(start, end));
      this.folded.set(key, folded);
    }
    return folded;
  }

  private compare(start: number, end: number, gap: Gap): readonly Piece[] {
    if (gap.start === gap.end) return [];
    const key = `${start} ${gap.start}`;
    let pieces = this.compared.get(key);
    if (pieces === undefined) {
      const { oldText, newText } = this.alignment;
      const [old, other] = [oldText.slice(start, end), newText.slice(gap.start, gap.end)];
      pieces = wordMatches(old, other, start, gap.start);
      this.compared.set(key, pieces);
    }
    return pieces;
  }

  /** How much of `[start, end)` of the new text is the partner of old text outside of `own`: 0 to 1. */
  claimedByOthers(start: number, end: number, own: Gap): number {
    const { newOrder } = this.alignment;
    let place = placeAt(newOrder, start);
    let claimed = 0;
    for (; place < newOrder.length && this.newGap(place - 1).end < end; place += 1) {
      const run = newOrder[place];
      const between = this.piecesIntoNewGap(place);
      for (const piece of run === undefined ? between : [run, ...between]) {
        claimed += foreignShare(piece, start, end, own);
      }
    }
    return claimed / (end - start);
  }

  private piecesIntoNewGap(place: number): readonly Piece[] {
    const { newOrder, runs } = this.alignment;
    const run = newOrder[place];
    const next = newOrder[place + 1];
    const after = run === undefined ? -1 : runIndexAt(runs, run.oldStart);
    const before = next === undefined ? runs.length - 1 : runIndexAt(runs, next.oldStart) - 1;
    const pieces = this.piecesAfter(after);
    return after === before ? pieces : [...pieces, ...this.piecesAfter(before)];
  }
}

function isPassed({ oldEnd, isMoved }: Run, own: Gap): boolean {
  return oldEnd < own.end || isMoved;
}

function foreignShare(piece: Piece, start: number, end: number, own: Gap): number {
  const isOwn = piece.oldStart < own.end && piece.oldEnd > own.start;
  if (isOwn) return 0;
  return Math.max(0, Math.min(end, piece.newEnd) - Math.max(start, piece.newStart));
}

function weightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.oldEnd - piece.oldStart, 0);
}
