/** Paints on the page how well each passage is known, in place of the colours of its highlights. */
import { type RefObject, useCallback, useEffect } from 'react';
import { memoryLevels, type PassageMemory } from '#core/card/memory-of-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { type PaintedText, paint } from '../paint.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { usePainted } from '../use-paint.ts';

/** For as long as it is mounted. */
export function useMemoryPaint(
  textRef: RefObject<HTMLElement | null>,
  { text }: ReadableDocument,
  passages: readonly PassageMemory[],
): void {
  const painted = useCallback(
    (on: PaintedText, near: Passage) => {
      for (const level of memoryLevels) {
        const ofLevel = passages.filter((one) => one.level === level);
        paint(
          on,
          `memory-${level}`,
          ofLevel.map(({ passage }) => passage),
          near,
        );
      }
    },
    [passages],
  );
  usePainted(textRef, text.blocks, painted);
  useEffect(() => {
    const root = textRef.current;
    root?.setAttribute('data-memory', '');
    return () => {
      root?.removeAttribute('data-memory');
      for (const level of memoryLevels) CSS.highlights.delete(`plenum-memory-${level}`);
    };
  }, [textRef]);
}
