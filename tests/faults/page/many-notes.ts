/** One act of very many records. */
import { chanceFrom } from '#core/chance.ts';
import type { Note, NoteId } from '#core/note/note.ts';
import { act, type Store } from '#renderer/storage/act.ts';
import { sampleDocument } from '#support/storage/test-store.ts';

/** `length` letters, digits and signs in no order. */
export function manyLetters(length: number, chance = chanceFrom(length)): string {
  const letter = () => String.fromCharCode(33 + Math.floor(chance() * 90));
  return Array.from({ length }, letter).join('');
}

/** Adds `count` notes in one act, each of `length` letters, which do not pack well, to a new document. */
export async function addManyNotes(store: Store, count: number, length: number): Promise<void> {
  const { id: documentId } = await sampleDocument(store);
  const now = store.now();
  const chance = chanceFrom(count);
  const notes = Array.from(
    { length: count },
    (): Note => ({
      id: store.newId() as NoteId,
      documentId,
      text: manyLetters(length, chance),
      createdAt: now,
      changedAt: now,
    }),
  );
  await act(store, 'Add notes', ['notes'], () => store.database.notes.bulkAdd(notes));
}
