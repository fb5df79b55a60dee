/** Holds a selection by pointer at its word while the pointer is between words, where a browser would jump. */
import { type RefObject, useEffect } from 'react';
import styles from './sheets.module.css';

/** Puts a guard behind the end of the selection while a pointer draws it. */
export function useSelectionGuard(textRef: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const root = textRef.current;
    if (root === null || !isOn) return;
    const guard = document.createElement('div');
    guard.className = styles['guard'] ?? '';
    let isPressed = false;
    const press = ({ isPrimary, button }: PointerEvent) => {
      isPressed = isPrimary && button === 0;
    };
    const release = () => {
      isPressed = false;
      guard.remove();
    };
    const follow = () => {
      if (isPressed) placeGuard(guard, root);
    };
    root.addEventListener('pointerdown', press);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    document.addEventListener('selectionchange', follow);
    return () => {
      release();
      root.removeEventListener('pointerdown', press);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      document.removeEventListener('selectionchange', follow);
    };
  }, [textRef, isOn]);
}

function placeGuard(guard: HTMLElement, root: HTMLElement): void {
  const selection = getSelection();
  const focus = selection?.focusNode ?? null;
  const run = (focus instanceof Element ? focus : focus?.parentElement)?.closest(
    `.${styles['run']}`,
  );
  if (selection === null || selection.isCollapsed || !run || !root.contains(run)) return;
  const range = selection.getRangeAt(0);
  const isForward = focus === range.endContainer && selection.focusOffset === range.endOffset;
  const [before, after] = [run.previousSibling, run.nextSibling];
  if (isForward ? after === guard : before === guard) return;
  if (isForward) run.after(guard);
  else run.before(guard);
}
