/** Moves one end of a passage: by whole words, or to where a pointer let go. */
import { type Passage, passage, trimPassage } from '../text/passage.ts';
import { type UnitText, unitBeside } from '../text/reading-unit.ts';

export type PassageEdge = 'start' | 'end';

/** How far a character may reach, in UTF-16 code units, to be kept whole. */
const characterReach = 64;

/**
 * The passage with one end moved by a word, onward (`step` 1) or back (-1). Null where it would come to
 * nothing, or the text ends.
 */
export function resizeByWord(
  source: UnitText,
  { start, end }: Passage,
  edge: PassageEdge,
  step: 1 | -1,
): Passage | null {
  const from = edge === 'end' ? end + (step === 1 ? 0 : -1) : start + (step === 1 ? 1 : 0);
  const word = unitBeside(source, 'word', Math.max(0, from), step);
  if (word === null) return null;
  const moved = edge === 'end' ? [start, word.end] : [word.start, end];
  const [first = 0, last = 0] = moved;
  return first < last ? passage(first, last) : null;
}

/**
 * The passage with one end dragged to `offset`; past the other end, the two change places. Whole
 * characters only, none of them split, and no white space at its ends; null where nothing is left.
 */
export function resizeToOffset(
  text: string,
  { start, end }: Passage,
  edge: PassageEdge,
  offset: number,
): Passage | null {
  const fixed = edge === 'end' ? start : end;
  const [first, last] = [Math.min(fixed, offset), Math.max(fixed, offset)];
  if (first === last) return null;
  const from = characterEdges(text, first)[0];
  return trimPassage(text, passage(from, characterEdges(text, last)[1]));
}

/** The edges of the character (grapheme cluster, UAX 29) that `offset` falls into. */
function characterEdges(text: string, offset: number): readonly [number, number] {
  const from = Math.max(0, offset - characterReach);
  const near = text.slice(from, offset + characterReach).toWellFormed();
  const at = offset - from;
  if (at === 0 || at >= near.length) return [offset, offset];
  const found = new Intl.Segmenter().segment(near).containing(at);
  if (found === undefined || found.index === at) return [offset, offset];
  return [from + found.index, from + found.index + found.segment.length];
}
