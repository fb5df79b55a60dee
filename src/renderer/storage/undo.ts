/** Takes acts back and does them again, across restarts; a conflict is told, never forced. */
import { act, lastSequence, type Store } from './act.ts';
import type { JournalEntry } from './journal/journal-entry.ts';
import { type Reversible, type UndoStacks, undoStacks } from './journal/undo-stacks.ts';
import { journaledTables } from './records.ts';
import type { Conflict } from './reverse-entry.ts';

/** So many of the latest entries are looked at for the next act to take back. */
const reach = 500;

/** What taking back, or doing again, came to. */
export type UndoOutcome =
  | { readonly kind: 'done'; readonly label: string }
  | { readonly kind: 'nothing' }
  /** Something that the act touched was changed since; nothing was done. */
  | { readonly kind: 'conflict'; readonly label: string; readonly conflict: Conflict };

/** The acts that can be taken back and done again, of the latest ones. */
export async function readUndoStacks(store: Store): Promise<UndoStacks> {
  const latest = await store.database.journal.orderBy('sequence').reverse().limit(reach).toArray();
  return undoStacks(latest.reverse());
}

/** Takes the latest act back. */
export async function undoLast(store: Store): Promise<UndoOutcome> {
  const next = (await readUndoStacks(store)).undo.at(-1);
  return next === undefined ? { kind: 'nothing' } : reverse(store, next, { undoes: next.act });
}

/** Takes the latest act back where it came after `sequence`: an older one is not this session's. */
export async function undoLastAfter(store: Store, sequence: number): Promise<UndoOutcome> {
  const next = (await readUndoStacks(store)).undo.at(-1);
  if (next === undefined || next.act <= sequence) return { kind: 'nothing' };
  return reverse(store, next, { undoes: next.act });
}

/** Does the act again that was taken back last. */
export async function redoLast(store: Store): Promise<UndoOutcome> {
  const next = (await readUndoStacks(store)).redo.at(-1);
  return next === undefined ? { kind: 'nothing' } : reverse(store, next, { redoes: next.act });
}

/** Takes back any one act, wherever it stands in the history. */
export async function undoAct(store: Store, sequence: number): Promise<UndoOutcome> {
  const entry = await store.database.journal.get(sequence);
  if (entry === undefined && sequence <= (await lastSequence(store.database))) {
    return { kind: 'conflict', label: '', conflict: { kind: 'forgotten' } };
  }
  if (entry === undefined || !entry.isUndoable) return { kind: 'nothing' };
  const { undo } = undoStacks(await entriesFrom(store, sequence));
  const standing = undo.find((one) => one.act === sequence);
  return standing === undefined
    ? { kind: 'nothing' }
    : reverse(store, standing, { undoes: sequence });
}

function entriesFrom(store: Store, sequence: number): Promise<JournalEntry[]> {
  return store.database.journal.where('sequence').aboveOrEqual(sequence).toArray();
}

async function reverse(
  store: Store,
  { by, label }: Reversible,
  options: { undoes: number } | { redoes: number },
): Promise<UndoOutcome> {
  // Hardly any start needs it: it is no part of the first script.
  const { ConflictFound, reverseEntry } = await import('./reverse-entry.ts');
  try {
    await act(store, label, journaledTables, (own) => reverseEntry(store, by, own), options);
    return { kind: 'done', label };
  } catch (cause) {
    if (!(cause instanceof ConflictFound)) throw cause;
    return { kind: 'conflict', label, conflict: cause.conflict };
  }
}
