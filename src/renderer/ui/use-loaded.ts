/** Waits for a component whose script comes later, with something else in its place meanwhile. */
import { useEffect, useState } from 'react';
import { idle } from './idle.ts';
import type { Later } from './later.tsx';

/** Whether the part is there; it is asked for once what holds its place is drawn and the page is idle. */
export function useLoaded(part: Pick<Later<never>, 'preload' | 'isThere'>): boolean {
  const [isLoaded, setIsLoaded] = useState(part.isThere);
  useEffect(() => {
    if (isLoaded) return;
    let isCurrent = true;
    const bring = async () => {
      await idle();
      if (isCurrent) await part.preload();
      if (isCurrent) setIsLoaded(true);
    };
    void bring();
    return () => {
      isCurrent = false;
    };
  }, [part, isLoaded]);
  return isLoaded;
}
