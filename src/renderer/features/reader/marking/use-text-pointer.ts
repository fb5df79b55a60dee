/** What a pointer does on the text: one click opens, two select a word, three a sentence. */
import { type MouseEvent, useRef } from 'react';
import { passage } from '#core/text/passage.ts';
import { snapToWords } from '#core/text/reading-unit.ts';
import { sentenceAround } from '#core/text/sentence.ts';
import { offsetOf, rangeOfPassage } from '../text-map.ts';
import type { Marking } from './use-marking.ts';
import { selectPassage } from './use-selected-passage.ts';

/** The handlers of the text's pointer. */
export function useTextPointer(marking: Marking) {
  const pressedAt = useRef<number | null>(null);
  const { textRef, readable, source } = marking;
  const { text } = readable;

  const offsetAt = ({ clientX, clientY }: MouseEvent) =>
    offsetUnder(textRef.current, marking, clientX, clientY);

  function selectWord(): void {
    const { selected } = marking;
    const root = textRef.current;
    const snapped = selected === null ? null : snapToWords(source, selected.passage);
    if (root !== null && snapped !== null) selectPassage(root, text.blocks, snapped);
  }

  function selectSentence(event: MouseEvent): void {
    const [a, b] = [pressedAt.current, offsetAt(event)];
    const root = textRef.current;
    if (root === null || a === null || b === null) return;
    const start = Math.min(a, b, text.text.length - 1);
    const touched = passage(start, Math.max(a, b, start + 1));
    selectPassage(
      root,
      text.blocks,
      sentenceAround(text.text, touched, text.language ?? undefined),
    );
  }

  return {
    onMouseDown(event: MouseEvent): void {
      pressedAt.current = offsetAt(event);
    },
    onClick(event: MouseEvent): void {
      if (event.detail === 2) selectWord();
      else if (event.detail === 3) selectSentence(event);
      else if (getSelection()?.isCollapsed !== false) {
        marking.openAt(characterUnder(textRef.current, marking, event));
      }
    },
  };
}

/** The offset of the text under a point of the window; null where none of it is. */
export function offsetUnder(
  root: HTMLElement | null,
  { readable }: Pick<Marking, 'readable'>,
  clientX: number,
  clientY: number,
): number | null {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  if (root === null || caret === null || !root.contains(caret.startContainer)) return null;
  const point = { node: caret.startContainer, offset: caret.startOffset };
  return offsetOf(root, readable.text.blocks, point, 'next');
}

/** How far above or below its box a character may be hit, in pixels. */
const slack = 3;

/** The offset of the character under the pointer; null beside the words, as right of a line's end. */
function characterUnder(
  root: HTMLElement | null,
  marking: Pick<Marking, 'readable'>,
  { clientX, clientY }: MouseEvent,
): number | null {
  const caret = offsetUnder(root, marking, clientX, clientY);
  if (root === null || caret === null) return null;
  const { blocks } = marking.readable.text;
  // The caret goes to the nearer side of a character, so that it may stand before or after it.
  const found = [caret - 1, caret].find((offset) => {
    const range = offset < 0 ? null : rangeOfPassage(root, blocks, passage(offset, offset + 1));
    return [...(range?.getClientRects() ?? [])].some(
      ({ left, top, right, bottom }) =>
        left <= clientX && clientX <= right && top - slack <= clientY && clientY <= bottom + slack,
    );
  });
  return found ?? null;
}
