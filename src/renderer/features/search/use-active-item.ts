/** Which line of the list the keys are on. */
import { useId, useState } from 'react';

/** The line that Enter chooses, and how the keys move it. */
export type Choosing = {
  /** Its index; -1 where there is none. */
  readonly active: number;
  readonly activeId: string | undefined;
  readonly idOf: (index: number) => string;
  readonly setActive: (index: number) => void;
  /** Moves by a key; answers whether it was one that moves. */
  readonly onKey: (key: string) => boolean;
};

/** How many lines a page of keys goes. */
const page = 6;

/** The first line is active, until a key or the pointer says otherwise, anew for each query. */
export function useActiveItem(items: readonly { readonly id: string }[], query: string): Choosing {
  const id = useId();
  const [chosen, setChosen] = useState<{ readonly query: string; readonly id: string } | null>(
    null,
  );
  const known = chosen?.query === query ? items.findIndex((item) => item.id === chosen.id) : -1;
  const active = known === -1 ? Math.min(0, items.length - 1) : known;
  const setActive = (index: number) => {
    const item = items[index];
    if (item !== undefined) setChosen({ query, id: item.id });
  };
  const idOf = (index: number) => `${id}-${index}`;
  return {
    ...{ active, idOf, setActive },
    activeId: active === -1 ? undefined : idOf(active),
    onKey(key) {
      const to = movedBy(key, active, items.length);
      if (to === null) return false;
      setActive(to);
      return true;
    },
  };
}

/** The index that a key goes to from another: round at both ends by arrows; null for other keys. */
export function movedBy(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, from + page);
    case 'PageUp':
      return Math.max(0, from - page);
    default:
      return null;
  }
}
