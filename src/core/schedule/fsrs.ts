/** The memory model FSRS-6: how stability and difficulty change; the only importer of ts-fsrs. */
import {
  CLAMP_PARAMETERS,
  default_w,
  FSRSAlgorithm,
  generatorParameters,
  migrateParameters,
  W17_W18_Ceiling,
} from 'ts-fsrs';
import { type Grade, grades } from './review.ts';

/** What is known of one memory: stability in days, difficulty from 1 to 10. */
export type Memory = { readonly stability: number; readonly difficulty: number };

/** The model with one set of weights. */
export type MemoryModel = {
  /** The 21 weights, each within its bounds. */
  readonly weights: readonly number[];
  /** The memory after a grade, `elapsedDays` (whole, from 0) after the last; `null` before the first. */
  next(memory: Memory | null, elapsedDays: number, grade: Grade): Memory;
  /** The probability of recall, 0 to 1, `elapsedDays` after a review. */
  recall(elapsedDays: number, stability: number): number;
  /** The days, not rounded, after which recall has come down to `retention` (0 to 1). */
  daysUntil(retention: number, stability: number): number;
};

/** The published weights of FSRS-6, fitted to the reviews of many readers. */
export const defaultWeights: readonly number[] = default_w;

/** The least and the greatest that each of the 21 weights may be. */
export const weightBounds: readonly (readonly number[])[] = CLAMP_PARAMETERS(W17_W18_Ceiling);

/** The least stability that the model knows, in days. */
export const leastStability = 0.001;

const models = new WeakMap<readonly number[], MemoryModel>();

/**
 * The model of `weights` (17, 19 or 21 finite numbers, of FSRS 4.5, 5 or 6; throws otherwise). Without
 * `isShortTerm`, reviews within one day leave the stability as it is.
 */
export function memoryModel(
  weights: readonly number[] = defaultWeights,
  isShortTerm = true,
): MemoryModel {
  if (!isShortTerm) return makeModel(weights, false);
  const found = models.get(weights) ?? makeModel(weights, true);
  models.set(weights, found);
  return found;
}

/** The 21 weights that mean the same as older ones of 17 or 19. */
export function migratedWeights(weights: readonly number[]): readonly number[] {
  return migrateParameters([...weights]);
}

function makeModel(given: readonly number[], isShortTerm: boolean): MemoryModel {
  if (![17, 19, 21].includes(given.length) || !given.every(Number.isFinite)) {
    throw new RangeError(`FSRS takes 17, 19 or 21 finite weights, not ${given.length}: ${given}`);
  }
  const parameters = generatorParameters({ w: [...given], enable_short_term: isShortTerm });
  const algorithm = new FSRSAlgorithm(parameters);
  const weights = [...algorithm.parameters.w];
  const modifiers = new Map<number, number>();
  return {
    weights,
    next(memory, elapsedDays, grade) {
      const known = memory !== null && isSound(memory) ? memory : null;
      return algorithm.next_state(known, elapsedDays, grades.indexOf(grade) + 1);
    },
    recall: (elapsedDays, stability) => algorithm.forgetting_curve(elapsedDays, stability),
    daysUntil(retention, stability) {
      const modifier = modifiers.get(retention) ?? algorithm.calculate_interval_modifier(retention);
      modifiers.set(retention, modifier);
      return stability * modifier;
    },
  };
}

/** Whether the model can go on from here: a card never reviewed, or of a torn import, cannot. */
function isSound({ stability, difficulty }: Memory): boolean {
  return stability >= leastStability && difficulty >= 1 && difficulty <= 10;
}

/**
 * The memory that an SM-2 card stands for, after fsrs-rs `memory_state_from_sm2`: `ease` as a factor
 * (2.5), `intervalDays` its last interval, `retention` how often such cards were recalled (0 to 1).
 */
export function memoryOfEase(
  ease: number,
  intervalDays: number,
  retention: number,
  weights: readonly number[] = defaultWeights,
): Memory {
  const [w8 = 0, w9 = 0, w10 = 0] = weights.slice(8, 11);
  const model = memoryModel(weights);
  const stability = Math.max(leastStability, intervalDays) / model.daysUntil(retention, 1);
  const growth = Math.exp(w8) * stability ** -w9 * (Math.exp((1 - retention) * w10) - 1);
  const difficulty = 11 - (ease - 1) / growth;
  return { stability, difficulty: Math.min(10, Math.max(1, difficulty)) };
}
