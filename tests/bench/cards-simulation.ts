/** A simulated year: whether recall comes to what is desired, and how even the days are. */
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { optionsFor } from '#core/schedule/scheduler-options.ts';
import { defaultSettings } from '#core/schedule/scheduling-settings.ts';
import {
  coefficientOfVariation,
  type SimulatedStudy,
  simulateStudy,
} from '#core/schedule/simulate/simulate-study.ts';
import { usualTraits } from '#core/schedule/simulate/simulated-learner.ts';
import { type Figure, figureOf } from './figure.ts';

const runs = 3;
const retention = 0.9;

/** A simulated year of 10,000 cards, by each of some seeds. */
function simulatedYear(isBalanced: boolean): readonly SimulatedStudy[] {
  return Array.from({ length: runs }, (_, seed) =>
    simulateStudy({
      ...{ cards: 10_000, days: 365, newEachDay: 28, reviewsEachDay: 9_999, isBalanced, seed },
      scheduler: { ...optionsFor(defaultSettings, [], 'UTC'), desiredRetention: retention },
      willingness: defaultSettings.willingness,
      learner: { ...usualTraits, weights: defaultWeights },
      from: Date.UTC(2026, 0, 1, 12),
    }),
  );
}

/** The figures of the simulated year, beside days taken by lot. */
export async function simulation(): Promise<readonly Figure[]> {
  const [balanced, byLot] = [simulatedYear(true), simulatedYear(false)];
  const error = balanced.map(
    ({ tested, recalled }) => 100 * Math.abs(recalled / tested - retention),
  );
  // The last nine months: the load of a new collection grows, which no scheduler can even out.
  const unevenness = ({ reviews: each }: SimulatedStudy) =>
    100 * coefficientOfVariation(each.subarray(90));
  const peer = 'days by lot within the fuzz range';
  return [
    figureOf('simulation.retentionError.pct', '%', error),
    figureOf('simulation.loadVariation.pct', '%', balanced.map(unevenness), peer),
    figureOf('simulation.loadVariation.peer.pct', '%', byLot.map(unevenness), peer),
    figureOf('simulation.loadVariation.aroundTrend.pct', '%', balanced.map(aroundTrend), peer),
    figureOf('simulation.loadVariation.aroundTrend.peer.pct', '%', byLot.map(aroundTrend), peer),
  ];
}

/** How uneven the days are beside the mean of the four weeks around each. */
function aroundTrend({ reviews: each }: SimulatedStudy): number {
  const days = Array.from({ length: 365 - 90 - 14 }, (_, index) => index + 90);
  const besideMean = days.map((day) => {
    const around = each.subarray(day - 14, day + 14);
    return ((each[day] ?? 0) * around.length) / around.reduce((sum, count) => sum + count, 0);
  });
  return 100 * coefficientOfVariation(besideMean);
}
