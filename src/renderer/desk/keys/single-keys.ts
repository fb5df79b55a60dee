/** The reader's choice to do without keys of a single character, and which keys are meant for a page. */
import { useSyncExternalStore } from 'react';
import { hasModal } from '../../ui/use-modal.ts';

const storageKey = 'plenum.review-keys';
const listeners = new Set<() => void>();

/** Whether the keys of one character do anything. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

/** Whether the keys of one character do anything; WCAG 2.1.4 wants a way to switch them off. */
export function useHasSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, hasSingleKeys);
  const choose = (next: boolean) => {
    localStorage.setItem(storageKey, next ? 'on' : 'off');
    for (const listener of listeners) listener();
  };
  return [isOn, choose];
}

/** Whether a key is meant for the page: not for a field, a dialog, or the button that has the focus. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat) return false;
  // AltGr is Ctrl with Alt on some keyboards, and where @ is typed with it.
  const isAltGraph = event.getModifierState('AltGraph');
  if (!isAltGraph && (event.ctrlKey || event.metaKey || event.altKey)) return false;
  if (hasModal()) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target.closest('textarea, input, select, [popover]:popover-open') !== null) return false;
  // A button or link that has the focus is pressed by its own keys.
  const isPress = event.key === ' ' || event.key === 'Enter';
  return !isPress || target.closest('a, button, summary') === null;
}
