/** Copies selected words of sheets as they stand in the text: not line by line, as they are laid out. */
import { type RefObject, useEffect } from 'react';
import type { Block } from '#core/text/canonical-text.ts';
import { quoteOf } from '#core/text/passage.ts';
import { passageOfRange } from '../text-map.ts';

type Text = { readonly text: string; readonly blocks: readonly Block[] };

/** Answers the copying of a selection within `textRef` while `isOn`. */
export function useCopiedWords(
  textRef: RefObject<HTMLElement | null>,
  { text, blocks }: Text,
  isOn: boolean,
): void {
  useEffect(() => {
    if (!isOn) return;
    const copy = (event: ClipboardEvent) => {
      const selection = getSelection();
      const root = textRef.current;
      if (root === null || selection === null || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      const passage = root.contains(range.commonAncestorContainer)
        ? passageOfRange(root, blocks, range)
        : null;
      if (passage === null) return;
      event.clipboardData?.setData('text/plain', quoteOf(text, passage));
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [textRef, text, blocks, isOn]);
}
