/** The passage that is selected on the page with a pointer or the system's keys. */
import { type RefObject, useEffect, useState } from 'react';
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { passageOfRange, rangeOfPassage } from '../text-map.ts';

/** A selected passage, and at which of its ends the selecting stopped. */
export type SelectedPassage = {
  readonly passage: Passage;
  readonly near: 'start' | 'end';
  /** Whether a pointer is still drawing it. */
  readonly isDrawn: boolean;
};

/** The selected passage, live, and how to drop the selection. */
export function useSelectedPassage(
  textRef: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
): readonly [SelectedPassage | null, () => void] {
  const [selected, setSelected] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    let isPressed = false;
    const read = () => {
      const next = readSelection(textRef.current, blocks, isPressed);
      setSelected((last) => (isSame(last, next) ? last : next));
    };
    const press = (event: PointerEvent) => {
      isPressed = event.isPrimary && textRef.current?.contains(event.target as Node) === true;
    };
    const release = () => {
      isPressed = false;
      read();
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [textRef, blocks]);
  const clear = () => {
    if (selected === null) return;
    getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return [selected, clear];
}

/** Selects `passage` on the page, as a pointer would. */
export function selectPassage(root: Element, blocks: readonly Block[], passage: Passage): void {
  const range = rangeOfPassage(root, blocks, passage);
  if (range === null) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

function readSelection(
  root: HTMLElement | null,
  blocks: readonly Block[],
  isDrawn: boolean,
): SelectedPassage | null {
  const selection = getSelection();
  if (root === null || selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const passage = passageOfRange(root, blocks, range);
  if (passage === null) return null;
  const isForward =
    selection.focusNode === range.endContainer && selection.focusOffset === range.endOffset;
  return { passage, near: isForward ? 'end' : 'start', isDrawn };
}

function isSame(a: SelectedPassage | null, b: SelectedPassage | null): boolean {
  if (a === null || b === null) return a === b;
  const isSamePassage = a.passage.start === b.passage.start && a.passage.end === b.passage.end;
  return isSamePassage && a.near === b.near && a.isDrawn === b.isDrawn;
}
