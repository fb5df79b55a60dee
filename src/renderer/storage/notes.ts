/** Reads and writes the notes on whole documents. */
import type { Note, NoteId } from '#core/note/note.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discard, longestTitle } from './trash.ts';

/** The notes of one document, oldest first. */
export async function notesOf(store: Store, documentId: DocumentId): Promise<Note[]> {
  const notes = await store.database.notes.where({ documentId }).toArray();
  return notes.sort((a, b) => a.createdAt - b.createdAt);
}

/** Adds a note on the document. */
export function addNote(store: Store, documentId: DocumentId, text: string): Promise<Note> {
  const now = store.now();
  const note: Note = {
    id: store.newId() as NoteId,
    ...{ documentId, text, createdAt: now, changedAt: now },
  };
  return act(store, 'Add note', ['notes'], async () => {
    await store.database.notes.add(note);
    return note;
  });
}

/** Gives a note other words. */
export async function changeNote(store: Store, id: NoteId, text: string): Promise<void> {
  await act(store, 'Edit note', ['notes'], () =>
    store.database.notes.update(id, { text, changedAt: store.now() }),
  );
}

/** Moves a note to the trash. */
export async function deleteNote(store: Store, id: NoteId): Promise<void> {
  await act(store, 'Delete note', ['notes', 'trash'], async () => {
    const note = await store.database.notes.get(id);
    if (note === undefined) return;
    await discard(store, { kind: 'note', title: note.text.slice(0, longestTitle) }, [
      { table: 'notes', records: [note] },
    ]);
  });
}
