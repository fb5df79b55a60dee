/** The field of the search: a combobox over the list below it. */
import { Search as SearchSign } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import styles from './search-dialog.module.css';

type SearchFieldProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly listId: string;
  readonly isOpen: boolean;
  readonly activeId: string | undefined;
  readonly isFaulty: boolean;
  readonly onChange: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** It holds the focus; the list takes its keys. */
export function SearchField({
  ref,
  query,
  listId,
  isOpen,
  activeId,
  isFaulty,
  ...on
}: SearchFieldProps) {
  return (
    <div className={styles['box']}>
      <SearchSign size={20} aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        className={styles['field']}
        aria-label="Search everything"
        placeholder="Search your texts, notes and cards, or type a command"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-invalid={isFaulty}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        value={query}
        onChange={({ target }) => on.onChange(target.value)}
        onKeyDown={on.onKeyDown}
      />
    </div>
  );
}
