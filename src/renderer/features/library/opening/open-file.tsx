/** The library's way in for the reader's own files: a button, and the whole page to drop or paste on. */
import { FilePlus2 } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { chosenFileOfPage } from '../../../host/choose-file.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { DropOverlay } from '../../../ui/drop-overlay.tsx';
import { useDrop } from '../../../ui/use-drop.ts';
import { pastedFiles } from './pasted-files.ts';
import type { Opening } from './use-open-file.ts';

/** The button with its key, busy while files are read. */
export function OpenFile({ opening }: { readonly opening: Opening }) {
  const isBusy = isAsked(opening);
  const isOver = useDrop(isBusy ? null : (files) => void opening.take(files.map(chosenFileOfPage)));
  usePaste(opening);
  return (
    <>
      <button
        type="button"
        className={buttonClass()}
        aria-keyshortcuts="Control+O Meta+O"
        title="Open files (Ctrl+O), or drop them anywhere on this page, or paste a text (Ctrl+V)"
        aria-busy={isBusy}
        onClick={() => void opening.choose()}
      >
        <FilePlus2 size={18} aria-hidden="true" />
        {isBusy ? 'Opening…' : 'Open files…'}
      </button>
      {isOver && <DropOverlay>Drop the files to open them</DropOverlay>}
    </>
  );
}

/** Whether files are read that the reader asked for. */
function isAsked({ state }: Opening): boolean {
  return state.kind === 'reading' && !state.isQuiet;
}

/** Takes what is pasted anywhere but into a field. */
function usePaste(opening: Opening): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const isField =
      target instanceof Element && target.closest('input, textarea, [contenteditable]');
    if (isField || clipboardData === null || isAsked(opening)) return;
    const { files, isText } = pastedFiles(clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    void opening.take(files, isText ? { isWholePage: true } : {});
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
