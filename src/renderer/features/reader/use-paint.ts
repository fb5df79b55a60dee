/** Keeps the painted passages in step with the highlights, the reading cursor and the window. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import type { PlacedHighlight } from '#core/highlight/highlight.ts';
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { indexPassages } from '#core/text/passage-index.ts';
import { signNotes } from './note-signs.ts';
import { clearPaint, type PaintedText, paint, paintHighlights } from './paint.ts';
import { watchNear } from './watch-near.ts';

/** Paints while the reader is shown, and takes the paint away after. */
export function usePaint(
  textRef: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  placed: readonly PlacedHighlight[],
  cursor: Passage | null,
): void {
  const index = useMemo(() => indexPassages(placed, ({ passage }) => passage), [placed]);
  const highlights = useCallback(
    (text: PaintedText, near: Passage) => {
      paintHighlights(text, index, near);
      signNotes(text, index, near);
    },
    [index],
  );
  const cursorPaint = useCallback(
    (text: PaintedText, near: Passage) =>
      paint(text, 'cursor', cursor === null ? [] : [cursor], near),
    [cursor],
  );
  usePainted(textRef, blocks, highlights);
  usePainted(textRef, blocks, cursorPaint);
  useEffect(() => clearPaint, []);
}

/** Calls `paintNear` before the next frame, and again for whatever comes near the window. */
export function usePainted(
  textRef: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  paintNear: (text: PaintedText, near: Passage) => void,
): void {
  useLayoutEffect(() => {
    const root = textRef.current;
    if (root === null) return;
    return watchNear(root, (near) => paintNear({ root, blocks }, near));
  }, [textRef, blocks, paintNear]);
}
