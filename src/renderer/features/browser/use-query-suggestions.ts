/** The suggestions below the search field: which there are, which one is at hand, how keys take them. */
import { type KeyboardEvent, useId, useState } from 'react';
import {
  type QueryNames,
  type QuerySuggestion,
  suggestQuery,
  withSuggestion,
} from '#core/card/query/suggest-query.ts';

/** The list below one field. */
export type QuerySuggesting = {
  readonly listId: string;
  readonly isOpen: boolean;
  readonly suggestions: readonly QuerySuggestion[];
  /** The one at hand; -1 for none. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly take: (index: number) => void;
  /** Opens the list, as typing does, or closes it. */
  readonly open: (isOpen: boolean) => void;
  /** Takes the keys that the list wants; answers whether it took this one. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
};

/** Suggestions for `query` at `caret`; `onTake` gets the query with one taken, and its caret. */
export function useQuerySuggestions(
  query: string,
  caret: number,
  names: QueryNames,
  onTake: (query: string, caret: number) => void,
): QuerySuggesting {
  const listId = useId();
  const [isWanted, setIsWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const found = suggestQuery(query, caret, names);
  const { suggestions } = found;
  const isOpen = isWanted && suggestions.length > 0;

  function open(next: boolean): void {
    setIsWanted(next);
    setActive(-1);
  }

  function take(index: number): void {
    const term = suggestions[index]?.term;
    if (term === undefined) return;
    const next = withSuggestion(query, found, term);
    open(term.endsWith(':'));
    onTake(next.query, next.caret);
  }

  function isTaken({ key }: KeyboardEvent): boolean {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive(stepped(active, step, suggestions.length));
    else if (key === 'Escape') open(false);
    else if ((key === 'Enter' || key === 'Tab') && active >= 0) take(active);
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isOpen && event.key !== 'ArrowDown') return false;
    if (!isOpen) open(true);
    else if (!isTaken(event)) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    ...{ listId, isOpen, suggestions, take, open, onKeyDown },
    active: isOpen ? Math.min(active, suggestions.length - 1) : -1,
    optionId: (index) => `${listId}-${index}`,
  };
}

function stepped(active: number, step: 1 | -1, count: number): number {
  if (active < 0) return step === 1 ? 0 : count - 1;
  return (active + step + count) % count;
}
