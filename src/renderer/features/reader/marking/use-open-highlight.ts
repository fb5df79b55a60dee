/** Which highlight is open, how it was opened, and whether its note is being written. */
import { useRef, useState } from 'react';
import type { HighlightId } from '#core/highlight/highlight.ts';

/** The open highlight: with the bar beside it or without, its note being written or not. */
export type OpenHighlight = {
  readonly id: HighlightId;
  readonly hasBar: boolean;
  readonly isWriting: boolean;
};

/** The state of the open highlight, and how it changes. */
export function useOpenHighlight() {
  const [open, setOpen] = useState<OpenHighlight | null>(null);
  const turn = useRef(0);
  const change = (next: OpenHighlight | null) => {
    turn.current += 1;
    setOpen(next);
  };
  return {
    open,
    /** Opens it with what can be done to it beside the passage, as a click does. */
    openWithBar: (id: HighlightId) => change({ id, hasBar: true, isWriting: false }),
    /** Opens it with nothing in the way of the text. */
    openQuietly: (id: HighlightId) => change({ id, hasBar: false, isWriting: false }),
    /** Opens it with its note ready to be written. */
    write: (id: HighlightId) => change({ id, hasBar: false, isWriting: true }),
    /** Leaves the note, with the highlight still open. */
    stopWriting: () => setOpen((last) => last && { ...last, isWriting: false }),
    /** Takes the bar away, with the highlight still open. */
    dropBar: () => setOpen((last) => last && { ...last, hasBar: false }),
    close: () => change(null),
    /** Answers, later, whether nothing was opened or closed since it was made. */
    stillness(): () => boolean {
      const before = turn.current;
      return () => turn.current === before;
    },
  };
}
