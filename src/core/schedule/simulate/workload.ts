/** What each desired retention would cost, and bring: the curve that the reader chooses on. */
import { retentionBounds } from '../scheduling-settings.ts';
import { type StudyPlan, simulateStudy } from './simulate-study.ts';

/** One point of the curve. */
export type Workload = {
  readonly desiredRetention: number;
  /** In the mean of the later half of the days. */
  readonly reviewsEachDay: number;
  readonly minutesEachDay: number;
  /** The share of cards that would be recalled at the end, 0 to 1. */
  readonly knownShare: number;
  /** Minutes over the whole time for each card that is known at its end. */
  readonly minutesForEachKnown: number;
};

/** The retentions that the curve is drawn at, unless others are asked for. */
export const usualRetentions: readonly number[] = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97];

/**
 * The curve of `plan` over `retentions`, each brought within what the scheduler takes. `onProgress` is told
 * from 0 to 1 how far it has come.
 */
export function workloadCurve(
  plan: StudyPlan,
  retentions: readonly number[] = usualRetentions,
  onProgress: (share: number) => void = () => undefined,
): readonly Workload[] {
  return retentions.map((wanted, index) => {
    onProgress(index / retentions.length);
    const { least, greatest } = retentionBounds;
    const desiredRetention = Math.min(greatest, Math.max(least, wanted));
    const study = simulateStudy({ ...plan, scheduler: { ...plan.scheduler, desiredRetention } });
    const half = plan.days >> 1;
    const minutes = study.milliseconds.map((milliseconds) => milliseconds / 60_000);
    const seen = study.newCards.reduce((sum, count) => sum + count, 0);
    return {
      desiredRetention,
      reviewsEachDay: meanOf(study.reviews.subarray(half)),
      minutesEachDay: meanOf(minutes.subarray(half)),
      knownShare: study.knownAtEnd / Math.max(1, seen),
      minutesForEachKnown:
        minutes.reduce((sum, value) => sum + value, 0) / Math.max(1, study.knownAtEnd),
    };
  });
}

/** The point at which each known card costs least; null for an empty curve. */
export function cheapestRetention(curve: readonly Workload[]): Workload | null {
  return curve.reduce<Workload | null>(
    (best, point) =>
      best === null || point.minutesForEachKnown < best.minutesForEachKnown ? point : best,
    null,
  );
}

function meanOf(values: Uint32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}
