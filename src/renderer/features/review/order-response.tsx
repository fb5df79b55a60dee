/** Steps to be put into their order: each is picked by its key, and the last pick can be taken back. */
import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { pickOf, picksOf } from '../../desk/keys/pick-commands.ts';
import { Button } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import styles from './asked-card.module.css';
import { shuffledOrder } from './judge-response.ts';
import { reviewKeys, useReviewKeys } from './review-keys.ts';
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
  const [{ chords }] = reviewKeys.useKeymap();
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
              <kbd aria-hidden="true">{chordLabel(chords[pickOf(place)] ?? '')}</kbd>
              {items[index]}
            </button>
          </li>
        ))}
      </ul>
      {order.length > 0 && (
        <Button
          tone="quiet"
          shortcut={chordLabel(chords['take-back'])}
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

/** Keys pick a step, or take the last pick back. */
function PickKeys({ left, order, onRespond }: PickKeysProps) {
  const commands = {
    ...picksOf(left, (index) => () => onRespond({ order: [...order, index] })),
    'take-back': () => onRespond({ order: order.slice(0, -1) }),
  };
  useReviewKeys(commands, true);
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
