/** Where the reader jumped from, within one document: back and forward, as in a browser. */

/** Offsets of the text; the last of each list is the next to go to. */
export type JumpHistory = { readonly behind: readonly number[]; readonly ahead: readonly number[] };

/** No jump yet. */
export const noJumps: JumpHistory = { behind: [], ahead: [] };

/** More places than this are forgotten, the oldest first. */
export const mostPlaces = 100;

/** The reader jumped away from `place`: what was ahead is gone. */
export function jumpedFrom(history: JumpHistory, place: number): JumpHistory {
  if (history.behind.at(-1) === place) return { ...history, ahead: [] };
  return { behind: [...history.behind, place].slice(-mostPlaces), ahead: [] };
}

/** The history after a step `back` or `forward` from `place`, and the place to go to; null where none is. */
export function stepFrom(
  history: JumpHistory,
  place: number,
  direction: 'back' | 'forward',
): { readonly history: JumpHistory; readonly to: number } | null {
  const [from, other] =
    direction === 'back' ? (['behind', 'ahead'] as const) : (['ahead', 'behind'] as const);
  const to = history[from].at(-1);
  if (to === undefined) return null;
  const stepped = { [from]: history[from].slice(0, -1), [other]: [...history[other], place] };
  return { history: { ...history, ...stepped }, to };
}
