/** The sheet that is read now, live, and the way to another. */
import { type RefObject, useEffect, useState } from 'react';
import { movedEvent } from '../page/bring-into-view.ts';
import { topInset } from '../page/view.ts';

/** The sheet that stands at this part of the window's height is the present one. */
const readingHeight = 0.4;

/** The index of the sheet at reading height. */
export function usePresentSheet(textRef: RefObject<HTMLElement | null>): number {
  const [index, setIndex] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (textRef.current !== null) setIndex(sheetAtHeight(textRef.current));
    };
    const lookSoon = () => {
      frame ||= requestAnimationFrame(look);
    };
    lookSoon();
    const root = textRef.current;
    addEventListener('scroll', lookSoon, { passive: true });
    addEventListener('resize', lookSoon);
    root?.addEventListener(movedEvent, lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      removeEventListener('resize', lookSoon);
      root?.removeEventListener(movedEvent, lookSoon);
    };
  }, [textRef]);
  return index;
}

/** Puts a sheet, or the part of it below `share` of its height (0 to 1), below the bar. */
export function goToSheet(root: HTMLElement, index: number, share = 0): void {
  const sheet = root.children[index];
  if (sheet === undefined) return;
  const { top, height } = sheet.getBoundingClientRect();
  scrollBy({ top: top + height * share - topInset, behavior: 'instant' });
  root.dispatchEvent(new Event(movedEvent));
}

function sheetAtHeight(root: HTMLElement): number {
  const height = innerHeight * readingHeight;
  let low = 0;
  let high = root.children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((root.children[middle]?.getBoundingClientRect().bottom ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
