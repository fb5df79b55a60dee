/** Keeps the painted passages in step with the highlights and the reading cursor. */
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { PlacedHighlight } from '#core/highlight/highlight.ts';
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { clearPaint, paintCursor, paintHighlights } from './paint.ts';

/** Paints while the reader is shown, and takes the paint away after. */
export function usePaint(
  textRef: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  placed: readonly PlacedHighlight[],
  cursor: Passage | null,
): void {
  useLayoutEffect(() => {
    if (textRef.current !== null) paintHighlights(textRef.current, blocks, placed);
  }, [textRef, blocks, placed]);
  useLayoutEffect(() => {
    if (textRef.current !== null) paintCursor(textRef.current, blocks, cursor);
  }, [textRef, blocks, cursor]);
  useEffect(() => clearPaint, []);
}
