/** The search over everything: one field, and all that it finds below it. */
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useKept } from '../../desk/surroundings/surroundings.tsx';
import { listDocuments } from '../../storage/documents.ts';
import { useModal } from '../../ui/use-modal.ts';
import {
  firstSections,
  type PaletteCommand,
  type PaletteItem,
  sectionsOf,
} from './palette-sections.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { addressOfResult } from './result-address.ts';
import styles from './search-dialog.module.css';
import { SearchField } from './search-field.tsx';
import { SearchFoot } from './search-foot.tsx';
import { SearchList } from './search-list.tsx';
import { useActiveItem } from './use-active-item.ts';
import { useSearch } from './use-search.ts';

type SearchDialogProps = {
  readonly commands: readonly PaletteCommand[];
  readonly onClose: () => void;
};

/** A modal combobox; closes when something was chosen, on Escape, and on a press beside it. */
export function SearchDialog({ commands, onClose }: SearchDialogProps) {
  const dialog = useModal();
  const [query, setQuery] = useState('');
  const [recent, setRecent] = useState(recentSearches);
  const field = useRef<HTMLInputElement>(null);
  const documents = useKept('documents', listDocuments, []) ?? [];
  const search = useSearch(query);
  const isBlank = query.trim() === '';
  const sections = isBlank
    ? firstSections(commands, recent, documents)
    : sectionsOf(query, commands, search.found);
  const items = sections.flatMap((section) => section.items);
  const choosing = useActiveItem(items, query);
  const listId = useId();

  const choose = useChoose(query, onClose, {
    onQuery(next) {
      setQuery(next);
      field.current?.focus();
    },
    onForget: () => setRecent([]),
  });

  const isWaiting = !isBlank && !search.isSettled && search.state.kind === 'ready';
  const enter = useEnter(isWaiting, () => {
    const item = items[choosing.active];
    if (item !== undefined) choose(item);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is put together from other keys, they belong to the keyboard's own list.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') enter();
    else if (!choosing.onKey(event.key)) return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press beside the dialog does
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-label="Search everything"
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <SearchField
        ref={field}
        {...{ query, listId, onKeyDown }}
        isOpen={items.length > 0}
        activeId={choosing.activeId}
        isFaulty={search.fault !== null}
        onChange={setQuery}
      />
      <SearchList
        id={listId}
        sections={sections}
        choosing={choosing}
        onChoose={choose}
        isStale={!isBlank && search.fault !== null}
      />
      {!isBlank && items.length === 0 && search.isSettled && search.fault === null && (
        <NothingFound query={query} />
      )}
      <SearchFoot
        query={query}
        search={search}
        commands={items.filter(({ kind }) => kind === 'command').length}
      />
    </dialog>
  );
}

/** Does what a line is for. */
function useChoose(
  query: string,
  onClose: () => void,
  on: { readonly onQuery: (query: string) => void; readonly onForget: () => void },
): (item: PaletteItem) => void {
  const [, navigate] = useLocation();
  const go = (address: string) => {
    keepSearch(query);
    onClose();
    navigate(turned(address));
  };
  return (item) => {
    switch (item.kind) {
      case 'command':
        onClose();
        item.command.run();
        break;
      case 'result':
        go(addressOfResult(item.result));
        break;
      case 'document':
        go(`/read/${item.document.id}`);
        break;
      case 'query':
        on.onQuery(item.query);
        break;
      case 'forget':
        forgetSearches();
        on.onForget();
    }
  };
}

/** Chooses by Enter; one that comes before its answer waits for it. */
function useEnter(isWaiting: boolean, choose: () => void): () => void {
  const [isPressed, setPressed] = useState(false);
  const chooseNow = useEffectEvent(choose);
  useEffect(() => {
    if (!isPressed || isWaiting) return;
    setPressed(false);
    chooseNow();
  }, [isPressed, isWaiting]);
  return () => setPressed(true);
}

/** An address that is the present one already would lead nowhere: it gets a turn of its own. */
function turned(address: string): string {
  return location.hash === `#${address}` ? `${address}~` : address;
}

function NothingFound({ query }: { readonly query: string }) {
  const isOneWord = !/\S\s+\S/.test(query);
  const isNarrowed = /(?:^|\s)(?:-|\p{L}+:|")/u.test(query);
  return (
    <div className={styles['nothing']}>
      <p>Nothing you keep says this.</p>
      <p className={styles['hint']}>
        {isNarrowed
          ? 'Fewer words, or one filter less, find more.'
          : isOneWord
            ? 'Its beginning alone finds more, and so may another word.'
            : 'Fewer words find more: all of them must stand in one note, card or document.'}
      </p>
    </div>
  );
}
