import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultWeights, type Memory, memoryModel, weightBounds } from '../fsrs.ts';
import type { Review } from '../review.ts';
import { columnsOf, gradeNumbered } from '../review-columns.ts';
import { optionsFor } from '../scheduler-options.ts';
import { defaultSettings } from '../scheduling-settings.ts';
import { simulateStudy } from '../simulate/simulate-study.ts';
import { usualTraits } from '../simulate/simulated-learner.ts';
import { studyDays } from '../study-calendar.ts';
import { newDerivatives } from './derivatives.ts';
import { lossGradient, newGradient } from './loss-gradient.ts';
import {
  curveOf,
  firstDifficulty,
  firstStability,
  nextDifficulty,
  recallStep,
} from './memory-steps.ts';
import { predictionFit } from './prediction-fit.ts';
import { proposeWeights } from './propose-weights.ts';
import { historiesOf, type ReviewHistories } from './review-histories.ts';
import { nextStability } from './stability-steps.ts';

const scheduler = optionsFor(defaultSettings, [], 'UTC');

function studied(weights: readonly number[], seed: number, cards = 400, days = 200): Review[] {
  const reviews: Review[] = [];
  const plan = {
    ...{ cards, days, newEachDay: Math.ceil((2 * cards) / days), reviewsEachDay: 9_999 },
    ...{ scheduler, isBalanced: false, willingness: [1, 1, 1, 1, 1, 1, 1], seed },
    learner: { ...usualTraits, weights },
    from: Date.UTC(2026, 0, 1, 12),
  };
  simulateStudy(plan, (review) => reviews.push(review));
  return reviews;
}

const historiesFrom = (reviews: readonly Review[]) =>
  historiesOf(columnsOf(reviews), studyDays(scheduler.calendar));

/** Weights within their bounds, near to the published ones. */
const nearWeights = fc
  .array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((factors) =>
    defaultWeights.map((weight, index) => {
      const [low = 0, high = 0] = weightBounds[index] ?? [];
      return Math.min(high, Math.max(low, weight * (factors[index] ?? 1)));
    }),
  );
