/** Gives sheets their size: by the room for them, or by the percent that the reader chose. */
import { type RefObject, useLayoutEffect, useSyncExternalStore } from 'react';
import type { SheetLayout } from './sheet-layout.ts';
import { pixelsPerPointAtFull, type SheetZoom } from './sheet-zoom.ts';

/**
 * Keeps `--sheet-scale` and `--sheet-room` on the parent of `firstRef`, the first sheet: in an effect of a
 * child, so that the sheets have their size before the page looks for the place to show.
 */
export function useSheetScale(
  firstRef: RefObject<HTMLElement | null>,
  layouts: readonly SheetLayout[],
  zoom: SheetZoom,
): void {
  useLayoutEffect(() => {
    const root = firstRef.current?.parentElement ?? null;
    if (root === null) return;
    const usual = usualWidth(layouts);
    let last = 0;
    const resize = () => {
      const room = root.clientWidth;
      const scale = zoom === 'width' ? room / usual : (zoom / 100) * pixelsPerPointAtFull;
      if (scale === last) return;
      last = scale;
      root.style.setProperty('--sheet-scale', String(scale));
      root.style.setProperty('--sheet-room', zoom === 'width' ? String(room) : '100000');
      tellPercent(Math.round((scale / pixelsPerPointAtFull) * 100));
    };
    resize();
    let frame = 0;
    // In the next frame: a size that an observer changes itself is reported as a fault.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(resize);
    });
    observer.observe(root);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [firstRef, layouts, zoom]);
}

/** The size that the sheets have now, in percent of that on paper. */
export function usePresentPercent(): number {
  return useSyncExternalStore(subscribe, () => presentPercent);
}

let presentPercent = 100;
const listeners = new Set<() => void>();

function tellPercent(percent: number): void {
  presentPercent = percent;
  // Not while React is laying out the page that they stand on.
  queueMicrotask(() => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The width of the middle one, so that a wide table among many pages makes none of them small. */
function usualWidth(layouts: readonly SheetLayout[]): number {
  const widths = layouts.map(({ sheet }) => sheet.width).sort((a, b) => a - b);
  return Math.max(1, widths[Math.floor(widths.length / 2)] ?? 1);
}
