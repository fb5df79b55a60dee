/** When a card comes back, and why: its schedule, the reasons in words, and its forgetting curve. */

import type { Card } from '#core/card/card.ts';
import { type DateExplanation, explainDate } from '#core/schedule/explain-date.ts';
import { daysSinceReview } from '#core/schedule/recall-at.ts';
import type { Review } from '#core/schedule/review.ts';
import { inPercent } from '#core/text/in-figures.ts';
import { dateWords } from '../../desk/words/date-words.ts';
import styles from './card-details.module.css';
import { dueWords, spanWords, stabilityWords, stateWords } from './card-words.ts';
import { RecallCurve } from './recall-curve.tsx';

type CardTimesProps = {
  readonly card: Card;
  readonly latest: Review | null;
  readonly now: number;
  readonly dayEnds: number;
  readonly weights: readonly number[];
};

/** The sections “Schedule” and “Why this date?”. */
export function CardTimes({ card, latest, now, dayEnds, weights }: CardTimesProps) {
  const explanation = explainDate(card.schedule, card, latest, weights, now);
  return (
    <>
      <section className={styles['section']} aria-label="Schedule">
        <h3 className={styles['heading']}>Schedule</h3>
        <dl className={styles['facts']}>
          {factsOf(card, explanation, { now, dayEnds }).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles['section']} aria-label="Why this date?">
        <h3 className={styles['heading']}>Why this date?</h3>
        {explanation.sentences.map((sentence) => (
          <p key={sentence} className={styles['reason']}>
            {sentence}
          </p>
        ))}
        {explanation.curve.length > 0 && (
          <RecallCurve
            curve={explanation.curve}
            nowDays={daysSinceReview(card.schedule, now)}
            dueDays={daysSinceReview(card.schedule, card.schedule.dueAt)}
          />
        )}
      </section>
    </>
  );
}

function factsOf(
  card: Card,
  { recallNow }: DateExplanation,
  today: { readonly now: number; readonly dayEnds: number },
): readonly (readonly [string, string])[] {
  const { schedule, queue, createdAt } = card;
  const dated = queue === null || schedule.state === 'new' ? '' : ` (${dateWords(queue.at)})`;
  const always = [
    ['State', stateWords(card, today)],
    ['Due', `${dueWords(card, today)}${dated}`],
    ['Added', dateWords(createdAt)],
  ] as const;
  if (schedule.state === 'new') return always;
  return [
    ...always,
    ['Recall now', recallNow === null ? '–' : inPercent(recallNow)],
    ['Stability', stabilityWords(card)],
    ['Difficulty', `${schedule.difficulty.toFixed(1)} of 10`],
    ['Interval', schedule.scheduledDays > 0 ? spanWords(schedule.scheduledDays) : '–'],
    ['Reviews', String(schedule.repetitions)],
    ['Lapses', String(schedule.lapses)],
  ];
}
