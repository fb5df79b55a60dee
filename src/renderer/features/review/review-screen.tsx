/** The review: asks cards one by one, shows each answer with its passage, takes the grade. */
import { type ReactNode, useEffect } from 'react';
import { Places } from '../../desk/places/places.tsx';
import type { SessionSource } from '../../desk/session/session-source.ts';
import { TopBar } from '../../ui/top-bar.tsx';
import { CardDesk } from './card-desk.tsx';
import { Resting } from './resting.tsx';
import { useReviewKeys } from './review-keys.ts';
import styles from './review-screen.module.css';
import type { ReviewWays } from './review-ways.ts';
import { tallyOf } from './session-tally.ts';
import { useReviewActs } from './use-review-acts.ts';
import { type RunningSession, useReviewSession } from './use-review-session.ts';

type ReviewScreenProps = ReviewWays & {
  readonly source: SessionSource;
  readonly tools: ReactNode;
};

/** Reviews what is due, or the cards of a query; every grade is stored before the next card is asked. */
export function ReviewScreen({ source, tools, ...ways }: ReviewScreenProps) {
  const running = useReviewSession(source);
  const { session } = running;
  useEffect(() => {
    document.title = 'Review – Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current="review" />
      </TopBar>
      <main className={styles['screen']} aria-busy={!session.isOpen}>
        <h1 className="visually-hidden">Review</h1>
        {session.asked !== null && <CardDesk running={running} asked={session.asked} {...ways} />}
        {session.asked === null && session.isOpen && <RestingDesk running={running} />}
      </main>
    </>
  );
}

/** What was done last can be taken back from the rest, too. */
function RestingDesk({ running }: { readonly running: RunningSession }) {
  const acts = useReviewActs(running, null);
  const { done } = running.session;
  const undo = done.length === 0 ? null : () => void acts.undo();
  useReviewKeys({ undo });
  return <Resting source={running.source} tally={tallyOf(done)} onUndo={undo} />;
}
