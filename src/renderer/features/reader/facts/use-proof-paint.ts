/** Paints the words that prove the fact in hand. */
import { useCallback, useEffect } from 'react';
import type { Passage } from '#core/text/passage.ts';
import type { Marking } from '../marking/use-marking.ts';
import { type PaintedText, paint } from '../paint.ts';
import { usePainted } from '../use-paint.ts';

/** For as long as the panel is open; `passages` must stay the same value while they are the same. */
export function useProofPaint({ textRef, readable }: Marking, passages: readonly Passage[]): void {
  const painted = useCallback(
    (text: PaintedText, near: Passage) => paint(text, 'proof', passages, near),
    [passages],
  );
  usePainted(textRef, readable.text.blocks, painted);
  useEffect(() => () => void CSS.highlights.delete('plenum-proof'), []);
}
