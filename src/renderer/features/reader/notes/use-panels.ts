/** What the reader opened beside or over the page: a panel, the dialog of the keys. */
import { useState } from 'react';
import type { Passage } from '#core/text/passage.ts';

/** How the notes panel was opened. */
export type NotesPanelRequest = {
  /** The tag that it is to show first; null for all. */
  readonly tag: string | null;
  /** Whether a new note on the document is to be written. */
  readonly isWriting: boolean;
  /** Counts the requests, so that each begins afresh. */
  readonly turn: number;
};

/** How the facts panel was opened. */
export type FactsPanelRequest = {
  /** The passage of which a fact is to be written; null to look through them. */
  readonly of: Passage | null;
  readonly turn: number;
};

/** The panel beside the page. There is one at a time: they have the same place. */
type Beside =
  | ({ readonly kind: 'notes' } & NotesPanelRequest)
  | ({ readonly kind: 'facts' } & FactsPanelRequest)
  | { readonly kind: 'tray'; readonly turn: number }
  | { readonly kind: 'memory'; readonly turn: number };

/** Which of them are open, and how they open and close. */
export function usePanels() {
  const [beside, setBeside] = useState<Beside | null>(null);
  const [hasKeys, setKeys] = useState(false);
  const next = (last: Beside | null) => (last?.turn ?? 0) + 1;
  const ask = (tag: string | null, isWriting: boolean) =>
    setBeside((last) => ({ kind: 'notes', tag, isWriting, turn: next(last) }));
  const askFacts = (of: Passage | null) =>
    setBeside((last) => ({ kind: 'facts', of, turn: next(last) }));
  const close = () => setBeside(null);
  const isNotes = beside?.kind === 'notes';
  const hasMemory = beside?.kind === 'memory';
  return {
    hasKeys,
    notes: isNotes ? beside : null,
    facts: beside?.kind === 'facts' ? beside : null,
    hasTray: beside?.kind === 'tray',
    trayTurn: beside?.kind === 'tray' ? beside.turn : 0,
    hasMemory,
    /** Whether the margin gives its place to a panel. */
    takesMargin: beside !== null && !isNotes,
    showTray: () => setBeside((last) => ({ kind: 'tray', turn: next(last) })),
    toggleFacts: () => (beside?.kind === 'facts' ? close() : askFacts(null)),
    writeFact: (of: Passage) => askFacts(of),
    toggleMemory: () => (hasMemory ? close() : setBeside({ kind: 'memory', turn: 1 })),
    toggleNotes: () => (isNotes ? close() : ask(null, false)),
    showNotes: () => ask(null, false),
    showTag: (tag: string) => ask(tag, false),
    writeDocumentNote: () => ask(null, true),
    closeNotes: close,
    closeTray: close,
    closeFacts: close,
    showKeys: () => setKeys(true),
    closeKeys: () => setKeys(false),
  };
}

export type Panels = ReturnType<typeof usePanels>;
