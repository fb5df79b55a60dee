/** Steps to be put into their order: each is picked by its number, and the last pick can be taken back. */
import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../ui/button.tsx';
import { hasModal } from '../../ui/use-modal.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import styles from './asked-card.module.css';
import { shuffledOrder } from './judge-response.ts';
import type { Asked, Response } from './review-session.ts';

type OrderResponseProps = {
  readonly items: readonly string[];
  /** Decides how the steps are shuffled: they keep their places while the card is asked. */
  readonly seed: string;
  readonly asked: Asked;
  readonly onRespond: (response: Partial<Response>) => void;
};

/** The steps picked so far, and those that are left; after the answer, the right order. */
export function OrderResponse({ items, seed, asked, onRespond }: OrderResponseProps) {
  const shuffled = useMemo(() => shuffledOrder(items, seed), [items, seed]);
  const { order } = asked.response;
  if (asked.isAnswered) return <RightOrder items={items} order={order} />;
  const left = shuffled.filter((index) => !order.includes(index));
  return (
    <div className={styles['order']}>
      {order.length > 0 && (
        <ol className={styles['picked']} aria-label="Your order" aria-live="polite">
          {order.map((index) => (
            <li key={index}>{items[index]}</li>
          ))}
        </ol>
      )}
      <PickKeys left={left} order={order} onRespond={onRespond} />
      <ul className={styles['left']} aria-label="Steps left: pick the next">
        {left.map((index, place) => (
          <li key={index}>
            <button
              type="button"
              className={styles['pick']}
              onClick={() => onRespond({ order: [...order, index] })}
            >
              <kbd aria-hidden="true">{place < 9 ? place + 1 : ''}</kbd>
              {items[index]}
            </button>
          </li>
        ))}
      </ul>
      {order.length > 0 && (
        <Button
          tone="quiet"
          shortcut="Backspace"
          onClick={() => onRespond({ order: order.slice(0, -1) })}
        >
          Take the last back
        </Button>
      )}
    </div>
  );
}

type PickKeysProps = {
  readonly left: readonly number[];
  readonly order: readonly number[];
  readonly onRespond: (response: Partial<Response>) => void;
};

/** 1 to 9 pick a step, Backspace takes the last pick back. */
function PickKeys({ left, order, onRespond }: PickKeysProps) {
  useWindowKeys((event) => {
    const isOther = event.ctrlKey || event.metaKey || event.altKey;
    if (isOther || event.defaultPrevented || hasModal()) return;
    const index = /^[1-9]$/.test(event.key) ? left[Number(event.key) - 1] : undefined;
    if (index !== undefined) onRespond({ order: [...order, index] });
    else if (event.key === 'Backspace') onRespond({ order: order.slice(0, -1) });
    else return;
    event.preventDefault();
  });
  return null;
}

function RightOrder({
  items,
  order,
}: {
  readonly items: readonly string[];
  readonly order: readonly number[];
}) {
  return (
    <ol className={styles['right']} aria-label="The right order">
      {items.map((item, place) => {
        const yours = items[order[place] ?? -1];
        const isRight = yours === item;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps can have the same words
          <li key={place} data-right={isRight}>
            {isRight ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
            <span>
              {item}
              {isRight && <span className="visually-hidden">, in its place</span>}
              {!isRight && yours !== undefined && (
                <span className={styles['yours']}>yours: {yours}</span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
