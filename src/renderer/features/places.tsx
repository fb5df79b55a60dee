/** The links between the app's places, with how many cards are due. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { countDueCards } from '../storage/counts.ts';
import styles from './places.module.css';
import { useKept } from './surroundings.tsx';

const minute = 60_000;

/** The present minute, in epoch milliseconds; moves on by itself. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Links to the library and to the review; `current` is the place that is shown. */
export function Places({ current }: { readonly current: 'library' | 'review' | null }) {
  const now = useMinute();
  const count =
    useKept('dueCount', (store) => countDueCards(store.database, Math.max(now, Date.now())), [
      now,
    ]) ?? 0;
  return (
    <>
      <Link to="/" aria-current={current === 'library' ? 'page' : undefined}>
        Library
      </Link>
      <Link to="/review" aria-current={current === 'review' ? 'page' : undefined}>
        Review
        {count > 0 && (
          <span className={styles['due']}>
            {count}
            <span className="visually-hidden"> due</span>
          </span>
        )}
      </Link>
    </>
  );
}
