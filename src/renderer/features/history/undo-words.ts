/** What undo and redo say to the reader. */
import type { Conflict } from '../../storage/reverse-entry.ts';
import type { UndoOutcome } from '../../storage/undo.ts';

/** What became of taking an act back (`Undone`) or doing it again (`Done again`). */
export function outcomeWords(outcome: UndoOutcome, done: 'Undone' | 'Done again'): string {
  switch (outcome.kind) {
    case 'done':
      return `${done}: ${outcome.label}.`;
    case 'nothing':
      return done === 'Undone' ? 'There is nothing to undo.' : 'There is nothing to do again.';
    case 'conflict':
      return `Left as it is: ${conflictWords(outcome.conflict)}`;
  }
}

const names: Readonly<Record<string, string>> = {
  documents: 'document',
  revisions: 'text',
  highlights: 'highlight',
  notes: 'note',
  cards: 'card',
  reviews: 'review',
  trash: 'trash',
};

function conflictWords(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'changed-since':
      return `the ${names[conflict.table] ?? conflict.table} was changed since. Undo the later change first.`;
    case 'still-used':
      return `the document has a ${names[conflict.table] ?? conflict.table} made since.`;
    case 'without-document':
      return 'its document is not in the library. Put the document back first.';
    case 'forgotten':
      return 'the history no longer reaches back to it.';
  }
}
