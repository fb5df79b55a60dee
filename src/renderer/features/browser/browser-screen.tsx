/** The card browser: every card there is, searched, sorted, chosen, and acted on. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CardOrder, CardSorting } from '#core/card/query/sort-cards.ts';
import { inFigures } from '#core/text/in-figures.ts';
import { Places } from '../../desk/places/places.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import styles from './browser-screen.module.css';
import { BulkBar } from './bulk-bar.tsx';
import { CardDetails } from './card-details.tsx';
import { CardGrid } from './card-grid.tsx';
import { cardsWords, orderNames } from './card-words.ts';
import { QueryField } from './query-field.tsx';
import { SavedSearches } from './saved-searches.tsx';
import type { SelectionEvent } from './selection.ts';
import { SortChoice } from './sort-choice.tsx';
import { useCardActs } from './use-card-acts.ts';
import { useFoundCards, useQueryNames } from './use-found-cards.ts';
import { useQuery } from './use-query.ts';
import { useSelection } from './use-selection.ts';

type BrowserScreenProps = {
  readonly tools: ReactNode;
  /** The search to begin with, as the address has it. */
  readonly address: string;
};

/** The screen at `/cards`, with its search behind it. */
export function BrowserScreen({ tools, address }: BrowserScreenProps) {
  const [query, setQuery] = useQuery(address);
  const [sorting, setSorting] = useState<CardSorting>({ by: 'added', isRising: false });
  const [isOpen, setIsOpen] = useState(false);
  const found = useFoundCards(query, sorting);
  const { shelf, cards, count, fault } = found;
  const names = useQueryNames(shelf?.cards ?? cards);
  const { selection, send, cards: chosen, ids } = useSelection(cards);
  const acts = useCardActs(ids);
  const [field, list] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)];
  const focusGrid = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  useEffect(() => {
    document.title = 'Cards – Plenum';
  }, []);
  useTold(shelf?.isWhole === true, query, count, chosen.length);

  function sortBy(by: CardOrder): void {
    const isSame = sorting.by === by;
    setSorting({ by, isRising: isSame ? !sorting.isRising : orderNames[by][1] });
  }

  function onSelect(event: SelectionEvent): void {
    // Escape leaves the card before it gives up what is chosen.
    if (event.kind === 'none' && isOpen) setIsOpen(false);
    else send(event);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') acts.remove();
    else if (event.key === '/') field.current?.focus();
    else return;
    event.preventDefault();
  }

  const activeId = selection.activeId;
  return (
    <>
      <TopBar tools={tools}>
        <Places current="cards" />
      </TopBar>
      <main className={styles['screen']}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>Cards</h1>
          <QueryField
            field={field}
            query={query}
            names={names}
            fault={fault}
            onChange={setQuery}
            onDone={focusGrid}
          />
          <SavedSearches query={query} fault={fault} onChoose={setQuery} />
          <SortChoice sorting={sorting} onChange={setSorting} />
        </header>
        <div className={styles['acts']}>
          <p className={styles['count']}>
            {chosen.length > 0
              ? `${inFigures(chosen.length)} of ${cardsWords(count)} chosen`
              : cardsWords(count)}
            {shelf?.isWhole === false && <span> · reading…</span>}
            {acts.isBusy && <span> · working…</span>}
          </p>
          <BulkBar
            acts={acts}
            chosen={chosen}
            tags={names.tags}
            isOpen={isOpen}
            onOpen={() => setIsOpen(!isOpen)}
          />
        </div>
        <div ref={list} className={styles['body']} data-open={isOpen || undefined}>
          <div className={styles['list']}>
            <CardGrid
              found={found}
              selection={selection}
              onSelect={onSelect}
              sorting={sorting}
              onSort={sortBy}
              onOpen={() => setIsOpen(true)}
              onKey={onKey}
            />
            {shelf?.isWhole === true && cards.length === 0 && <Nothing isDesk={query === ''} />}
          </div>
          {isOpen && activeId !== null && (
            <CardDetails
              id={activeId}
              conditions={found.conditions}
              onClose={() => {
                setIsOpen(false);
                focusGrid();
              }}
            />
          )}
        </div>
      </main>
    </>
  );
}

function Nothing({ isDesk }: { readonly isDesk: boolean }) {
  return (
    <p className={styles['nothing']}>
      {isDesk
        ? 'There is no card yet. Mark a passage while you read, and press C: its card will be here.'
        : 'No card is like this. Escape in the search field clears it.'}
    </p>
  );
}

/** How long the reader rests before what was found is told. */
const rest = 600;

/** Tells how many cards were found, and how many are chosen, once the reader rests. */
function useTold(isWhole: boolean, query: string, count: number, chosen: number): void {
  const announce = useAnnounce();
  const told = useRef({ query, count: -1, chosen: 0 });
  useEffect(() => {
    if (!isWhole) return undefined;
    const timer = setTimeout(() => {
      const last = told.current;
      told.current = { query, count, chosen };
      if (last.query !== query) announce(`${cardsWords(count)} found.`);
      else if (last.chosen !== chosen && chosen !== 1) announce(`${cardsWords(chosen)} chosen.`);
    }, rest);
    return () => clearTimeout(timer);
  }, [announce, isWhole, query, count, chosen]);
}
