/** Brings the reader back to where reading stopped, and keeps that place. */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { type Passage, passage } from '#core/text/passage.ts';
import { keepReadingPlace } from '../../storage/documents.ts';
import { useSurroundings } from '../surroundings.tsx';
import { bringIntoView, type WantedPlace } from './page/bring-into-view.ts';
import { offsetAtHeight, topInset } from './page/view.ts';
import type { ReadableDocument } from './use-opened-document.ts';

const settleMilliseconds = 600;

/** Scrolls to `target`, or to the kept place; answers how to bring a passage into view. */
export function useReadingPlace(
  textRef: RefObject<HTMLElement | null>,
  readable: ReadableDocument,
  target: number | null,
): (passage: Passage) => void {
  const { store } = useSurroundings();
  const { document: record, text, drawing } = readable;
  const scrollTo = (place: Passage, to: WantedPlace = 'inside') => {
    if (textRef.current !== null) bringIntoView(textRef.current, { ...text, drawing }, place, to);
  };

  const wantedOffset = (wanted: number | null) => {
    const offset = wanted ?? record.readingOffset;
    const isInside = Number.isInteger(offset) && offset > 0 && offset < text.text.length;
    return isInside ? offset : null;
  };
  // Before anything is drawn: what is read first is on the page with the page itself.
  useState(() => {
    const first = wantedOffset(target) ?? 0;
    drawing.draw(passage(first, first + 1));
  });

  const arrive = useEffectEvent((wanted: number | null) => {
    const offset = wantedOffset(wanted);
    // A kept place was at the top, and stays there, however often the document is opened.
    if (offset !== null) scrollTo(passage(offset, offset + 1), wanted === null ? 'top' : 'inside');
  });
  const keepArrival = useEffectEvent((wanted: number | null) => {
    void keepReadingPlace(store, record.id, wantedOffset(wanted) ?? record.readingOffset);
  });
  const keep = useEffectEvent(() => {
    if (textRef.current === null) return;
    const isAtTop = scrollY < topInset;
    const offset = isAtTop ? 0 : offsetAtHeight(textRef.current, text, topInset);
    if (offset !== null) void keepReadingPlace(store, record.id, offset);
  });

  useLayoutEffect(() => {
    // The browser remembers pixels, of a page whose heights were partly guessed; we remember the sentence.
    history.scrollRestoration = 'manual';
    return () => {
      history.scrollRestoration = 'auto';
    };
  }, []);
  useLayoutEffect(() => arrive(target), [target]);
  // That the document was opened is written once it is seen.
  useEffect(() => {
    const request = requestIdleCallback(() => keepArrival(target), { timeout: 1_000 });
    return () => cancelIdleCallback(request);
  }, [target]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, settleMilliseconds);
    };
    addEventListener('scroll', settle, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', settle);
    };
  }, []);

  return scrollTo;
}
