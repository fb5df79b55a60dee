/** Hears the keys of the whole window. */
import { useEffectEvent, useLayoutEffect } from 'react';

/**
 * Calls `obey` for every key while it is drawn; from the drawing on, not after it: a key that answers to
 * what is seen is never lost. With `isFirst` it hears before anything that keeps its keys to itself.
 */
export function useWindowKeys(obey: (event: KeyboardEvent) => void, isFirst = false): void {
  const onKey = useEffectEvent(obey);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen, { capture: isFirst });
    return () => removeEventListener('keydown', listen, { capture: isFirst });
  }, [isFirst]);
}
