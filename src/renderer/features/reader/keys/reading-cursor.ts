/** The reading cursor: a run of whole words, sentences or paragraphs that the keyboard moves and widens. */
import { type Passage, passage } from '#core/text/passage.ts';
import { type ReadingUnit, type UnitText, unitAt, unitBeside } from '#core/text/reading-unit.ts';

/** From the unit where it began to the unit it has come to; either may come first in the text. */
export type ReadingCursor = { readonly anchor: Passage; readonly focus: Passage };

/**
 * The cursor one unit on (`step` 1) or back (-1); `extend` keeps its other end. Where there is no
 * cursor yet, it begins at `from`. Null in a text without units.
 */
export function moveCursor(
  source: UnitText,
  unit: ReadingUnit,
  cursor: ReadingCursor | null,
  step: 1 | -1,
  extend: boolean,
  from: number,
): ReadingCursor | null {
  if (cursor === null) return cursorOn(unitAt(source, unit, from));
  const edge = step === 1 ? cursor.focus.end : cursor.focus.start;
  const focus = unitBeside(source, unit, edge, step) ?? cursor.focus;
  return extend ? { anchor: cursor.anchor, focus } : cursorOn(focus);
}

/** The cursor on the unit at its present place: wider or finer than it was. */
export function switchUnit(
  source: UnitText,
  unit: ReadingUnit,
  cursor: ReadingCursor | null,
  from: number,
): ReadingCursor | null {
  return cursorOn(unitAt(source, unit, cursor === null ? from : cursor.focus.start));
}

/** A cursor that covers just `place`. */
export function cursorOn(place: Passage | null): ReadingCursor | null {
  return place === null ? null : { anchor: place, focus: place };
}

/** The passage that the cursor covers. */
export function passageOfCursor({ anchor, focus }: ReadingCursor): Passage {
  return passage(Math.min(anchor.start, focus.start), Math.max(anchor.end, focus.end));
}
