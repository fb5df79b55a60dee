/** The bar above the list: words to search, what narrows the list, its order, and how it is drawn. */

import {
  ArrowDownNarrowWide,
  ArrowDownWideNarrow,
  LayoutGrid,
  List,
  Search,
  SlidersHorizontal,
} from 'lucide-react';
import { type DocumentOrder, documentOrders } from '#core/library/document-arrangement.ts';
import { Button } from '../../ui/button.tsx';
import { orderNames } from './library-words.ts';
import styles from './shelf-bar.module.css';
import { changeFilter, changeView, type ShelfView } from './shelf-view.ts';

type ShelfBarProps = {
  readonly view: ShelfView;
  /** Whether the panel of filters is open. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

const layouts = [
  ['covers', 'Covers', LayoutGrid],
  ['list', 'List', List],
] as const;

/** Each choice is kept. */
export function ShelfBar({ view, isOpen, onOpen }: ShelfBarProps) {
  const { filter, sorting, layout } = view;
  const { by, isRising } = sorting;
  const direction = isRising ? 'Ascending' : 'Descending';
  const Arrow = isRising ? ArrowDownNarrowWide : ArrowDownWideNarrow;
  return (
    <search className={styles['bar']}>
      <div className={styles['search']}>
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          aria-label="Search the library"
          placeholder="Title, author, tag"
          value={filter.text}
          onChange={({ target }) => changeFilter({ text: target.value })}
        />
      </div>
      <Button tone="quiet" aria-expanded={isOpen} onClick={onOpen} className={styles['filter']}>
        <SlidersHorizontal size={16} aria-hidden="true" />
        Filter and group
      </Button>
      <div className={styles['sort']}>
        <select
          aria-label="Sort by"
          value={by}
          onChange={({ target }) => {
            const next = target.value as DocumentOrder;
            changeView({ sorting: { by: next, isRising: orderNames[next][1] } });
          }}
        >
          {documentOrders.map((order) => (
            <option key={order} value={order}>
              {orderNames[order][0]}
            </option>
          ))}
        </select>
        <Button
          tone="quiet"
          className={styles['icon']}
          aria-label={`${direction}: turn round`}
          title={direction}
          onClick={() => changeView({ sorting: { by, isRising: !isRising } })}
        >
          <Arrow size={18} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles['layouts']}>
        {layouts.map(([value, name, Icon]) => (
          <Button
            key={value}
            tone="quiet"
            className={styles['icon']}
            aria-label={name}
            title={name}
            aria-pressed={layout === value}
            onClick={() => changeView({ layout: value })}
          >
            <Icon size={18} aria-hidden="true" />
          </Button>
        ))}
      </div>
    </search>
  );
}
