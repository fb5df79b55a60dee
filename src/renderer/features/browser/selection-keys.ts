/** What the keys of a list with many choices do, as the ARIA practices have it for grids. */
import type { SelectionEvent } from './selection.ts';

/** A key as it was pressed; `isCommand` is Control, or Command on a Mac. */
export type PressedKey = {
  readonly key: string;
  readonly isShift: boolean;
  readonly isCommand: boolean;
};

/** Where the keyboard stands, how many rows a page has, and how many there are. */
export type ListPlace = {
  readonly active: number;
  readonly page: number;
  readonly count: number;
};

/** What the key does to the selection; null where it does nothing to it. */
export function selectionOfKey(
  { key, isShift, isCommand }: PressedKey,
  place: ListPlace,
): SelectionEvent | null {
  if (key === ' ') return { kind: 'toggled', at: place.active };
  if (key.toLowerCase() === 'a' && isCommand && !isShift) return { kind: 'all' };
  if (key === 'Escape') return { kind: 'none' };
  const to = rowOfKey(key, place);
  if (to === null) return null;
  return { kind: 'moved', to, way: isShift ? 'stretch' : isCommand ? 'keep' : 'only' };
}

function rowOfKey(key: string, { active, page, count }: ListPlace): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