const histories = fc
  .array(
    fc.array(fc.record({ grade: fc.integer({ min: 1, max: 4 }), days: fc.nat(60) }), {
      minLength: 1,
      maxLength: 7,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((cards): ReviewHistories => {
    const rows = cards.flatMap((card) =>
      card.map((row, index) => ({ ...row, isFirst: index === 0 })),
    );
    const starts = cards.map((_, index) => cards.slice(0, index).flat().length);
    return {
      starts: Uint32Array.from([...starts, rows.length]),
      grades: Uint8Array.from(rows, ({ grade }) => grade),
      elapsedDays: Float64Array.from(rows, ({ days, isFirst }) => (isFirst ? 0 : days)),
      reviewedAt: Float64Array.from(rows, (_, index) => index),
    };
  });

/** Says how far the fast model is from ts-fsrs after each review of one card, by their size. */
function differences(weights: readonly number[], some: ReviewHistories, card: number): number[] {
  const model = memoryModel(weights);
  const out = newDerivatives();
  const found: number[] = [];
  let theirs: Memory | null = null;
  let [stability, difficulty] = [0, 0];
  for (let row = some.starts[card] ?? 0; row < (some.starts[card + 1] ?? 0); row += 1) {
    const [grade, days] = [some.grades[row] ?? 1, some.elapsedDays[row] ?? 0];
    if (theirs === null) {
      firstStability(out, model.weights, grade);
      stability = out.value;
      firstDifficulty(out, model.weights, grade);
    } else {
      recallStep(out, curveOf(model.weights), stability, days);
      found.push(out.value - model.recall(days, theirs.stability));
      const before = { stability, difficulty, recall: out.value };
      nextStability(out, model.weights, before, days, grade);
      stability = out.value;
      nextDifficulty(out, model.weights, difficulty, grade);
    }
    difficulty = out.value;
    theirs = model.next(theirs, days, gradeNumbered(grade - 1));
    found.push(stability / theirs.stability - 1, difficulty - theirs.difficulty);
  }
  return found;
}

describe('the model made fit to fit weights', () => {
  test('computes what ts-fsrs computes', () => {
    fc.assert(
      fc.property(nearWeights, histories, (weights, some) => {
        for (let card = 0; card + 1 < some.starts.length; card += 1) {
          const found = differences(weights, some, card);
          expect(found.length).toBeGreaterThan(0);
          expect(Math.max(...found.map(Math.abs))).toBeLessThan(5e-5);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has the gradient that small steps of each weight show', () => {
    fc.assert(
      fc.property(nearWeights, histories, (weights, some) => {
        const loss = lossGradient(some);
        const cards = Array.from({ length: some.starts.length - 1 }, (_, card) => card);
        const counts = new Float32Array(some.grades.length).fill(1);
        const lossAt = (at: readonly number[]) => loss.of(at, cards, counts, newGradient());
        const gradient = newGradient();
        loss.of(weights, cards, counts, gradient);
        weights.forEach((weight, index) => {
          const step = 1e-6 * Math.max(1, weight);
          const moved = (by: number) =>
            lossAt(weights.map((one, at) => (at === index ? one + by : one)));
          const [up, here, down] = [moved(step), moved(0), moved(-step)];
          const [right, left] = [(up - here) / step, (here - down) / step];
          // At a kink, where a bound begins to hold, there is a slope for each side.
          const isKink = Math.abs(right - left) > 1e-3 * Math.max(1, Math.abs(right));
          if (isKink) return;
          const slope = (up - down) / (2 * step);
          expect(Math.abs((gradient[index] ?? 0) - slope)).toBeLessThan(
            1e-4 * Math.max(1, Math.abs(slope)),
          );
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('historiesOf', () => {
  test('begins with a first review, counts study days, and leaves out what came before', () => {
    const reviews = studied(defaultWeights, 1, 6, 40);
    const whole = historiesFrom(reviews);
    expect(whole.starts).toHaveLength(7);
    expect(whole.starts.at(-1)).toBe(reviews.length);
    const first = reviews.find(({ cardId }) => cardId === 'card 0');
    const torn = historiesFrom(reviews.filter((review) => review !== first));
    expect(torn.starts).toHaveLength(6);
    expect([...whole.elapsedDays].every((days) => Number.isInteger(days) && days >= 0)).toBe(true);
  });

  test('begins anew with a card that was forgotten by the reader’s wish', () => {
    const [review] = studied(defaultWeights, 1, 1, 2);
    if (review === undefined) throw new Error('No review');
    const again = { ...review, reviewedAt: review.reviewedAt + 86_400_000 * 9 };
    expect([...historiesFrom([review, again]).starts]).toEqual([0, 1, 2]);
  });
});

describe('proposeWeights', () => {
  // A reader who forgets much faster than most, and finds cards harder.
  const truth = defaultWeights.map((weight, index) => (index < 4 ? weight * 0.35 : weight));
  const own = historiesFrom(studied(truth, 5, 1_500, 220));
  const options = { present: defaultWeights, seed: 1, onProgress: () => undefined };

  test('predicts the held-out reviews of an unusual reader better, nearly as well as the truth does', () => {
    const shares: number[] = [];
    const proposal = proposeWeights(own, { ...options, onProgress: (share) => shares.push(share) });
    if (proposal.kind !== 'proposal') throw new Error(proposal.kind);
    expect(proposal.isBetter).toBe(true);
    expect(proposal.after.logLoss).toBeLessThan(proposal.before.logLoss);
    expect(proposal.after.rmseBins).toBeLessThan(proposal.before.rmseBins);
    const all = new Float32Array(own.grades.length).fill(1);
    const best = predictionFit(own, truth, all).logLoss;
    expect(predictionFit(own, proposal.weights, all).logLoss - best).toBeLessThan(0.005);
    expect(shares.at(-1)).toBe(1);
    proposal.weights.forEach((weight, index) => {
      const [low = 0, high = 0] = weightBounds[index] ?? [];
      expect(weight).toBeGreaterThanOrEqual(low);
      expect(weight).toBeLessThanOrEqual(high);
    });
  });

  test('the same reviews and seed propose the same', () => {
    const few = historiesFrom(studied(truth, 6, 300, 120));
    expect(proposeWeights(few, options)).toEqual(proposeWeights(few, options));
  });

  test('says how many reviews are missing', () => {
    const few = historiesFrom(studied(truth, 6, 20, 20));
    expect(proposeWeights(few, options)).toMatchObject({ kind: 'too-few', needed: 400 });
    expect(proposeWeights(historiesFrom([]), options)).toMatchObject({ kind: 'too-few', count: 0 });
  });

  test('weights that are the truth leave little to be bettered', () => {
    const proposal = proposeWeights(own, { ...options, present: truth });
    if (proposal.kind !== 'proposal') throw new Error(proposal.kind);
    expect(Math.abs(proposal.after.logLoss - proposal.before.logLoss)).toBeLessThan(0.004);
  });
});
