/** How well weights predict reviews: log-loss, and the error in bins of like reviews. */
import { type Memory, memoryModel } from '../fsrs.ts';
import { gradeNumbered } from '../review-columns.ts';
import type { ReviewHistories } from './review-histories.ts';

/** The fit of some weights; the less, the better. */
export type PredictionFit = {
  /** The mean of −ln of the probability given to what happened. */
  readonly logLoss: number;
  /** The root mean square, over bins of like reviews, of predicted less true recall; 0 to 1. */
  readonly rmseBins: number;
  /** How many reviews were predicted. */
  readonly count: number;
};

type Bin = { count: number; predicted: number; recalled: number };

/** The fit of `weights` to the reviews with a `counts` that is not 0. */
export function predictionFit(
  histories: ReviewHistories,
  weights: readonly number[],
  counts: Float32Array,
): PredictionFit {
  const bins = new Map<string, Bin>();
  let [loss, count] = [0, 0];
  for (const { row, recall, nth, lapses } of predictions(histories, weights)) {
    if ((counts[row] ?? 0) === 0) continue;
    const isRecalled = (histories.grades[row] ?? 1) > 1;
    const within = Math.min(1 - 1e-5, Math.max(1e-5, recall));
    loss -= Math.log(isRecalled ? within : 1 - within);
    count += 1;
    const name = binOf(histories.elapsedDays[row] ?? 0, nth, lapses);
    const bin = bins.get(name) ?? { count: 0, predicted: 0, recalled: 0 };
    bin.count += 1;
    bin.predicted += recall;
    bin.recalled += isRecalled ? 1 : 0;
    bins.set(name, bin);
  }
  let squares = 0;
  for (const bin of bins.values()) squares += (bin.predicted - bin.recalled) ** 2 / bin.count;
  const least = Math.max(1, count);
  return { logLoss: loss / least, rmseBins: Math.sqrt(squares / least), count };
}

type Prediction = {
  readonly row: number;
  readonly recall: number;
  readonly nth: number;
  readonly lapses: number;
};

/** What the model said of every review that came a day or more after the last. */
function* predictions(
  { starts, grades, elapsedDays }: ReviewHistories,
  weights: readonly number[],
): Generator<Prediction> {
  const model = memoryModel(weights);
  for (let card = 0; card + 1 < starts.length; card += 1) {
    const from = starts[card] ?? 0;
    let memory: Memory | null = null;
    let lapses = 0;
    for (let row = from; row < (starts[card + 1] ?? 0); row += 1) {
      const days = elapsedDays[row] ?? 0;
      if (memory !== null && days > 0) {
        yield { row, recall: model.recall(days, memory.stability), nth: row - from + 1, lapses };
        if (grades[row] === 1) lapses += 1;
      }
      memory = model.next(memory, days, gradeNumbered((grades[row] ?? 1) - 1));
    }
  }
}

/** Reviews are alike by their wait, their number and their lapses: the bins of the SRS benchmark. */
function binOf(days: number, nth: number, lapses: number): string {
  const step = (value: number, base: number) =>
    value === 0 ? 0 : Math.floor(Math.log(value) / Math.log(base));
  return `${step(days, 3.62)} ${step(nth, 1.89)} ${lapses === 0 ? -1 : step(lapses, 1.73)}`;
}
