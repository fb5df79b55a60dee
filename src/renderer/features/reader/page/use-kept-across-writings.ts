/** Keeps the reader's place when vertical text is set from side to side, and back: nothing else of the page stays. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { passage } from '#core/text/passage.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { bringIntoView } from './bring-into-view.ts';
import { writingAttribute } from './vertical-view.ts';
import { offsetAtHeight, topInset } from './view.ts';

/** The place is looked up once the page has lain still for so long. */
const stillMilliseconds = 200;

/** Brings what stood at the top there again after `isHorizontal` changed. */
export function useKeptAcrossWritings(
  textRef: RefObject<HTMLElement | null>,
  { text, drawing }: ReadableDocument,
  isHorizontal: boolean,
): void {
  const place = useRef<number | null>(null);
  const shown = useRef(isHorizontal);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const root = textRef.current;
      if (root === null || root.querySelector(`[${writingAttribute}]`) === null) return;
      place.current = scrollY < topInset ? null : offsetAtHeight(root, text, topInset);
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, stillMilliseconds);
    };
    addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', lookSoon);
    };
  }, [textRef, text]);
  useLayoutEffect(() => {
    const root = textRef.current;
    if (root === null || shown.current === isHorizontal) return;
    shown.current = isHorizontal;
    const at = place.current;
    if (at === null) return;
    const move = { to: 'top', isOpening: true } as const;
    bringIntoView(root, { ...text, drawing }, passage(at, at + 1), move);
  }, [textRef, text, drawing, isHorizontal]);
}
