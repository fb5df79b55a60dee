/** The two quiet buttons that take the latest act back and do it again. */
import { Redo2, Undo2 } from 'lucide-react';
import { inMenu } from '#shared/undo-words.ts';
import { buttonClass } from '../../ui/button.tsx';
import type { Undo } from './use-undo.ts';

/** Shown once there is something to take back; each names the act. */
export function UndoButtons({ undoLabel, redoLabel, undo, redo }: Undo) {
  if (undoLabel === null && redoLabel === null) return null;
  const [undoName, redoName] = [inMenu('Undo', undoLabel), inMenu('Redo', redoLabel)];
  return (
    <>
      <button
        type="button"
        className={buttonClass('quiet')}
        aria-label={undoName}
        title={undoName}
        aria-keyshortcuts="Control+Z"
        aria-disabled={undoLabel === null}
        onClick={undo}
      >
        <Undo2 size={18} aria-hidden="true" />
      </button>
      {redoLabel !== null && (
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label={redoName}
          title={redoName}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={redo}
        >
          <Redo2 size={18} aria-hidden="true" />
        </button>
      )}
    </>
  );
}
