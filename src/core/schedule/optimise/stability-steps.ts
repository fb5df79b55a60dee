/** The stability of FSRS-6 after a review, with its derivatives. */
import { leastStability } from '../fsrs.ts';
import { at, begin, type Derivatives, grow, type Weights } from './derivatives.ts';

const greatestStability = 36_500;

/** The memory before a grade. */
export type MemoryBefore = {
  readonly stability: number;
  readonly difficulty: number;
  readonly recall: number;
};

/** The stability after a review `days` after the last. */
export function nextStability(
  out: Derivatives,
  weights: Weights,
  before: MemoryBefore,
  days: number,
  grade: number,
): void {
  begin(out);
  if (days === 0) sameDay(out, weights, before.stability, grade);
  else if (grade === 1) afterLapse(out, weights, before);
  else afterRecall(out, weights, before, grade);
  if (out.value >= leastStability && out.value <= greatestStability) return;
  const clamped = Math.min(greatestStability, Math.max(leastStability, out.value));
  begin(out);
  out.value = clamped;
}

function sameDay(out: Derivatives, weights: Weights, stability: number, grade: number): void {
  const [w17, w18, w19] = [at(weights, 17), at(weights, 18), at(weights, 19)];
  const shift = grade - 3 + w18;
  const growth = Math.exp(w17 * shift) * stability ** -w19;
  if (grade >= 2 && growth < 1) {
    out.value = stability;
    out.byStability = 1;
    return;
  }
  out.value = stability * growth;
  out.byStability = growth * (1 - w19);
  grow(out, 17, out.value * shift);
  grow(out, 18, out.value * w17);
  grow(out, 19, -out.value * Math.log(stability));
}

function afterLapse(
  out: Derivatives,
  weights: Weights,
  { stability, difficulty, recall }: MemoryBefore,
): void {
  const [w11, w12, w13, w14] = [at(weights, 11), at(weights, 12), at(weights, 13), at(weights, 14)];
  const [w17, w18] = [at(weights, 17), at(weights, 18)];
  const scale = w11 * difficulty ** -w12 * Math.exp(w14 * (1 - recall));
  const raised = (stability + 1) ** w13;
  const lapsed = scale * (raised - 1);
  const most = stability / Math.exp(w17 * w18);
  out.value = Math.min(lapsed, most);
  if (most <= lapsed) {
    out.byStability = most / stability;
    grow(out, 17, -most * w18);
    grow(out, 18, -most * w17);
    return;
  }
  out.byStability = (scale * w13 * raised) / (stability + 1);
  out.byDifficulty = (-w12 * lapsed) / difficulty;
  out.byRecall = -w14 * lapsed;
  grow(out, 11, lapsed / w11);
  grow(out, 12, -lapsed * Math.log(difficulty));
  grow(out, 13, scale * raised * Math.log(stability + 1));
  grow(out, 14, lapsed * (1 - recall));
}

function afterRecall(
  out: Derivatives,
  weights: Weights,
  { stability, difficulty, recall }: MemoryBefore,
  grade: number,
): void {
  const [w9, w10] = [at(weights, 9), at(weights, 10)];
  const ofGrade = grade === 2 ? at(weights, 15) : grade === 4 ? at(weights, 16) : 1;
  const scale = Math.exp(at(weights, 8)) * (11 - difficulty) * stability ** -w9 * ofGrade;
  const surprise = Math.exp(w10 * (1 - recall));
  const growth = scale * (surprise - 1);
  out.value = stability * (1 + growth);
  out.byStability = 1 + growth * (1 - w9);
  out.byDifficulty = (-stability * growth) / (11 - difficulty);
  out.byRecall = -stability * scale * w10 * surprise;
  grow(out, 8, stability * growth);
  grow(out, 9, -stability * growth * Math.log(stability));
  grow(out, 10, stability * scale * (1 - recall) * surprise);
  if (grade === 2) grow(out, 15, (stability * growth) / ofGrade);
  if (grade === 4) grow(out, 16, (stability * growth) / ofGrade);
}
