/** Moves weights to where they predict reviews best. */

import { chanceFrom } from '../../chance.ts';
import { weightBounds } from '../fsrs.ts';
import { lossGradient, newGradient } from './loss-gradient.ts';
import type { ReviewHistories } from './review-histories.ts';

/** How the fit goes about it. */
export type FitOptions = {
  /** The weights in use. */
  readonly present: readonly number[];
  /** Decides the order in which cards are looked at. */
  readonly seed: number;
  /** Told from 0 to 1 how far it has come. */
  readonly onProgress: (share: number) => void;
};

const batchReviews = 512;
const epochs = { least: 4, most: 40 } as const;
const fewestSteps = 700;
const pace = 0.04;

/**
 * How far weights differ between readers (standard deviations, from fsrs-rs `PARAMS_STDDEV`): what the
 * reviews say is weighed against it, so that few reviews move the weights little.
 */
const spreads = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
  1.03, 0.31, 0.32, 0.14, 0.27,
];

/**
 * The weights that fit the reviews with a `counts` best, from `present` on: Adam (Kingma and Ba, 2015) over
 * batches of cards, its pace let down along a cosine.
 */
export function fitWeights(
  histories: ReviewHistories,
  counts: Float32Array,
  present: readonly number[],
  { seed, onProgress }: FitOptions,
): readonly number[] {
  const weights = Float64Array.from(present);
  const [first, second] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  const loss = lossGradient(histories);
  const total = counts.reduce((sum, one) => sum + one, 0);
  const batches = batchesOf(histories, counts);
  const rounds = Math.min(
    epochs.most,
    Math.max(epochs.least, Math.ceil(fewestSteps / Math.max(1, batches.length))),
  );
  const steps = rounds * batches.length;
  const chance = chanceFrom(seed);
  let step = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const { cards, size } of shuffled(batches, chance)) {
      step += 1;
      const gradient = newGradient();
      loss.of(weights, cards, counts, gradient);
      const rate = (pace / 2) * (1 + Math.cos((Math.PI * step) / steps));
      weights.forEach((weight, index) => {
        const spread = spreads[index] ?? 1;
        const pull = (2 * (weight - (present[index] ?? weight))) / spread ** 2;
        const slope = ((gradient[index] ?? 0) + (pull * size) / total) / Math.max(1, size);
        const mean = 0.9 * (first[index] ?? 0) + 0.1 * slope;
        const square = 0.999 * (second[index] ?? 0) + 0.001 * slope ** 2;
        first[index] = mean;
        second[index] = square;
        const [low = 0, high = 0] = weightBounds[index] ?? [];
        const move = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8);
        // A first stability may be a hundred times another: it moves by its own size.
        const scale = index < 4 ? Math.max(1, weight) : 1;
        weights[index] = Math.min(high, Math.max(low, weight - rate * scale * move));
      });
    }
    onProgress((round + 1) / rounds);
  }
  return [...weights];
}

type Batch = { readonly cards: Uint32Array; readonly size: number };

/** Cards in batches of about as many reviews; cards side by side were made in one time. */
function batchesOf({ starts }: ReviewHistories, counts: Float32Array): Batch[] {
  const batches: Batch[] = [];
  let cards: number[] = [];
  let size = 0;
  const close = () => {
    if (size > 0) batches.push({ cards: Uint32Array.from(cards), size });
    cards = [];
    size = 0;
  };
  for (let card = 0; card + 1 < starts.length; card += 1) {
    let ofCard = 0;
    for (let row = starts[card] ?? 0; row < (starts[card + 1] ?? 0); row += 1) {
      ofCard += counts[row] ?? 0;
    }
    if (ofCard === 0) continue;
    cards.push(card);
    size += ofCard;
    if (size >= batchReviews) close();
  }
  close();
  return batches;
}

function shuffled<T>(values: readonly T[], chance: () => number): readonly T[] {
  return values
    .map((value) => ({ value, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
