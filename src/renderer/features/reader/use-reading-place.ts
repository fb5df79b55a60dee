/** Brings the reader back to where reading stopped, and keeps that place. */
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Passage, passage } from '#core/text/passage.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { keepReadingPlace } from '../../storage/documents.ts';
import { noteTextLength } from '../../storage/note-text-length.ts';
import { bringIntoView, type WantedMove, type WantedPlace } from './page/bring-into-view.ts';
import { offsetAtHeight, topInset } from './page/view.ts';
import type { ReadableDocument } from './use-opened-document.ts';

const settleMilliseconds = 600;

/** Where the address leads: to a passage, or, without an end, to an offset; null for where reading stopped. */
export type Arrival = { readonly target: number | null; readonly targetEnd: number | null };

/** Scrolls to where the address leads, or to the kept place; answers how to bring a passage into view. */
export function useReadingPlace(
  textRef: RefObject<HTMLElement | null>,
  readable: ReadableDocument,
  { target, targetEnd }: Arrival,
): (passage: Passage, to?: WantedPlace) => void {
  const { store } = useSurroundings();
  const { document: record, text, drawing } = readable;
  const bring = (place: Passage, move: WantedMove) => {
    if (textRef.current !== null) bringIntoView(textRef.current, { ...text, drawing }, place, move);
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

  const isOpen = useRef(false);
  const arrive = useEffectEvent((wanted: number | null, end: number | null) => {
    const offset = wantedOffset(wanted);
    const isOpening = !isOpen.current;
    isOpen.current = true;
    if (offset === null) return;
    const isPassage = end !== null && end > offset && end <= text.text.length;
    // A kept place was at the top, and stays there, however often the document is opened.
    const to = wanted === null ? 'top' : 'inside';
    bring(passage(offset, isPassage ? end : offset + 1), { to, isOpening });
  });
  const keepArrival = useEffectEvent((wanted: number | null) => {
    void keepReadingPlace(store, record.id, wantedOffset(wanted) ?? record.readingOffset);
    void noteTextLength(store, record.revisionId, text.text.length);
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
  useLayoutEffect(() => arrive(target, targetEnd), [target, targetEnd]);
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

  return (place, to = 'inside') => bring(place, { to });
}
