/** The list of cards: a grid of which only the rows in its window are drawn. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId } from 'react';
import type { MatchedCard } from '#core/card/query/match-card.ts';
import type { CardOrder, CardSorting } from '#core/card/query/sort-cards.ts';
import { useVirtualRows } from '../../ui/virtual-rows.ts';
import styles from './card-grid.module.css';
import { CardRow } from './card-row.tsx';
import { orderNames } from './card-words.ts';
import type { Selection, SelectionEvent } from './selection.ts';
import { selectionOfKey } from './selection-keys.ts';
import type { FoundCards } from './use-found-cards.ts';

/** What the list tells the screen. */
export type CardGridProps = {
  readonly found: FoundCards;
  readonly selection: Selection;
  readonly onSelect: (event: SelectionEvent) => void;
  readonly sorting: CardSorting;
  readonly onSort: (by: CardOrder) => void;
  /** Opens the card at which the keyboard stands. */
  readonly onOpen: () => void;
  /** Any other key, for the acts. */
  readonly onKey: (event: KeyboardEvent) => void;
};

const columns: readonly (readonly [CardOrder | null, string])[] = [
  [null, 'Chosen'],
  ['question', 'Question'],
  ['document', 'Document'],
  [null, 'State'],
  ['due', 'Due'],
  ['stability', 'Stability'],
];

const [rowRem, headRem] = [2.75, 2.25];

/** The grid; the keyboard stands in it at one row, and what is chosen is told with each row. */
export function CardGrid(props: CardGridProps) {
  const { found, selection, onSelect, sorting, onSort, onOpen, onKey } = props;
  const { cards, count } = found;
  const id = useId();
  const rows = useVirtualRows(count, rowRem, headRem);
  const { box, from, to, height, rowHeight, show } = rows;
  const { active, activeId, chosen } = selection;

  useEffect(() => {
    if (activeId !== null) show(active);
  }, [active, activeId, show]);

  function onKeyDown(event: KeyboardEvent): void {
    // A key on a button of the head is the button's.
    if (event.target !== event.currentTarget) return;
    const { key, shiftKey: isShift, ctrlKey, metaKey } = event;
    const pressed = { key, isShift, isCommand: ctrlKey || metaKey };
    const change = event.altKey
      ? null
      : selectionOfKey(pressed, { active, page: rows.page, count: cards.length });
    if (change !== null) {
      event.preventDefault();
      onSelect(change);
    } else if (key === 'Enter') {
      event.preventDefault();
      onOpen();
    } else onKey(event);
  }

  function onRowClick(row: number, event: MouseEvent): void {
    const isCommand = event.ctrlKey || event.metaKey;
    const isOnMark = event.target instanceof Element && event.target.closest('[data-mark]');
    if (event.shiftKey) onSelect({ kind: 'moved', to: row, way: 'stretch' });
    else if (isCommand || isOnMark) onSelect({ kind: 'toggled', at: row });
    else onSelect({ kind: 'moved', to: row, way: 'only' });
  }

  const isFar = active < from || active >= to;
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (isFar && cards[active] !== undefined) drawn.push(active);
  return (
    <div ref={box} className={styles['box']}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table for the keys
        role="grid"
        tabIndex={0}
        className={styles['grid']}
        aria-label="Cards"
        aria-multiselectable="true"
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-activedescendant={cards[active] === undefined ? undefined : `${id}${active}`}
        aria-keyshortcuts="Enter Delete Control+A /"
        onKeyDown={onKeyDown}
      >
        <Head sorting={sorting} onSort={onSort} />
        <tbody className={styles['rows']} style={{ blockSize: height }}>
          {drawn.map((row) => (
            <CardRow
              key={cards[row]?.id ?? row}
              id={`${id}${row}`}
              card={cards[row] ?? null}
              row={row}
              top={row * rowHeight}
              isActive={row === active}
              isChosen={isChosen(cards[row], chosen)}
              conditions={found.conditions}
              onClick={onRowClick}
              onDoubleClick={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isChosen(card: MatchedCard | undefined, chosen: Selection['chosen']): boolean {
  return card !== undefined && chosen.has(card.id);
}

function Head({ sorting, onSort }: Pick<CardGridProps, 'sorting' | 'onSort'>) {
  const direction = sorting.isRising ? 'ascending' : 'descending';
  const Arrow = sorting.isRising ? ArrowUp : ArrowDown;
  return (
    <thead className={styles['head']}>
      <tr className={styles['row']} aria-rowindex={1}>
        {columns.map(([by, name]) => (
          <th
            key={name}
            scope="col"
            className={styles['cell']}
            data-column={name.toLowerCase()}
            aria-sort={by !== null && sorting.by === by ? direction : undefined}
          >
            {by === null ? (
              <span className={name === 'Chosen' ? 'visually-hidden' : undefined}>{name}</span>
            ) : (
              <button
                type="button"
                className={styles['sort']}
                title={`Sort by ${orderNames[by][0].toLowerCase()}`}
                onClick={() => onSort(by)}
              >
                {name}
                {sorting.by === by && <Arrow size={14} aria-hidden="true" />}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
