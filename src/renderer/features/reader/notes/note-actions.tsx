/** What the links and tags of a note do when they are followed. */
import { createContext, useContext } from 'react';
import type { NoteLink } from '#core/note/note-link.ts';

export type NoteActions = {
  readonly onFollow: (link: NoteLink) => void;
  readonly onTag: (tag: string) => void;
};

const NoteActionsContext = createContext<NoteActions>({
  onFollow: () => undefined,
  onTag: () => undefined,
});

/** Gives the notes below their actions. */
export const NoteActionsProvider = NoteActionsContext;

/** What links and tags do here. */
export function useNoteActions(): NoteActions {
  return useContext(NoteActionsContext);
}
