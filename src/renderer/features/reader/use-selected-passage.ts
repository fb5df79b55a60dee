/** The passage that is selected on the page with a pointer or the system's keys. */
import { type RefObject, useEffect, useState } from 'react';
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { passageOfRange } from './text-map.ts';

/** A selection with where it stands in the window. */
export type SelectedPassage = { readonly passage: Passage; readonly rectangle: DOMRect };

/** The selected passage, live, and how to drop the selection. */
export function useSelectedPassage(
  textRef: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
): readonly [SelectedPassage | null, () => void] {
  const [selected, setSelected] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    const read = () => setSelected(readSelection(textRef.current, blocks));
    document.addEventListener('selectionchange', read);
    addEventListener('scroll', read, { passive: true });
    addEventListener('resize', read);
    return () => {
      document.removeEventListener('selectionchange', read);
      removeEventListener('scroll', read);
      removeEventListener('resize', read);
    };
  }, [textRef, blocks]);
  const clear = () => {
    getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return [selected, clear];
}

function readSelection(root: HTMLElement | null, blocks: readonly Block[]): SelectedPassage | null {
  const selection = getSelection();
  if (root === null || selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const passage = passageOfRange(root, blocks, range);
  return passage === null ? null : { passage, rectangle: range.getBoundingClientRect() };
}
