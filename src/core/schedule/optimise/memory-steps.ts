/** Recall and difficulty of FSRS-6 with their derivatives: what `fsrs.ts` computes, made fit to fit weights. */
import { at, begin, type Derivatives, grow, type Weights } from './derivatives.ts';

const leastFirstStability = 0.1;

/** The factor of the forgetting curve, and its growth by the decay. */
export function curveOf(weights: Weights): { decay: number; factor: number; byDecay: number } {
  const decay = at(weights, 20);
  const grown = 0.9 ** (-1 / decay);
  return { decay, factor: grown - 1, byDecay: (grown * Math.log(0.9)) / decay ** 2 };
}

/** Recall after `days`: (1 + factor · days / stability) ^ −decay. */
export function recallStep(
  out: Derivatives,
  curve: ReturnType<typeof curveOf>,
  stability: number,
  days: number,
): void {
  begin(out);
  const base = 1 + (curve.factor * days) / stability;
  out.value = base ** -curve.decay;
  out.byStability = ((curve.decay * curve.factor * days) / stability ** 2) * (out.value / base);
  const byFactor = ((curve.decay * days) / stability / base) * curve.byDecay;
  grow(out, 20, out.value * (-Math.log(base) - byFactor));
}

/** The stability after the first grade. */
export function firstStability(out: Derivatives, weights: Weights, grade: number): void {
  begin(out);
  out.value = Math.max(at(weights, grade - 1), leastFirstStability);
  if (out.value > leastFirstStability) grow(out, grade - 1, 1);
}

/** The difficulty after the first grade. */
export function firstDifficulty(out: Derivatives, weights: Weights, grade: number): void {
  begin(out);
  const raised = Math.exp(at(weights, 5) * (grade - 1));
  const plain = at(weights, 4) - raised + 1;
  out.value = Math.min(10, Math.max(1, plain));
  if (out.value !== plain) return;
  grow(out, 4, 1);
  grow(out, 5, -(grade - 1) * raised);
}

/** The difficulty after another grade. */
export function nextDifficulty(
  out: Derivatives,
  weights: Weights,
  difficulty: number,
  grade: number,
): void {
  begin(out);
  const [w6, w7] = [at(weights, 6), at(weights, 7)];
  const raised = Math.exp(at(weights, 5) * 3);
  const easiest = at(weights, 4) - raised + 1;
  const damped = (grade - 3) * ((10 - difficulty) / 9);
  const moved = difficulty - w6 * damped;
  const plain = w7 * easiest + (1 - w7) * moved;
  out.value = Math.min(10, Math.max(1, plain));
  if (out.value !== plain) return;
  out.byDifficulty = (1 - w7) * (1 + (w6 * (grade - 3)) / 9);
  grow(out, 4, w7);
  grow(out, 5, -3 * w7 * raised);
  grow(out, 6, -(1 - w7) * damped);
  grow(out, 7, easiest - moved);
}
