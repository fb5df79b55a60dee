/** The button that opens the search, among the tools of every screen. */
import { Search } from 'lucide-react';
import { buttonClass } from '../../ui/button.tsx';

/** Names its key. */
export function SearchButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button
      type="button"
      className={buttonClass('quiet')}
      aria-label="Search everything"
      title="Search everything (Ctrl+K)"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onOpen}
    >
      <Search size={18} aria-hidden="true" />
    </button>
  );
}
