/** Tells when what stands on the page may have moved: it was scrolled, or laid out anew. */
import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Calls `onChange` at most once a frame after the page was laid out anew, or scrolled if `scrolls`. */
export function usePageChanges(
  rootRef: RefObject<Element | null>,
  scrolls: boolean,
  onChange: () => void,
): void {
  const change = useEffectEvent(onChange);
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(change);
    };
    const observer = new ResizeObserver(soon);
    if (rootRef.current !== null) observer.observe(rootRef.current);
    addEventListener('resize', soon);
    if (scrolls) addEventListener('scroll', soon, { passive: true, capture: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener('resize', soon);
      removeEventListener('scroll', soon, { capture: true });
    };
  }, [rootRef, scrolls]);
}
