/** The key that opens the search, on every screen: Ctrl+K, or Cmd+K on a Mac. */
import { hasModal } from '../../ui/use-modal.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';

/** Calls `toggle` when the key is pressed; not over another dialog, whose work would be lost. */
export function useSearchKey(isOpen: boolean, toggle: () => void): void {
  // Before the screens, some of which keep their keys to themselves.
  useWindowKeys((event) => {
    const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (isOpen || !hasModal()) toggle();
  }, true);
}
