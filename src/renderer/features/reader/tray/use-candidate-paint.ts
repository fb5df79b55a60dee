/** Paints the candidate in hand on the page, and brings it into view. */
import { useCallback, useEffect, useEffectEvent } from 'react';
import type { Passage } from '#core/text/passage.ts';
import type { Marking } from '../marking/use-marking.ts';
import { type PaintedText, paint } from '../paint.ts';
import { usePainted } from '../use-paint.ts';

/** For as long as the tray is open; null paints none. */
export function useCandidatePaint(
  { textRef, readable, scrollTo }: Marking,
  at: Passage | null,
): void {
  const painted = useCallback(
    (text: PaintedText, near: Passage) => paint(text, 'candidate', at === null ? [] : [at], near),
    [at],
  );
  usePainted(textRef, readable.text.blocks, painted);
  // A sheet from below covers what is merely inside the window.
  const show = useEffectEvent((place: Passage) => scrollTo(place, isSheet() ? 'top' : 'inside'));
  useEffect(() => {
    if (at !== null) show(at);
  }, [at]);
  useEffect(() => () => void CSS.highlights.delete('plenum-candidate'), []);
}

/** Whether the window is so narrow that the tray is a sheet, as tray-panel.module.css has it. */
function isSheet(): boolean {
  return matchMedia('(width < 52rem)').matches;
}
