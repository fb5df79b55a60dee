/** The reading cursor on the page: where it is, and how it moves. */
import { useState } from 'react';
import { type Passage, quoteOf } from '#core/text/passage.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { moveCursor, passageOfCursor, type ReadingCursor } from './reading-cursor.ts';
import type { ReadableDocument } from './use-opened-document.ts';

/** The cursor's passage, and the ways to move it; each move is announced and brought into view. */
export function useReadingCursor(readable: ReadableDocument, scrollTo: (passage: Passage) => void) {
  const announce = useAnnounce();
  const [cursor, setCursor] = useState<ReadingCursor | null>(null);
  return {
    passage: cursor === null ? null : passageOfCursor(cursor, readable.sentences),
    move(step: 1 | -1, extend: boolean): void {
      // Asked for only now: in a long text the sentences take their time.
      const { text, sentences } = readable;
      const moved = moveCursor(cursor, step, extend, sentences.length);
      setCursor(moved);
      const reached = moved === null ? undefined : sentences[moved.focus];
      if (reached === undefined) return;
      announce(quoteOf(text.text, reached));
      scrollTo(reached);
    },
    drop: () => setCursor(null),
  };
}
