/** Jumps within the document, and the ways back. */
import { type RefObject, useState } from 'react';
import { type Passage, passage } from '#core/text/passage.ts';
import { bringIntoView } from '../page/bring-into-view.ts';
import { offsetAtHeight, topInset } from '../page/view.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { jumpedFrom, noJumps, stepFrom } from './jump-history.ts';

/** What can be done with jumps. */
export type Jumps = {
  readonly canGo: Readonly<Record<'back' | 'forward', boolean>>;
  /** Goes to `place` and remembers where the reader was. */
  readonly jumpTo: (place: Passage) => void;
  /** Remembers `place`, or where the reader is, before something else scrolls. */
  readonly remember: (place?: number) => void;
  /** Goes one step; answers whether there was one. */
  readonly step: (direction: 'back' | 'forward') => boolean;
};

/** The jumps within one document; the list of them lasts as long as its page is shown. */
export function useJumpHistory(
  textRef: RefObject<HTMLElement | null>,
  { text, drawing }: ReadableDocument,
): Jumps {
  const [history, setHistory] = useState(noJumps);
  const present = () =>
    textRef.current === null ? 0 : (offsetAtHeight(textRef.current, text, topInset) ?? 0);
  const go = (place: Passage) => {
    if (textRef.current !== null)
      bringIntoView(textRef.current, { ...text, drawing }, place, { to: 'top' });
  };
  return {
    canGo: { back: history.behind.length > 0, forward: history.ahead.length > 0 },
    remember: (place = present()) => setHistory(jumpedFrom(history, place)),
    jumpTo(place) {
      setHistory(jumpedFrom(history, present()));
      go(place);
    },
    step(direction) {
      const step = stepFrom(history, present(), direction);
      if (step === null) return false;
      setHistory(step.history);
      go(passage(step.to, step.to + 1));
      return true;
    },
  };
}
