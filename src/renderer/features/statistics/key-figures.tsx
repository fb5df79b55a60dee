/** The figures that a reader looks for first. */
import { inFigures } from '#core/text/in-figures.ts';
import { percent, timeWords } from './figures.ts';
import { streakOf } from './spans.ts';
import styles from './statistics-screen.module.css';
import type { Statistics } from './use-statistics.ts';

/** A line of large figures with their names. */
export function KeyFigures({ statistics }: { readonly statistics: Statistics }) {
  const { reviews, cards, today } = statistics;
  const tested = reviews.young.tested + reviews.mature.tested;
  const recalled = reviews.young.recalled + reviews.mature.recalled;
  const done = reviews.days.get(today)?.reviews ?? 0;
  const figures = [
    ['cards', inFigures(cards.cards)],
    ['known now', inFigures(Math.round(cards.known))],
    ['recalled', tested === 0 ? '–' : percent(recalled / tested)],
    ['reviews', inFigures(reviews.reviews)],
    ['today', inFigures(done)],
    ['days in a row', inFigures(streakOf(reviews.days, today))],
    ['in review', timeWords(reviews.milliseconds)],
  ] as const;
  return (
    <dl className={styles['figures']}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles['keyFigure']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
