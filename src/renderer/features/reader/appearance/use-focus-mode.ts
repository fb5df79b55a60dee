/** Focus mode: marks the paragraph that is read, so that the style sheet can dim the others. */
import { type RefObject, useEffect } from 'react';
import { drawnEvent } from '../page/page-drawing.ts';
import { leafAtHeight } from '../page/view.ts';
import { blockAttribute } from '../text-map.ts';

const presentAttribute = 'data-present';

/** What is read stands at this part of the window's height, unless the reading cursor says where. */
const readingHeight = 0.36;

/** Keeps the mark on the paragraph of the reading cursor, or on the one in the upper middle. */
export function useFocusMode(textRef: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const root = textRef.current;
    if (root === null || !isOn) return;
    const mark = () => {
      const leaf = leafOfCursor(root) ?? leafAtHeight(root, innerHeight * readingHeight);
      const marked = root.querySelector(`[${presentAttribute}]`);
      if (marked === leaf) return;
      marked?.removeAttribute(presentAttribute);
      leaf?.setAttribute(presentAttribute, '');
    };
    const markLater = () => requestAnimationFrame(mark);
    mark();
    addEventListener('scroll', mark, { passive: true });
    root.addEventListener(drawnEvent, mark);
    root.addEventListener('keyup', markLater);
    return () => {
      removeEventListener('scroll', mark);
      root.removeEventListener(drawnEvent, mark);
      root.removeEventListener('keyup', markLater);
      root.querySelector(`[${presentAttribute}]`)?.removeAttribute(presentAttribute);
    };
  }, [textRef, isOn]);
}

/** The leaf block in which the painted reading cursor begins, where it is in the window. */
function leafOfCursor(root: Element): Element | null {
  const [range] = CSS.highlights.get('plenum-cursor') ?? [];
  const leaf = range?.startContainer.parentElement?.closest(`[${blockAttribute}]`) ?? null;
  if (leaf === null || !root.contains(leaf)) return null;
  const { top, bottom } = leaf.getBoundingClientRect();
  return bottom > 0 && top < innerHeight ? leaf : null;
}
