/** The calm page when nothing is asked: nothing due, or the session is done. */
import { Link } from 'wouter';
import type { CardId } from '#core/card/card.ts';
import { plainFace } from '#core/card/card-face.ts';
import { describeInterval } from '#core/schedule/describe-interval.ts';
import { addressOfPassage } from '../../desk/places/passage-address.ts';
import type { SessionSource } from '../../desk/session/session-source.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { cardOf } from '../../storage/cards.ts';
import { nextDueAt } from '../../storage/queue.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import styles from './resting.module.css';
import { reviewKeys } from './review-keys.ts';
import { aboutMinutes, type SessionTally } from './session-tally.ts';

type RestingProps = {
  readonly source: SessionSource;
  readonly tally: SessionTally;
  /** Takes back what was done last; null where nothing was. */
  readonly onUndo: (() => void) | null;
};

/** What was done, if anything was, and when the next card comes. */
export function Resting({ source, tally, onUndo }: RestingProps) {
  const [{ chords }] = reviewKeys.useKeymap();
  const next = useStored(
    async (store) => ({ at: await nextDueAt(store, store.now()), now: store.now() }),
    [tally.answers],
  );
  const isDone = tally.answers > 0;
  return (
    <section className={styles['resting']}>
      <h2>{isDone ? doneTitle(tally) : emptyTitle(source)}</h2>
      {isDone && <Summary tally={tally} />}
      <p className={styles['next']}>
        {isDone && source.kind === 'due' && 'Nothing is due any more. '}
        {source.kind === 'query' && !isDone && emptyWords[source.way]}
        {source.kind === 'due' && next?.at === null && firstWords}
        {typeof next?.at === 'number' &&
          (source.kind === 'due' || isDone) &&
          `The next card comes back in ${describeInterval(next.at - next.now)}.`}
      </p>
      <p className={styles['ways']}>
        <Link className={buttonClass('main')} to="/">
          Go and read
        </Link>
        <Link className={buttonClass('quiet')} to="/sessions">
          Other sessions
        </Link>
        {onUndo !== null && (
          <Button tone="quiet" shortcut={chordLabel(chords.undo)} onClick={onUndo}>
            Take back the last answer
          </Button>
        )}
      </p>
    </section>
  );
}

const firstWords = 'Mark a passage while you read and make a card of it.';

const emptyWords = {
  study:
    'None of these cards is due. Cram them, or look through them, without touching their dates.',
  cram: 'No card is within this session.',
  preview: 'No card is within this session.',
} as const;

function emptyTitle(source: SessionSource): string {
  return source.kind === 'due' ? 'Nothing is due' : 'Nothing to ask here';
}

function doneTitle({ answers, remembered }: SessionTally): string {
  if (remembered === answers) return answers === 1 ? 'Remembered' : 'All remembered';
  return 'Done for now';
}

/** What the session came to; what was forgotten is told without blame, and can be looked at. */
function Summary({ tally }: { readonly tally: SessionTally }) {
  const { answers, remembered, milliseconds, forgotten } = tally;
  return (
    <>
      <p className={styles['figures']}>
        {answers === 1 ? 'One answer' : `${answers} answers`} in {aboutMinutes(milliseconds)},{' '}
        {remembered === answers ? 'every one remembered' : `${remembered} remembered`}.
      </p>
      {forgotten.length > 0 && (
        <>
          <p className={styles['kind']}>
            What slipped away comes back soon: forgetting and finding it again is how it stays.
          </p>
          <Forgotten ids={forgotten} />
        </>
      )}
    </>
  );
}

const mostListed = 8;

function Forgotten({ ids }: { readonly ids: readonly CardId[] }) {
  const cards = useStored(
    async (store) => Promise.all(ids.slice(0, mostListed).map((id) => cardOf(store, id))),
    [ids.join(' ')],
  );
  const present = (cards ?? []).flatMap((card) => card ?? []);
  return (
    <ul className={styles['forgotten']} aria-label="Forgotten in this session">
      {present.map((card) => {
        const { prompt } = plainFace(card.content, card.part);
        return (
          <li key={card.id}>
            {card.documentId === null ? (
              prompt
            ) : (
              <Link to={addressOfPassage(card.documentId, card.anchor)}>{prompt}</Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
