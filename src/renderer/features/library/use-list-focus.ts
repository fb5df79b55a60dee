/** Keeps the focus in the list: moved by its keys, and given to a neighbour where its document goes. */
import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The focus in the list. */
export type ListFocus = {
  /** The index of the document that had it last, and is drawn wherever it is; -1 before. */
  readonly pinned: number;
  readonly note: (event: FocusEvent) => void;
  /** Gives it to the document at `index`, which may have to be drawn first. */
  readonly move: (index: number) => void;
};

/** `shown` are the documents as they are drawn; their links carry `data-index`. */
export function useListFocus(
  box: RefObject<HTMLElement | null>,
  shown: readonly unknown[],
): ListFocus {
  const [pinned, setPinned] = useState(-1);
  const wanted = useRef<number | null>(null);
  const last = useRef<Element | null>(null);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    linkAt(box.current, wanted.current)?.focus();
    wanted.current = null;
  });

  useLayoutEffect(() => {
    const isLost =
      last.current !== null &&
      !last.current.isConnected &&
      document.activeElement === document.body;
    if (!isLost) return;
    last.current = null;
    linkAt(box.current, Math.min(pinned, shown.length - 1))?.focus();
  }, [box, shown, pinned]);

  return {
    pinned,
    note({ target }) {
      last.current = target;
      const link = target.closest('article')?.querySelector<HTMLElement>('[data-index]');
      if (link !== null && link !== undefined) setPinned(Number(link.dataset['index']));
    },
    move(index) {
      wanted.current = index;
      setPinned(index);
    },
  };
}

function linkAt(box: HTMLElement | null, index: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}
