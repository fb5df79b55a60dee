import { expect, test } from 'vitest';
import { columnsOfCards } from '#core/schedule/card-columns.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import type { Review } from '#core/schedule/review.ts';
import { columnsOf } from '#core/schedule/review-columns.ts';
import { optionsFor } from '#core/schedule/scheduler-options.ts';
import { defaultSettings } from '#core/schedule/scheduling-settings.ts';
import { simulateStudy } from '#core/schedule/simulate/simulate-study.ts';
import { usualTraits } from '#core/schedule/simulate/simulated-learner.ts';
import { dayLength } from '#core/schedule/study-calendar.ts';
import { studyInWorker } from './study-in-worker.ts';

const calendar = { timeZone: 'UTC', dayStartsAtHour: 4 };
const plan = {
  ...{ cards: 300, days: 90, newEachDay: 10, reviewsEachDay: 999, isBalanced: true, seed: 1 },
  scheduler: optionsFor(defaultSettings, [], 'UTC'),
  willingness: [1, 1, 1, 1, 1, 1, 1],
  learner: { ...usualTraits, weights: defaultWeights },
  from: Date.UTC(2026, 0, 1, 12),
};

function reviews(): Review[] {
  const found: Review[] = [];
  simulateStudy(plan, (review) => found.push(review));
  return found;
}

test('statistics are reckoned in a worker, part by part', async () => {
  const all = reviews();
  const half = all.length >> 1;
  const sorted = all.toSorted((a, b) => a.reviewedAt - b.reviewedAt);
  const parts = [columnsOf(sorted.slice(0, half)), columnsOf(sorted.slice(half))];
  const task = { kind: 'statistics', calendar, weights: defaultWeights, cards: null } as const;
  const statistics = await studyInWorker(task, parts);
  expect(statistics.reviews).toBe(all.length);
  expect([...statistics.byDesired.keys()]).toEqual([90]);
});

test('cards are tallied in a worker', async () => {
  const schedule = { state: 'review', stability: 10, difficulty: 5, lastReviewedAt: 0 } as const;
  const card = { schedule, queue: { stage: 'review', at: dayLength }, suspendedAt: null } as const;
  const { cards, stability, forecast } = await studyInWorker(
    {
      ...{ kind: 'cards', calendar, weights: defaultWeights, now: dayLength / 2, forecastDays: 3 },
      cards: [columnsOfCards([card, card]), columnsOfCards([card])],
    },
    [],
  );
  expect([cards, stability.mean, forecast]).toEqual([3, 10, [3, 0, 0]]);
});

test('weights are fitted in a worker that tells how far it has come', async () => {
  const shares: number[] = [];
  const task = { kind: 'optimise', calendar, weights: defaultWeights } as const;
  const proposal = await studyInWorker(task, [columnsOf(reviews())], {
    onProgress: (share) => shares.push(share),
  });
  expect(proposal.kind).toBe('proposal');
  expect(shares.at(-1)).toBe(1);
});

test('the work can be ended, and says so', async () => {
  const stop = new AbortController();
  const task = {
    kind: 'workload',
    plan: { ...plan, cards: 5_000, days: 3_000 },
    retentions: [0.9],
  } as const;
  const working = studyInWorker(task, [], { signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(working).rejects.toThrow('enough');
});

test('a task that breaks is told', async () => {
  const task = { kind: 'optimise', calendar, weights: [1, 2] } as const;
  await expect(studyInWorker(task, [columnsOf(reviews())])).rejects.toThrow(
    'The study worker broke',
  );
});
