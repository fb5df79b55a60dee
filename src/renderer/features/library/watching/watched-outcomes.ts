/** What the reader is told of files that nobody asked for. */
import type { Outcome } from '../opening/opening-state.ts';

/** Whether the file needs nothing more: it is in the library, or was told that it cannot be. */
export function isKnownNow({ kind }: Outcome): boolean {
  return kind === 'added' || kind === 'known' || kind === 'refused';
}

/** A text that the library has already is no news. */
export function isWorthTelling({ kind }: Outcome): boolean {
  return kind !== 'known';
}
