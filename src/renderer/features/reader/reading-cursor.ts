/** The reading cursor: a run of whole sentences that the keyboard moves and widens. */
import { type Passage, passage } from '#core/text/passage.ts';

/** Sentences `anchor` to `focus` (either may come first), by their index. */
export type ReadingCursor = { readonly anchor: number; readonly focus: number };

/** The cursor one sentence on (`step` 1) or back (-1); `extend` keeps its other end. */
export function moveCursor(
  cursor: ReadingCursor | null,
  step: 1 | -1,
  extend: boolean,
  sentences: number,
): ReadingCursor | null {
  if (sentences === 0) return null;
  if (cursor === null) return { anchor: 0, focus: 0 };
  const focus = Math.min(sentences - 1, Math.max(0, cursor.focus + step));
  return extend ? { anchor: cursor.anchor, focus } : { anchor: focus, focus };
}

/** The passage that the cursor covers. */
export function passageOfCursor(
  cursor: ReadingCursor,
  sentences: readonly Passage[],
): Passage | null {
  const first = sentences[Math.min(cursor.anchor, cursor.focus)];
  const last = sentences[Math.max(cursor.anchor, cursor.focus)];
  return first === undefined || last === undefined ? null : passage(first.start, last.end);
}
