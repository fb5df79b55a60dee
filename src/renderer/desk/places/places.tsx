/** The links between the app's places, with how many cards are due. */
import { Link } from 'wouter';
import { countLeftToday } from '../../storage/left-today.ts';
import { useKept } from '../surroundings/surroundings.tsx';
import { useMinute } from '../surroundings/use-minute.ts';
import { type Place, placesWhere } from './place-list.ts';
import styles from './places.module.css';

const inBar = placesWhere((facts) => facts.inBar !== undefined);
const leftOut = placesWhere((facts) => facts.inBar === 'wide');

/**
 * Links to the places; `current` is the one that is shown. Where there is little room, the cards, the quiz
 * and the statistics are reached from the library and from the menu.
 */
export function Places({ current }: { readonly current: Place | null }) {
  const now = useMinute();
  const count =
    useKept('dueCount', (store) => countLeftToday(store, Math.max(now, Date.now())), [now]) ?? 0;
  return inBar.map(({ place, to, name, inBar: where }) => (
    <Link
      key={place}
      to={to}
      className={(where === 'wide' ? styles['wide'] : undefined) ?? ''}
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
  return leftOut.map(({ place, to, nameAlone }) => (
    <Link key={place} to={to} className={styles['narrow'] ?? ''}>
      {nameAlone}
    </Link>
  ));
}
