/** The review: asks due cards one by one, shows the answer with its sentence, takes the grade. */
import { type ReactNode, useEffect, useReducer, useRef } from 'react';
import { Link } from 'wouter';
import { type Anchor, quoteInSentence } from '#core/anchor/anchor.ts';
import { plainFace } from '#core/card/card-face.ts';
import { describeInterval } from '#core/schedule/describe-interval.ts';
import type { Grade } from '#core/schedule/review.ts';
import { listDueCards, nextDueAt } from '../../storage/queue.ts';
import { reviewCard } from '../../storage/reviews.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Places, useMinute } from '../places.tsx';
import { useStored, useSurroundings } from '../surroundings.tsx';
import styles from './review-screen.module.css';
import { reviewSession } from './review-session.ts';

/** Reviews what is due; every grade is stored before the next card is asked. */
export function ReviewScreen({ tools }: { readonly tools: ReactNode }) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const minute = useMinute();
  const due = useStored((open) => listDueCards(open, open.now()), [minute]);
  const [session, send] = useReducer(reviewSession, { kind: 'resting' });
  const isGrading = useRef(false);

  useEffect(() => {
    document.title = 'Review – Plenum';
  }, []);
  useEffect(() => {
    if (due !== undefined) send({ kind: 'queue-read', due, now: store.now() });
  }, [due, store]);

  async function grade(given: Grade): Promise<void> {
    if (session.kind !== 'answered' || isGrading.current) return;
    isGrading.current = true;
    const taken = Math.max(0, store.now() - session.shownAt);
    const outcome = await reviewCard(store, session.card, given, taken);
    isGrading.current = false;
    if (outcome.kind === 'changed') {
      announce('This card was changed elsewhere; nothing was graded.');
      return;
    }
    const wait = outcome.review.after.dueAt - outcome.review.reviewedAt;
    announce(`Graded. It comes back in ${describeInterval(wait)}.`);
  }

  const keys: Readonly<Record<string, () => void>> =
    session.kind === 'asking'
      ? { ' ': () => send({ kind: 'answer-shown' }) }
      : { '1': () => void grade('again'), '2': () => void grade('good') };
  useKeys(keys);

  return (
    <>
      <TopBar tools={tools}>
        <Places current="review" />
      </TopBar>
      <main className={styles['screen']}>
        <h1 className="visually-hidden">Review</h1>
        {session.kind === 'resting' && due?.length === 0 && <Resting />}
        {session.kind !== 'resting' && (
          <article className={styles['card']} aria-label="Card">
            <p className={styles['left']}>{due?.length ?? 0} due</p>
            <p className={styles['prompt']}>
              {plainFace(session.card.content, session.card.part).prompt}
            </p>
            {session.kind === 'asking' ? (
              <div className={styles['grades']}>
                <Button
                  key={session.card.id}
                  tone="main"
                  shortcut="Space"
                  autoFocus
                  onClick={() => send({ kind: 'answer-shown' })}
                >
                  Show answer
                </Button>
              </div>
            ) : (
              <>
                <div className={styles['answer']} role="status">
                  <p>{plainFace(session.card.content, session.card.part).answer}</p>
                  {session.card.anchor !== null && <Source anchor={session.card.anchor} />}
                  {session.card.documentId !== null && (
                    <Link
                      className={styles['open']}
                      to={`/read/${session.card.documentId}/${session.card.anchor?.start ?? 0}`}
                    >
                      Open in the text
                    </Link>
                  )}
                </div>
                <div className={styles['grades']}>
                  <Button shortcut="1" onClick={() => void grade('again')}>
                    Forgot
                  </Button>
                  <Button tone="main" shortcut="2" autoFocus onClick={() => void grade('good')}>
                    Remembered
                  </Button>
                </div>
              </>
            )}
          </article>
        )}
      </main>
    </>
  );
}

/** The card's quote in its sentence. */
function Source({ anchor }: { readonly anchor: Anchor }) {
  const { before, after } = quoteInSentence(anchor);
  return (
    <blockquote className={styles['source']}>
      {before}
      <mark>{anchor.quote}</mark>
      {after}
    </blockquote>
  );
}

function Resting() {
  const next = useStored((store) => nextDueAt(store, store.now()), []);
  return (
    <div className={styles['resting']}>
      <h2>Nothing is due</h2>
      {next === null && <p>Mark a passage while you read and make a card of it.</p>}
      {typeof next === 'number' && (
        <p>The next card comes back in {describeInterval(next - Date.now())}.</p>
      )}
      <Link className={buttonClass('main')} to="/">
        Go and read
      </Link>
    </div>
  );
}

/** Calls the act of a key that is pressed outside of a field or a button of that key. */
function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const isField =
        event.target instanceof HTMLElement && event.target.closest('a, button, input, textarea');
      if (event.key === ' ' && isField) return;
      const run = latest.current[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
