/** The links between the app's places, with how many cards are due. */
import { Link } from 'wouter';
import { countLeftToday } from '../../storage/left-today.ts';
import { useKept } from '../surroundings/surroundings.tsx';
import { useMinute } from '../surroundings/use-minute.ts';
import styles from './places.module.css';

/** A place that the links lead to. */
type Place = 'library' | 'review' | 'cards' | 'quiz' | 'statistics';

/** The links in their order; those with a name of their own below the page are left out where there is little room. */
const places: readonly {
  readonly place: Place;
  readonly to: string;
  readonly name: string;
  readonly nameBelow: string | null;
}[] = [
  { place: 'library', to: '/', name: 'Library', nameBelow: null },
  { place: 'review', to: '/review', name: 'Review', nameBelow: null },
  { place: 'cards', to: '/cards', name: 'Cards', nameBelow: 'All cards' },
  { place: 'quiz', to: '/quiz', name: 'Quiz', nameBelow: 'Quiz' },
  { place: 'statistics', to: '/statistics', name: 'Statistics', nameBelow: 'Your statistics' },
];

/**
 * Links to the places; `current` is the one that is shown. Where there is little room, the cards, the quiz
 * and the statistics are reached from the library and from the menu.
 */
export function Places({ current }: { readonly current: Place | null }) {
  const now = useMinute();
  const count =
    useKept('dueCount', (store) => countLeftToday(store, Math.max(now, Date.now())), [now]) ?? 0;
  return places.map(({ place, to, name, nameBelow }) => (
    <Link
      key={place}
      to={to}
      className={(nameBelow === null ? undefined : styles['wide']) ?? ''}
      aria-current={current === place ? 'page' : undefined}
    >
      {name}
      {place === 'review' && count > 0 && (
        <span className={styles['due']}>
          {count}
          <span className="visually-hidden"> due</span>
        </span>
      )}
    </Link>
  ));
}

/** Links to the places that `Places` leaves out, where it does: for the foot of a page. */
export function PlacesLeftOut() {
  return places.map(
    ({ place, to, nameBelow }) =>
      nameBelow !== null && (
        <Link key={place} to={to} className={styles['narrow'] ?? ''}>
          {nameBelow}
        </Link>
      ),
  );
}
