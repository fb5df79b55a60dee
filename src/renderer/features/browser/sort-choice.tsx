/** The choice of what the cards are sorted by, and in which direction. */
import { ArrowDownNarrowWide, ArrowDownWideNarrow } from 'lucide-react';
import { type CardOrder, type CardSorting, cardOrders } from '#core/card/query/sort-cards.ts';
import { Button } from '../../ui/button.tsx';
import styles from './browser-screen.module.css';
import { orderNames } from './card-words.ts';

type SortChoiceProps = {
  readonly sorting: CardSorting;
  readonly onChange: (sorting: CardSorting) => void;
};

/** A list of orders, and a button that turns the order round. */
export function SortChoice({ sorting, onChange }: SortChoiceProps) {
  const { by, isRising } = sorting;
  const direction = isRising ? 'Ascending' : 'Descending';
  const Arrow = isRising ? ArrowDownNarrowWide : ArrowDownWideNarrow;
  return (
    <div className={styles['sort']}>
      <select
        aria-label="Sort by"
        value={by}
        onChange={({ target }) => {
          const next = target.value as CardOrder;
          onChange({ by: next, isRising: orderNames[next][1] });
        }}
      >
        {cardOrders.map((order) => (
          <option key={order} value={order}>
            {orderNames[order][0]}
          </option>
        ))}
      </select>
      <Button
        tone="quiet"
        aria-label={`${direction}: turn round`}
        title={direction}
        onClick={() => onChange({ by, isRising: !isRising })}
      >
        <Arrow size={18} aria-hidden="true" />
      </Button>
    </div>
  );
}
