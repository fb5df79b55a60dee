/** Shows a dialog over the page. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Whether a dialog stands over the page: its keys are none of the page's. */
export function hasModal(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

/** For as long as it is drawn the dialog is modal; the focus goes back to where it was. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  // With the drawing, not after it: a key that comes at once must not find the focus nowhere.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
}
