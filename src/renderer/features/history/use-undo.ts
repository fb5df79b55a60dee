/** Undo and redo for the whole desk: their labels live, their keys, and what the menu asks. */
import { useCallback, useEffect, useRef } from 'react';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import {
  readUndoStacks,
  redoLast,
  type UndoOutcome,
  undoAct,
  undoLast,
} from '../../storage/undo.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import { outcomeWords } from './undo-words.ts';

/** The next acts by their labels, null for none, and the ways to take them. */
export type Undo = {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** Undo and redo; to be used once, in the frame around the screens. */
export function useUndo(): Undo {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const stacks = useStored(readUndoStacks, []);
  const undoLabel = stacks?.undo.at(-1)?.label ?? null;
  const redoLabel = stacks?.redo.at(-1)?.label ?? null;
  // One at a time: a held key must not take back what it has not yet seen done.
  const isBusy = useRef(false);
  const run = useCallback(
    async (step: () => Promise<UndoOutcome>, done: 'Undone' | 'Done again') => {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        announce(outcomeWords(await step(), done));
      } finally {
        isBusy.current = false;
      }
    },
    [announce],
  );
  const undo = useCallback(() => void run(() => undoLast(store), 'Undone'), [run, store]);
  const redo = useCallback(() => void run(() => redoLast(store), 'Done again'), [run, store]);
  useEffect(() => {
    host.reportUndo({ undo: undoLabel, redo: redoLabel });
  }, [host, undoLabel, redoLabel]);
  useUndoKeys(undo, redo);
  useEffect(
    () =>
      host.onMenuCommand(({ kind }) => {
        if (kind !== 'undo' && kind !== 'redo') return;
        // In a field the menu means the typing, as its keys do.
        if (isField(document.activeElement)) document.execCommand(kind);
        else if (kind === 'undo') undo();
        else redo();
      }),
    [host, undo, redo],
  );
  return { undoLabel, redoLabel, undo, redo };
}

/** Takes back one act of the history, and says what became of it. */
export function useUndoAct(): (sequence: number) => Promise<void> {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  return async (sequence) => announce(outcomeWords(await undoAct(store, sequence), 'Undone'));
}

function useUndoKeys(undo: () => void, redo: () => void): void {
  useWindowKeys((event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (!isCommand || (key !== 'z' && key !== 'y') || isField(event.target)) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
}

/** Whether `target` takes typing, and so has an undo of its own. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !/^(?:button|checkbox|radio|range)$/.test(target.type)
  );
}
