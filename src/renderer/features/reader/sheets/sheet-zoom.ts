/** How large sheets are shown: kept on this device, the same for every document. */
import { useSyncExternalStore } from 'react';

/** `width` fills the room beside the margin; a number is percent of the size on paper. */
export type SheetZoom = 'width' | number;

/** A screen counts 96 pixels to the inch, paper 72 points. */
export const pixelsPerPointAtFull = 96 / 72;

/** The steps of zooming, in percent. */
const steps = [25, 33, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];

const storageKey = 'plenum.sheet-zoom';
const invertedKey = 'plenum.sheets-inverted';
const listeners = new Set<() => void>();

/** The kept zoom, live; `width` where none was chosen. */
export function useSheetZoom(): SheetZoom {
  return useSyncExternalStore(subscribe, keptZoom);
}

/** Keeps `zoom`, and shows it at once. */
export function chooseZoom(zoom: SheetZoom): void {
  localStorage.setItem(storageKey, String(zoom));
  for (const listener of listeners) listener();
}

/** Whether pages are shown dark: where the theme is dark, and the reader chose it. Live. */
export function useInverted(): boolean {
  const isDark = useIsDark();
  return (
    useSyncExternalStore(subscribe, () => localStorage.getItem(invertedKey) === 'yes') && isDark
  );
}

/** Whether the dark theme is in use, live. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribeToTheme, () => {
    return document.documentElement.dataset['theme'] === 'dark';
  });
}

function subscribeToTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Keeps whether pages are dark in the dark theme. */
export function chooseInverted(isInverted: boolean): void {
  localStorage.setItem(invertedKey, isInverted ? 'yes' : 'no');
  for (const listener of listeners) listener();
}

/** The next larger (1) or smaller (-1) step from `percent`; the end of the steps stays. */
export function steppedZoom(percent: number, direction: 1 | -1): number {
  const [first = 25, last = 400] = [steps[0], steps.at(-1)];
  const found =
    direction === 1
      ? steps.find((step) => step > percent + 0.5)
      : steps.findLast((step) => step < percent - 0.5);
  return found ?? (direction === 1 ? last : first);
}

function keptZoom(): SheetZoom {
  const kept = Number(localStorage.getItem(storageKey));
  return Number.isFinite(kept) && kept >= 10 && kept <= 1_000 ? kept : 'width';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
