/** Brings the reader's attention to the passage that the search, or a link, led to. */
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { type Passage, passage } from '#core/text/passage.ts';
import { type PaintedText, paint } from './paint.ts';
import type { Jumps } from './progress/use-jump-history.ts';
import type { ReadableDocument } from './use-opened-document.ts';
import { usePainted } from './use-paint.ts';
import type { Arrival } from './use-reading-place.ts';

type Cursor = { readonly passage: Passage | null; readonly put: (place: Passage) => void };

/**
 * Puts the reading cursor on the passage that the address leads to, and paints it for as long as the
 * cursor stays there: the keys act on it at once. A way within the document can be gone back.
 */
export function useArrival(
  textRef: RefObject<HTMLElement | null>,
  { text, document }: ReadableDocument,
  cursor: Cursor,
  jumps: Jumps,
  { target, targetEnd }: Arrival,
): void {
  const isHere = useRef(false);
  const arrive = useEffectEvent(({ target: from, targetEnd: to }: Arrival) => {
    const isWithin = isHere.current;
    isHere.current = true;
    if (from !== null && to !== null && from < to && to <= text.text.length) {
      if (isWithin) jumps.remember(document.readingOffset);
      cursor.put(passage(from, to));
      textRef.current?.focus({ preventScroll: true });
    } else if (isWithin && from === null) {
      jumps.step('back');
    }
  });
  useEffect(() => arrive({ target, targetEnd }), [target, targetEnd]);
  const { start, end } = cursor.passage ?? { start: null, end: null };
  const isThere = targetEnd !== null && start === target && end === targetEnd;
  const paintArrival = useCallback(
    (painted: PaintedText, near: Passage) =>
      paint(painted, 'arrived', isThere ? [passage(start ?? 0, end ?? 1)] : [], near),
    [isThere, start, end],
  );
  usePainted(textRef, text.blocks, paintArrival);
}
