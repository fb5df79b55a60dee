/** How badly weights predict reviews, and in which direction they would do better. */
import { type Derivatives, newDerivatives, type Weights, weightCount } from './derivatives.ts';
import {
  curveOf,
  firstDifficulty,
  firstStability,
  nextDifficulty,
  recallStep,
} from './memory-steps.ts';
import type { ReviewHistories } from './review-histories.ts';
import { nextStability } from './stability-steps.ts';

/** Recall is never taken to be nearer to 0 or 1 than this: one surprise must not weigh without bound. */
const nearest = 1e-5;

/** What is kept of one review on the way forward, for the way back. */
type Step = {
  readonly recall: Derivatives;
  readonly stability: Derivatives;
  readonly difficulty: Derivatives;
  /** The growth of the loss by this review's recall. */
  lossByRecall: number;
};

/** The loss of some histories. */
export type LossGradient = {
  /**
   * The sum of the log-losses of `cards`, each review times its `counts`; first reviews and those of the
   * same day predict nothing. Their gradient is added to `gradient`.
   */
  readonly of: (
    weights: Weights,
    cards: ArrayLike<number>,
    counts: Float32Array,
    gradient: Float64Array,
  ) => number;
};

/** Makes ready to reckon with `histories` many times. */
export function lossGradient({ starts, grades, elapsedDays }: ReviewHistories): LossGradient {
  const steps: Step[] = [];
  const stepAt = (index: number): Step => {
    const step = steps[index] ?? newStep();
    steps[index] = step;
    return step;
  };
  return {
    of(weights, cards, counts, gradient) {
      const curve = curveOf(weights);
      let loss = 0;
      for (let index = 0; index < cards.length; index += 1) {
        const card = cards[index] ?? 0;
        const [from, to] = [starts[card] ?? 0, starts[card + 1] ?? 0];
        loss += forwards(weights, curve, { grades, elapsedDays, counts, from, to }, stepAt);
        backwards(to - from, stepAt, gradient);
      }
      return loss;
    },
  };
}

type Rows = {
  readonly grades: Uint8Array;
  readonly elapsedDays: Float64Array;
  readonly counts: Float32Array;
  readonly from: number;
  readonly to: number;
};

function newStep(): Step {
  return {
    recall: newDerivatives(),
    stability: newDerivatives(),
    difficulty: newDerivatives(),
    lossByRecall: 0,
  };
}

function forwards(
  weights: Weights,
  curve: ReturnType<typeof curveOf>,
  { grades, elapsedDays, counts, from, to }: Rows,
  stepAt: (index: number) => Step,
): number {
  let [loss, stability, difficulty] = [0, 0, 0];
  for (let row = from; row < to; row += 1) {
    const step = stepAt(row - from);
    const grade = grades[row] ?? 1;
    if (row === from) {
      firstStability(step.stability, weights, grade);
      firstDifficulty(step.difficulty, weights, grade);
    } else {
      const days = elapsedDays[row] ?? 0;
      recallStep(step.recall, curve, stability, days);
      loss += lossOf(step, grade > 1, days > 0 ? (counts[row] ?? 0) : 0);
      const before = { stability, difficulty, recall: step.recall.value };
      nextStability(step.stability, weights, before, days, grade);
      nextDifficulty(step.difficulty, weights, difficulty, grade);
    }
    stability = step.stability.value;
    difficulty = step.difficulty.value;
  }
  return loss;
}

/** The log-loss of one prediction, `count` times; its growth by the recall is noted in the step. */
function lossOf(step: Step, isRecalled: boolean, count: number): number {
  const recall = step.recall.value;
  const within = Math.min(1 - nearest, Math.max(nearest, recall));
  const given = isRecalled ? within : 1 - within;
  const slope = (isRecalled ? -count : count) / given;
  step.lossByRecall = within === recall ? slope : 0;
  return -count * Math.log(given);
}

/** Hands the loss back from the last review to the first (reverse-mode differentiation). */
function backwards(count: number, stepAt: (index: number) => Step, gradient: Float64Array): void {
  let [byStability, byDifficulty] = [0, 0];
  for (let index = count - 1; index >= 0; index -= 1) {
    const { recall, stability, difficulty, lossByRecall } = stepAt(index);
    addWeights(gradient, stability, byStability);
    addWeights(gradient, difficulty, byDifficulty);
    if (index === 0) return;
    const byRecall = lossByRecall + byStability * stability.byRecall;
    addWeights(gradient, recall, byRecall);
    byDifficulty = byDifficulty * difficulty.byDifficulty + byStability * stability.byDifficulty;
    byStability = byStability * stability.byStability + byRecall * recall.byStability;
  }
}

function addWeights(gradient: Float64Array, { byWeight, used }: Derivatives, factor: number): void {
  if (factor === 0) return;
  for (const index of used) {
    gradient[index] = (gradient[index] ?? 0) + factor * (byWeight[index] ?? 0);
  }
}

/** A gradient of nothing. */
export function newGradient(): Float64Array {
  return new Float64Array(weightCount);
}
