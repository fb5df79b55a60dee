/** Loads the Markdown parser once, with the first note that is shown or written. */
import type { readNote } from '#core/note/read-note.ts';

export type NoteReader = typeof readNote;

let loading: Promise<NoteReader> | null = null;

/** The parser; asked for again after it could not be had. */
export function noteReader(): Promise<NoteReader> {
  loading ??= import('#core/note/read-note.ts').then((module) => module.readNote);
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/**
 * The tags of `note`. Where the parser cannot be had they stay as they were: a note is never lost for
 * its tags.
 */
export async function tagsOfNote(
  note: string,
  before: readonly string[],
): Promise<readonly string[]> {
  if (!note.includes('#')) return [];
  try {
    const read = await noteReader();
    return read(note).tags;
  } catch {
    return before;
  }
}
