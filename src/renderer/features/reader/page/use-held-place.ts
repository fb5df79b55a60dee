/** Keeps the text where it is in the window when the page takes another size. */
import { type RefObject, useLayoutEffect } from 'react';
import { movedEvent } from './bring-into-view.ts';
import { distanceOfPlace, type HeldPlace, placeAtHeight, topInset } from './view.ts';

/**
 * A new width, another look, a font that comes late, a chunk whose size was only guessed: each moves all
 * that is below. The browser's own scroll anchoring does not hold across the first three.
 */
export function useHeldPlace(textRef: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = textRef.current;
    if (root === null) return;
    let held: HeldPlace | null = null;
    const remember = () => {
      held = scrollY < topInset ? null : placeAtHeight(root, topInset);
    };
    const restore = () => {
      if (held === null || !held.element.isConnected) return;
      const distance = distanceOfPlace(held, topInset);
      if (Math.abs(distance) > 1) scrollBy({ top: distance, behavior: 'instant' });
    };
    const observer = new ResizeObserver(restore);
    observer.observe(root);
    addEventListener('scroll', remember, { passive: true });
    root.addEventListener(movedEvent, remember);
    return () => {
      observer.disconnect();
      root.removeEventListener(movedEvent, remember);
      removeEventListener('scroll', remember);
    };
  }, [textRef]);
}
