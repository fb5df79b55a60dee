/** Underlines what a quiz found not to be known, for a reader who comes from its results to read it again. */
import { type RefObject, useCallback, useEffect } from 'react';
import type { Block } from '#core/text/canonical-text.ts';
import { type PaintedText, paint } from '../paint.ts';
import { usePainted } from '../use-paint.ts';
import type { TestedPassage } from './coverage-layer.ts';

/** Paints what of `tested` is not known where `isShown`. */
export function useMissedPaint(
  textRef: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  tested: readonly TestedPassage[],
  isShown: boolean,
): void {
  const painted = useCallback(
    (text: PaintedText, near: Parameters<typeof paint>[3]) => {
      const missed = isShown ? tested.filter(({ isKnown }) => !isKnown) : [];
      paint(
        text,
        'missed',
        missed.map(({ passage }) => passage),
        near,
      );
    },
    [tested, isShown],
  );
  usePainted(textRef, blocks, painted);
  useEffect(() => () => void CSS.highlights.delete('plenum-missed'), []);
}
