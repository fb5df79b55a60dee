/** The reviews of one card, the latest first. */
import { useState } from 'react';
import { describeInterval } from '#core/schedule/describe-interval.ts';
import type { Grade, Review } from '#core/schedule/review.ts';
import { dateWords } from '../../desk/words/date-words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './card-details.module.css';

const gradeNames: Readonly<Record<Grade, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};

/** So many are shown before the reader asks for more. */
const usual = 12;

/** The section “Reviews”. */
export function CardReviews({ reviews }: { readonly reviews: readonly Review[] }) {
  const [limit, setLimit] = useState(usual);
  if (reviews.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Reviews">
      <h3 className={styles['heading']}>Reviews</h3>
      <table className={styles['reviews']}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Answer</th>
            <th scope="col">Took</th>
            <th scope="col">Back in</th>
          </tr>
        </thead>
        <tbody>
          {reviews.slice(0, limit).map((review) => (
            <tr key={review.id}>
              <td>{dateWords(review.reviewedAt)}</td>
              <td>{gradeNames[review.grade]}</td>
              <td>{Math.round(review.millisecondsTaken / 1000)} s</td>
              <td>{describeInterval(Math.max(0, review.after.dueAt - review.reviewedAt))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reviews.length > limit && (
        <Button onClick={() => setLimit(reviews.length)}>
          Show {reviews.length - limit} earlier
        </Button>
      )}
    </section>
  );
}
