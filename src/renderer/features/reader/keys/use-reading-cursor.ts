/** The reading cursor on the page: where it is, what it moves by, and how it moves. */
import { useMemo, useState } from 'react';
import { type Passage, quoteOf } from '#core/text/passage.ts';
import type { ReadingUnit, UnitText } from '#core/text/reading-unit.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { ReadableDocument } from '../use-opened-document.ts';
import {
  cursorOn,
  moveCursor,
  passageOfCursor,
  type ReadingCursor,
  switchUnit,
} from './reading-cursor.ts';

/** The document as the reading units need it. */
export function useUnitText(readable: ReadableDocument): UnitText {
  const { text } = readable;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentences are the text's; asked for only when the cursor goes by them
  return useMemo(
    () => ({
      ...{ text: text.text, blocks: text.blocks, language: text.language },
      get sentences() {
        return readable.sentences;
      },
    }),
    [text],
  );
}

/**
 * The cursor's passage, and the ways to move it; each move is announced and brought into view.
 * `startOffset` answers where a first move begins.
 */
export function useReadingCursor(
  source: UnitText,
  startOffset: () => number,
  scrollTo: (passage: Passage) => void,
) {
  const announce = useAnnounce();
  const [cursor, setCursor] = useState<ReadingCursor | null>(null);
  const [unit, setUnit] = useState<ReadingUnit>('sentence');

  function reach(moved: ReadingCursor | null, before = ''): void {
    setCursor(moved);
    if (moved === null) return;
    announce(before + quoteOf(source.text, moved.focus));
    scrollTo(moved.focus);
  }

  return {
    unit,
    passage: useMemo(() => (cursor === null ? null : passageOfCursor(cursor)), [cursor]),
    move(step: 1 | -1, extend: boolean): void {
      reach(moveCursor(source, unit, cursor, step, extend, startOffset()));
    },
    moveBy(chosen: ReadingUnit): void {
      setUnit(chosen);
      reach(switchUnit(source, chosen, cursor, startOffset()), `By ${chosen}: `);
    },
    /** Goes to `place` without saying so. */
    put: (place: Passage) => setCursor(cursorOn(place)),
    drop: () => setCursor(null),
  };
}
