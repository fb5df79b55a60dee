/** Fits the weights of the memory model to a reader's own reviews; applies nothing. */
import { memoryModel } from '../fsrs.ts';
import { type FitOptions, fitWeights } from './fit-weights.ts';
import { type PredictionFit, predictionFit } from './prediction-fit.ts';
import type { ReviewHistories } from './review-histories.ts';

/** What the reviews of a reader come to. */
export type WeightsProposal =
  | {
      readonly kind: 'proposal';
      /** The 21 weights fitted to the earlier reviews. */
      readonly weights: readonly number[];
      /** The fit of the present weights, and of the proposed, to the later reviews, which they never saw. */
      readonly before: PredictionFit;
      readonly after: PredictionFit;
      /** Whether the proposed predict the later reviews better, by both measures. */
      readonly isBetter: boolean;
      /** How many reviews they were fitted to. */
      readonly trainedOn: number;
    }
  /** Fewer reviews than a fit can be trusted with. */
  | { readonly kind: 'too-few'; readonly count: number; readonly needed: number };

/** So many reviews, a day or more after the last, are needed. */
export const fewestReviews = 400;

const heldOut = 0.2;

/** Fits weights to the earlier four fifths of the reviews, and measures them on the rest. */
export function proposeWeights(histories: ReviewHistories, options: FitOptions): WeightsProposal {
  const { earlier, later, count } = splitByTime(histories);
  if (count < fewestReviews) return { kind: 'too-few', count, needed: fewestReviews };
  const present = memoryModel(options.present).weights;
  const weights = fitWeights(histories, earlier, present, options);
  const before = predictionFit(histories, present, later);
  const after = predictionFit(histories, weights, later);
  const isBetter = after.logLoss < before.logLoss && after.rmseBins <= before.rmseBins;
  const trainedOn = earlier.reduce((sum, one) => sum + one, 0);
  return { kind: 'proposal', weights, before, after, isBetter, trainedOn };
}

/** Which reviews count as earlier and which as later; those that predict nothing are neither. */
function splitByTime({ starts, elapsedDays, reviewedAt }: ReviewHistories) {
  const isFirst = new Set(starts);
  const rows = [...elapsedDays.keys()].filter(
    (row) => !isFirst.has(row) && (elapsedDays[row] ?? 0) > 0,
  );
  const times = Float64Array.from(rows, (row) => reviewedAt[row] ?? 0).sort();
  const border = times[Math.floor(times.length * (1 - heldOut))] ?? Number.POSITIVE_INFINITY;
  const earlier = new Float32Array(elapsedDays.length);
  const later = new Float32Array(elapsedDays.length);
  for (const row of rows) ((reviewedAt[row] ?? 0) < border ? earlier : later)[row] = 1;
  return { earlier, later, count: rows.length };
}
