/** Statistics of cards as they are now: how strong, how hard, how well known, and what comes due. */

import type { CardSchedule } from '../card-schedule.ts';
import { curveOf } from '../optimise/memory-steps.ts';
import type { Hold, QueuePlace } from '../queue-place.ts';
import { daysSinceReview } from '../recall-at.ts';
import type { StudyDays } from '../study-calendar.ts';

/** What is looked at of each card. */
export type TalliedCard = Pick<Hold, 'suspendedAt'> & {
  readonly schedule: Pick<CardSchedule, 'state' | 'stability' | 'difficulty' | 'lastReviewedAt'>;
  readonly queue: QueuePlace | null;
};

/** Counts in bins; `edges` are the lower edges of the bins, in rising order. */
export type Distribution = {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** The mean of the values themselves; NaN where there are none. */
  readonly mean: number;
};

/** The statistics of some cards. */
export type CardStatistics = {
  readonly cards: number;
  readonly byState: Readonly<Record<CardSchedule['state'] | 'suspended', number>>;
  /** In days; of cards that were reviewed, like the two that follow. */
  readonly stability: Distribution;
  /** 1 to 10. */
  readonly difficulty: Distribution;
  /** The probability of recall now, 0 to 1. */
  readonly recall: Distribution;
  /** How many cards would be recalled now. */
  readonly known: number;
  /** How many cards come due on each day from today; what is overdue counts for today. */
  readonly forecast: readonly number[];
};

/** What the statistics go by. */
export type CardTallyOptions = {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly days: StudyDays;
  readonly weights: readonly number[];
  /** How many days are forecast, today included. */
  readonly forecastDays: number;
};

const stabilityEdges = [0, 1, 2, 4, 7, 14, 30, 60, 90, 180, 365, 730, 1_825, 3_650];
const difficultyEdges = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const recallEdges = Array.from({ length: 20 }, (_, bin) => bin / 20);

/** The statistics of `cards`, in one pass. */
export function cardStatistics(
  cards: Iterable<TalliedCard>,
  { now, days, weights, forecastDays }: CardTallyOptions,
): CardStatistics {
  const { factor, decay } = curveOf(weights);
  const [stability, difficulty, recall] = [stabilityEdges, difficultyEdges, recallEdges].map(
    newBins,
  ) as [Bins, Bins, Bins];
  const byState = { new: 0, learning: 0, review: 0, relearning: 0, suspended: 0 };
  const today = days.dayOf(now);
  const starts = Array.from({ length: forecastDays + 1 }, (_, ahead) =>
    days.startOf(today + ahead),
  );
  const forecast = new Array<number>(forecastDays).fill(0);
  let [count, known] = [0, 0];
  for (const { schedule, queue, suspendedAt } of cards) {
    count += 1;
    byState[suspendedAt === null ? schedule.state : 'suspended'] += 1;
    if (schedule.lastReviewedAt !== null && schedule.stability > 0) {
      const waited = daysSinceReview(schedule, now);
      const chance = (1 + (factor * waited) / schedule.stability) ** -decay;
      addTo(stability, schedule.stability);
      addTo(difficulty, schedule.difficulty);
      addTo(recall, chance);
      known += chance;
    }
    if (queue === null || queue.stage === 'new') continue;
    const ahead = Math.max(0, binOf(starts, queue.at));
    if (ahead < forecastDays) forecast[ahead] = (forecast[ahead] ?? 0) + 1;
  }
  return {
    ...{ cards: count, byState, known, forecast },
    stability: distributionOf(stability),
    difficulty: distributionOf(difficulty),
    recall: distributionOf(recall),
  };
}

type Bins = { readonly edges: readonly number[]; readonly counts: number[]; sum: number };

function newBins(edges: readonly number[]): Bins {
  return { edges, counts: edges.map(() => 0), sum: 0 };
}

function addTo(bins: Bins, value: number): void {
  const bin = Math.max(0, binOf(bins.edges, value));
  bins.counts[bin] = (bins.counts[bin] ?? 0) + 1;
  bins.sum += value;
}

/** The last bin whose lower edge is not above `value`; -1 where all are. */
function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function distributionOf({ edges, counts, sum }: Bins): Distribution {
  return { edges, counts, mean: sum / counts.reduce((all, count) => all + count, 0) };
}
