/** What the reader opened beside or over the page: the notes panel, the dialog of the keys. */
import { useState } from 'react';

/** How the notes panel was opened. */
export type NotesPanelRequest = {
  /** The tag that it is to show first; null for all. */
  readonly tag: string | null;
  /** Whether a new note on the document is to be written. */
  readonly isWriting: boolean;
  /** Counts the requests, so that each begins afresh. */
  readonly turn: number;
};

/** Which of them are open, and how they open and close. */
export function usePanels() {
  const [notes, setNotes] = useState<NotesPanelRequest | null>(null);
  const [hasKeys, setKeys] = useState(false);
  const ask = (tag: string | null, isWriting: boolean) =>
    setNotes((last) => ({ tag, isWriting, turn: (last?.turn ?? 0) + 1 }));
  return {
    ...{ notes, hasKeys },
    toggleNotes: () => (notes === null ? ask(null, false) : setNotes(null)),
    showTag: (tag: string) => ask(tag, false),
    writeDocumentNote: () => ask(null, true),
    closeNotes: () => setNotes(null),
    showKeys: () => setKeys(true),
    closeKeys: () => setKeys(false),
  };
}

export type Panels = ReturnType<typeof usePanels>;
