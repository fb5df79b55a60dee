/** Keeps the keyboard's place where a button gives way to another. */
import { type RefObject, useEffect, useRef } from 'react';

/**
 * The box whose first button takes the focus, whenever `state` changes and what had the focus is gone.
 * A reader who is elsewhere stays there.
 */
export function useKeptFocus(state: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks whenever the state changes
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, [state]);
  return box;
}
