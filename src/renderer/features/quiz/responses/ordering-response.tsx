/** Events to be put in order: each is picked by its key, and the last pick can be taken back. */
import { Check, X } from 'lucide-react';
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import { pickOf, picksOf } from '../../../desk/keys/pick-commands.ts';
import { chordLabel } from '../../../ui/chord.ts';
import { quizKeys, useQuizKeys } from '../quiz-keys.ts';
import { ordinal } from '../quiz-words.ts';
import styles from './responses.module.css';

type Ordering = Extract<AskedQuestion, { readonly kind: 'ordering' }>;

type OrderingResponseProps = {
  readonly question: Ordering;
  readonly order: readonly number[];
  readonly onOrder: (order: readonly number[]) => void;
};

/** Keys pick an event, or take the last pick back. */
export function OrderingResponse({ question, order, onOrder }: OrderingResponseProps) {
  const { events } = question;
  const [{ chords }] = quizKeys.useKeymap();
  const commands = {
    ...picksOf([...events.keys()], (at) =>
      order.includes(at) ? null : () => onOrder([...order, at]),
    ),
    'take-back': () => onOrder(order.slice(0, -1)),
  };
  useQuizKeys(commands, true);
  return (
    <ul className={styles['options']} aria-label="Events: pick the next in time">
      {events.map((words, at) => {
        const place = order.indexOf(at);
        return (
          <li key={words}>
            <button
              type="button"
              className={styles['option']}
              data-used={place !== -1 || undefined}
              aria-keyshortcuts={chordLabel(chords[pickOf(at)] ?? '')}
              aria-pressed={place !== -1}
              onClick={() =>
                onOrder(place === -1 ? [...order, at] : order.filter((one) => one !== at))
              }
            >
              <kbd aria-hidden="true">{chordLabel(chords[pickOf(at)] ?? '')}</kbd>
              <span>
                {words}
                {place !== -1 && <span className={styles['note']}>{ordinal(place)} in time</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The right order, with what stood elsewhere. */
export function RightOrder({
  question: { events, right },
  order,
}: {
  readonly question: Ordering;
  readonly order: readonly number[];
}) {
  return (
    <ol className={styles['rights']} aria-label="The right order">
      {right.map((event, place) => {
        const isRight = order[place] === event;
        const given = order.indexOf(event);
        return (
          <li key={event} data-right={isRight}>
            {isRight ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
            <span>
              {events[event]}
              {isRight && <span className="visually-hidden">, in its place</span>}
              {!isRight && given !== -1 && (
                <span className={styles['note']}>you: {ordinal(given)}</span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
