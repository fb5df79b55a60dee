/** The kind of card that the reader chose last: the next one begins as it. */
import { type CardKind, cardKinds } from './card-draft.ts';

const storageKey = 'plenum.card-kind';

/** The kind chosen last on this device; a question with its answer before any choice. */
export function keptKind(): CardKind {
  const kept = localStorage.getItem(storageKey);
  return cardKinds.find(([kind]) => kind === kept)?.[0] ?? 'basic';
}

/** Keeps the kind for the next card. */
export function keepKind(kind: CardKind): void {
  localStorage.setItem(storageKey, kind);
}
