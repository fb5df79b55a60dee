/** Which act would be taken back, and which done again: read off the journal, kept nowhere else. */
import type { JournalEntry } from './journal-entry.ts';

/** An act that can be taken back (or done again) by reversing the entry `by`. */
export type Reversible = {
  /** The sequence of the act as the reader did it first. */
  readonly act: number;
  readonly label: string;
  /** The entry whose changes are reversed. */
  readonly by: number;
};

/** Acts to take back and to do again, the next one last. */
export type UndoStacks = {
  readonly undo: readonly Reversible[];
  readonly redo: readonly Reversible[];
};

/** The stacks after `entries`, which are in the order of their sequence. */
export function undoStacks(entries: readonly JournalEntry[]): UndoStacks {
  let undo: Reversible[] = [];
  let redo: Reversible[] = [];
  for (const { sequence, label, undoes, redoes, isUndoable } of entries) {
    if (undoes !== null) {
      undo = undo.filter(({ act }) => act !== undoes);
      redo.push({ act: undoes, label, by: sequence });
    } else if (redoes !== null) {
      redo = redo.filter(({ act }) => act !== redoes);
      undo.push({ act: redoes, label, by: sequence });
    } else if (isUndoable) {
      undo.push({ act: sequence, label, by: sequence });
      redo = [];
    }
  }
  return { undo, redo };
}
