/** Values with their derivatives, in places that are used again and again. */

/** How many weights the model has. */
export const weightCount = 21;

/** A value and what it grows by, in each direction that it depends on. */
export type Derivatives = {
  value: number;
  /** By the stability, difficulty and recall before. */
  byStability: number;
  byDifficulty: number;
  byRecall: number;
  /** By the weights; only `used` of them are not 0. */
  readonly byWeight: Float64Array;
  readonly used: number[];
};

/** A place for derivatives, to be used again and again. */
export function newDerivatives(): Derivatives {
  const none = { value: 0, byStability: 0, byDifficulty: 0, byRecall: 0 };
  return { ...none, byWeight: new Float64Array(weightCount), used: [] };
}

/** The 21 weights. */
export type Weights = ArrayLike<number>;

/** Clears what was there. */
export function begin(out: Derivatives): void {
  for (const index of out.used) out.byWeight[index] = 0;
  out.used.length = 0;
  out.byStability = 0;
  out.byDifficulty = 0;
  out.byRecall = 0;
}

/** The value grows by `amount` with the weight of `index`. */
export function grow(out: Derivatives, index: number, amount: number): void {
  out.byWeight[index] = (out.byWeight[index] ?? 0) + amount;
  out.used.push(index);
}

/** The weight of `index`, of which there are 21. */
export function at(weights: Weights, index: number): number {
  return weights[index] as number;
}
