/** Why a card is asked when it is: in plain words, with its forgetting curve. */
import { useCallback } from 'react';
import type { Card } from '#core/card/card.ts';
import { explainDate } from '#core/schedule/explain-date.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { daysSinceReview } from '#core/schedule/recall-at.ts';
import { optionsFor } from '#core/schedule/scheduler-options.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { reviewsOf } from '../../storage/reviews.ts';
import { readScheduling } from '../../storage/scheduling.ts';
import styles from './date-reasons.module.css';
import { ForgettingCurve } from './forgetting-curve.tsx';

/** The reasons, read once for the card. */
export function DateReasons({ card }: { readonly card: Card }) {
  const { store } = useSurroundings();
  const read = useStored(
    async (open) => ({
      latest: (await reviewsOf(open, card.id)).at(-1) ?? null,
      settings: await readScheduling(open),
      now: open.now(),
    }),
    [card.id, card.changedAt],
  );
  // It folds out below what is seen: the bar of answers must not lie over it.
  const show = useCallback(
    (section: HTMLElement | null) => section?.scrollIntoView({ block: 'nearest' }),
    [],
  );
  if (read === undefined) return <div className={styles['reasons']} aria-busy="true" />;
  const { latest, settings, now } = read;
  const weights = settings.weights ?? defaultWeights;
  const explanation = explainDate(card.schedule, card, latest, weights, now);
  return (
    <section ref={show} className={styles['reasons']} aria-label="Why this date?">
      <ForgettingCurve
        explanation={explanation}
        desired={optionsFor(settings, card.tags, store.timeZone()).desiredRetention}
        nowAfter={daysSinceReview(card.schedule, now)}
        dueAfter={daysSinceReview(card.schedule, card.schedule.dueAt)}
      />
      {explanation.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
