/** The field in which a search is written: with suggestions, its help, and words where it has a fault. */
import { CircleHelp, Search } from 'lucide-react';
import { type RefObject, useEffect, useId, useState } from 'react';
import type { QueryNames } from '#core/card/query/suggest-query.ts';
import { Button } from '../../ui/button.tsx';
import styles from './query-field.module.css';
import { QueryHelp } from './query-help.tsx';
import { type QuerySuggesting, useQuerySuggestions } from './use-query-suggestions.ts';

type QueryFieldProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly names: QueryNames;
  /** What is wrong with the query, in words; null where nothing is. */
  readonly fault: string | null;
  readonly onChange: (query: string) => void;
  /** The reader goes on to what was found. */
  readonly onDone: () => void;
};

/** A combobox over the query language. */
export function QueryField({ field, query, names, fault, onChange, onDone }: QueryFieldProps) {
  const faultId = useId();
  const [caret, setCaret] = useState(query.length);
  const [isHelping, setIsHelping] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const suggesting = useQuerySuggestions(query, caret, names, (next, at) => {
    onChange(next);
    setCaret(at);
    setWanted(at);
  });
  // A taken suggestion puts the caret behind it, once the field has the new words.
  useEffect(() => {
    if (wanted === null) return;
    field.current?.setSelectionRange(wanted, wanted);
    setWanted(null);
  }, [wanted, field]);
  const { isOpen, active, listId, optionId } = suggesting;
  return (
    <search className={styles['search']}>
      <div className={styles['box']} data-fault={(fault !== null && !isOpen) || undefined}>
        <Search size={18} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Search cards"
          placeholder="Search: words, is:due, tag:exam, stability<10"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={active < 0 ? undefined : optionId(active)}
          aria-invalid={fault !== null}
          aria-describedby={faultId}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={({ target }) => {
            onChange(target.value);
            setCaret(target.selectionStart ?? target.value.length);
            suggesting.open(true);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
          onBlur={() => suggesting.open(false)}
          onKeyDown={(event) => {
            if (suggesting.onKeyDown(event)) return;
            if (event.key === 'Enter') onDone();
            else if (event.key === 'Escape' && query !== '') onChange('');
          }}
        />
        <Button tone="quiet" aria-label="How to search" onClick={() => setIsHelping(true)}>
          <CircleHelp size={18} aria-hidden="true" />
        </Button>
        {isOpen && <Suggestions suggesting={suggesting} />}
      </div>
      <p id={faultId} className={styles['fault']} role="status">
        {/* While a word is still offered, the search is not finished. */}
        {isOpen ? null : fault}
      </p>
      {isHelping && (
        <QueryHelp
          onClose={() => setIsHelping(false)}
          onTry={(example) => {
            setIsHelping(false);
            onChange(example);
          }}
        />
      )}
    </search>
  );
}

function Suggestions({ suggesting }: { readonly suggesting: QuerySuggesting }) {
  const { suggestions, active, listId, optionId, take } = suggesting;
  return (
    <div id={listId} role="listbox" aria-label="Suggestions" className={styles['suggestions']}>
      {suggestions.map(({ term, meaning }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys
        <div
          key={term}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles['suggestion']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(index)}
        >
          <code className={styles['term']}>{term}</code>
          <span className={styles['meaning']}>{meaning}</span>
        </div>
      ))}
    </div>
  );
}
