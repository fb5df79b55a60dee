/** Watches long work: its progress reaches the screen once a frame, and it stops with the screen. */
import { useCallback, useEffect, useRef } from 'react';
import type { Watch } from '../../storage/transfer/pace.ts';

/** `begin` gives the watch of a new piece of work, `stop` ends the one under way. */
export function useWatch(show: (share: number) => void): {
  readonly begin: () => Watch;
  readonly stop: () => void;
} {
  const controller = useRef<AbortController | null>(null);
  const latestShow = useRef(show);
  useEffect(() => {
    latestShow.current = show;
  });
  const stop = useCallback(() => controller.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const begin = useCallback(() => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    let latest = 0;
    let isWaiting = false;
    // Not at once: the work tells of it in the middle of a transaction, where React must not run.
    const onProgress = (share: number) => {
      latest = share;
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        latestShow.current(latest);
      });
    };
    return { signal, onProgress };
  }, []);
  return { begin, stop };
}
