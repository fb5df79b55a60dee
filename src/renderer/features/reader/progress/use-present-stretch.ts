/** The stretch of the text that is in the window now, live. */
import { type RefObject, useEffect, useState } from 'react';
import type { Block } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { drawnEvent } from '../page/page-drawing.ts';
import { offsetNear, topInset } from '../page/view.ts';

/** From about the first character in the window to about the last: null before the text is drawn. */
export function usePresentStretch(
  textRef: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
): Passage | null {
  const [stretch, setStretch] = useState<Passage | null>(null);
  useEffect(() => {
    const root = textRef.current;
    if (root === null) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const seen = stretchInWindow(root, blocks);
      setStretch((last) => (last?.start === seen?.start && last?.end === seen?.end ? last : seen));
    };
    const lookSoon = () => {
      frame ||= requestAnimationFrame(look);
    };
    lookSoon();
    addEventListener('scroll', lookSoon, { passive: true });
    addEventListener('resize', lookSoon);
    root.addEventListener(drawnEvent, lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      removeEventListener('resize', lookSoon);
      root.removeEventListener(drawnEvent, lookSoon);
    };
  }, [textRef, blocks]);
  return stretch;
}

/** What of the text is in the window now. */
export function stretchInWindow(root: Element, blocks: readonly Block[]): Passage | null {
  const start = offsetNear(root, blocks, topInset);
  const end = offsetNear(root, blocks, innerHeight);
  return start === null || end === null || start >= end ? null : passage(start, end);
}
