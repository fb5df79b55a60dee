import { describe, expect, test } from 'vitest';
import { defaultWeights } from '../fsrs.ts';
import { optionsFor } from '../scheduler-options.ts';
import { defaultSettings } from '../scheduling-settings.ts';
import { coefficientOfVariation, type StudyPlan, simulateStudy } from './simulate-study.ts';
import { usualTraits } from './simulated-learner.ts';
import { cheapestRetention, workloadCurve } from './workload.ts';

const plan: StudyPlan = {
  ...{ cards: 1_200, days: 240, newEachDay: 6, reviewsEachDay: 9_999, isBalanced: true, seed: 3 },
  scheduler: optionsFor(defaultSettings, [], 'UTC'),
  willingness: [1, 1, 1, 1, 1, 1, 1],
  learner: { ...usualTraits, weights: defaultWeights },
  from: Date.UTC(2026, 0, 1, 12),
};

describe('simulateStudy', () => {
  test('a learner with the scheduler’s memory recalls about what was desired', () => {
    const { tested, recalled } = simulateStudy(plan);
    expect(tested).toBeGreaterThan(5_000);
    expect(Math.abs(recalled / tested - 0.9)).toBeLessThan(0.02);
  });

  test('the same seed is the same study, another is another', () => {
    expect(simulateStudy(plan)).toEqual(simulateStudy(plan));
    expect(simulateStudy({ ...plan, seed: 4 })).not.toEqual(simulateStudy(plan));
  });

  test('balanced days are more even than days by lot', () => {
    // Against the days around, so that the growth of a young collection does not count as unevenness.
    const unevenness = (study: StudyPlan) => {
      const { reviews } = simulateStudy(study);
      const around = (day: number) =>
        reviews.subarray(day - 7, day + 8).reduce((sum, count) => sum + count, 0) / 15;
      const days = Array.from({ length: 140 }, (_, index) => index + 90);
      return coefficientOfVariation(days.map((day) => (reviews[day] ?? 0) / around(day)));
    };
    const [balanced, byLot] = [unevenness(plan), unevenness({ ...plan, isBalanced: false })];
    expect(balanced).toBeLessThan(byLot * 0.9);
  });

  test('easy days are easier', () => {
    const { reviews } = simulateStudy({ ...plan, willingness: [0.1, 1, 1, 1, 1, 1, 1] });
    // 1 January 2026 is a Thursday: the Sundays are days 3, 10, …
    const sums = [0, 0];
    reviews.forEach((count, day) => {
      const place = day % 7 === 3 ? 0 : 1;
      if (day >= 90) sums[place] = (sums[place] ?? 0) + count;
    });
    const [sundays = 0, others = 0] = sums;
    expect(sundays).toBeLessThan((others / 6) * 0.8);
  });

  test('limits put cards off, and lose none', () => {
    const limited = simulateStudy({ ...plan, days: 60, reviewsEachDay: 10 });
    expect(Math.max(...limited.reviews)).toBeLessThanOrEqual(10);
    expect(limited.newCards.every((count) => count === 6)).toBe(true);
  });
});

describe('workloadCurve', () => {
  const curve = workloadCurve(
    { ...plan, cards: 300, days: 180, newEachDay: 3 },
    [0.5, 0.8, 0.9, 0.97],
  );

  test('more retention costs more reviews, and knows more', () => {
    expect(curve.map(({ desiredRetention }) => desiredRetention)).toEqual([0.7, 0.8, 0.9, 0.97]);
    const costs = curve.map(({ reviewsEachDay }) => reviewsEachDay);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    const known = curve.map(({ knownShare }) => knownShare);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known.every((share) => share > 0.5 && share < 1)).toBe(true);
  });

  test('names the point where a known card costs least', () => {
    const least = Math.min(...curve.map(({ minutesForEachKnown }) => minutesForEachKnown));
    expect(cheapestRetention(curve)?.minutesForEachKnown).toBe(least);
    expect(cheapestRetention([])).toBeNull();
  });
});
