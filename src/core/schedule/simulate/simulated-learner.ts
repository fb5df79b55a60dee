/** A learner made of numbers: recalls by a memory of its own, as chance and a seed have it. */
import { type Memory, memoryModel } from '../fsrs.ts';
import type { Grade } from '../review.ts';

/** What a learner is like. */
export type LearnerTraits = {
  /** The weights of the learner's true memory. */
  readonly weights: readonly number[];
  /** How often a new card is answered with each grade; these add up to 1. */
  readonly firstGrades: Readonly<Record<Grade, number>>;
  /** How often one that is recalled is Hard, Good and Easy; these add up to 1. */
  readonly recalledGrades: Readonly<Record<Exclude<Grade, 'again'>, number>>;
  /** How long a review of each grade takes, in milliseconds. */
  readonly millisecondsOf: Readonly<Record<Grade, number>>;
};

/** The mean learner of the public collections, after fsrs-rs `SimulatorConfig`, at ordinary speed. */
export const usualTraits = {
  firstGrades: { again: 0.24, hard: 0.094, good: 0.495, easy: 0.171 },
  recalledGrades: { hard: 0.224, good: 0.631, easy: 0.145 },
  millisecondsOf: { again: 16_000, hard: 11_000, good: 7_000, easy: 5_000 },
} as const;

/** A learner; `chance` decides every answer. */
export type SimulatedLearner = {
  /** The grade of a review `elapsedDays` after the last; `memory` is null before the first. */
  answer(memory: Memory | null, elapsedDays: number): Grade;
  /** The memory after it. */
  remember(memory: Memory | null, elapsedDays: number, grade: Grade): Memory;
};

/** The learner with these traits. */
export function simulatedLearner(traits: LearnerTraits, chance: () => number): SimulatedLearner {
  const model = memoryModel(traits.weights);
  const { firstGrades, recalledGrades } = traits;
  return {
    answer(memory, elapsedDays) {
      if (memory === null) return pick(Object.entries(firstGrades), chance());
      if (chance() >= model.recall(elapsedDays, memory.stability)) return 'again';
      return pick(Object.entries(recalledGrades), chance());
    },
    remember: (memory, elapsedDays, grade) => model.next(memory, elapsedDays, grade),
  };
}

function pick(shares: readonly [string, number][], at: number): Grade {
  let sum = 0;
  for (const [grade, share] of shares) {
    sum += share;
    if (at < sum) return grade as Grade;
  }
  return 'good';
}
