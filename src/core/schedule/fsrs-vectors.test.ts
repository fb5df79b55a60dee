import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newSchedule } from './card-schedule.ts';
import { takeIdealDay } from './choose-day.ts';
import { defaultWeights, type Memory, memoryModel, memoryOfEase, migratedWeights } from './fsrs.ts';
import { gradeCard, type SchedulerOptions } from './grade-card.ts';
import { type Grade, grades } from './review.ts';
import { optionsFor } from './scheduler-options.ts';
import { defaultSettings } from './scheduling-settings.ts';

/** Expectations of other implementations, kept outside of the project. */
const path = new URL('../../../../shared/corpus/fsrs/vectors.json', import.meta.url);
const options: SchedulerOptions = optionsFor({ ...defaultSettings, dayStartsAtHour: 0 }, [], 'UTC');
const start = Date.UTC(2022, 10, 29, 12, 30);
const minute = 60_000;

// biome-ignore lint/suspicious/noExplicitAny: each case of the file has a shape of its own.
type Case = Readonly<Record<string, any>> & { readonly id: string };

const cases: readonly Case[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];
if (cases.length === 0) console.log('FSRS vectors: not here, so their tests do not run.');

function named(id: string): Case {
  const found = cases.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The vectors lack ${id}`);
  return found;
}

function gradeOf(rating: number): Grade {
  const grade = grades[rating - 1];
  if (grade === undefined) throw new Error(`No grade ${rating}`);
  return grade;
}

/** Each of `values` within 1e-5 of its expectation (of its size above 1: fsrs-rs reckons in single precision). */
function expectClose(values: readonly number[], expected: readonly number[], tolerance = 1e-5) {
  expect(values).toHaveLength(expected.length);
  values.forEach((value, index) => {
    const wanted = expected[index] ?? Number.NaN;
    const difference = Math.abs(value - wanted) / Math.max(1, Math.abs(wanted));
    expect(difference).toBeLessThanOrEqual(tolerance);
  });
}

function memoryAfter(
  ratings: readonly number[],
  waits: readonly number[],
  weights = defaultWeights,
  isShortTerm = true,
) {
  const model = memoryModel(weights, isShortTerm);
  return ratings.reduce<Memory | null>(
    (memory, rating, index) => model.next(memory, waits[index] ?? 0, gradeOf(rating)),
    null,
  );
}

function firstGrade(rating: number, changed: Partial<SchedulerOptions> = {}) {
  return gradeCard(
    newSchedule(start),
    gradeOf(rating),
    start,
    { ...options, ...changed },
    takeIdealDay,
  ).schedule;
}

describe.runIf(cases.length > 0)('the vectors of other FSRS-6 implementations', () => {
  test('each case has its test here', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual([
      'first_repeat',
      'forgetting_curve',
      'forgetting_curve_ts',
      'ivl_history_13',
      'learning_steps',
      'maximum_interval_100',
      'memo_state',
      'memo_state_no_short_term',
      'next_difficulty',
      'next_interval_by_retention',
      'next_stability',
      'next_states_rs',
      'no_steps',
      'params_4.5_to_6',
      'retrievability_decay_0.2',
      'sm2_to_fsrs',
      'ten_easy_in_a_row',
    ]);
  });

  test('ivl_history_13', () => {
    const { ratings, expectedIntervalDays, start: from } = named('ivl_history_13');
    let schedule = newSchedule(Date.parse(from));
    const intervals = ratings.map((rating: number) => {
      schedule = gradeCard(
        schedule,
        gradeOf(rating),
        schedule.dueAt,
        options,
        takeIdealDay,
      ).schedule;
      return schedule.scheduledDays;
    });
    expect(intervals).toEqual(expectedIntervalDays);
  });

  test('memo_state', () => {
    const { ratings, intervalDaysBefore, expected } = named('memo_state');
    const memory = memoryAfter(ratings, intervalDaysBefore);
    expectClose(
      [memory?.stability ?? 0, memory?.difficulty ?? 0],
      [expected.stability, expected.difficulty],
    );
  });

  test('memo_state_no_short_term', () => {
    const { ratings, intervalDaysBefore, expected } = named('memo_state_no_short_term');
    const weights = defaultWeights.map((weight, index) =>
      index >= 17 && index <= 19 ? 0 : weight,
    );
    const memory = memoryAfter(ratings, intervalDaysBefore, weights, false);
    expectClose(
      [memory?.stability ?? 0, memory?.difficulty ?? 0],
      [expected.stability, expected.difficulty],
    );
  });

  test('ten_easy_in_a_row', () => {
    const { ratings, expected } = named('ten_easy_in_a_row');
    expect(memoryAfter(ratings, [])?.difficulty).toBe(expected.difficulty);
  });

  test('first_repeat', () => {
    for (const [rating, expected] of Object.entries<Record<string, unknown>>(
      named('first_repeat')['perRating'],
    )) {
      const { stability, difficulty, scheduledDays, state } = firstGrade(Number(rating));
      expect({ scheduledDays, state }).toEqual({
        scheduledDays: expected['scheduledDays'],
        state: String(expected['state']).toLowerCase(),
      });
      expectClose(
        [stability, difficulty],
        [Number(expected['stability']), Number(expected['difficulty'])],
      );
    }
  });

  test('next_interval_by_retention', () => {
    const { stability, desiredRetention, expectedIntervalDays } = named(
      'next_interval_by_retention',
    );
    const model = memoryModel();
    const days = desiredRetention.map((retention: number) =>
      Math.max(1, Math.round(model.daysUntil(retention, stability))),
    );
    expectClose(days, expectedIntervalDays);
    expect(days.slice(1)).toEqual(expectedIntervalDays.slice(1));
  });

  test.each(['forgetting_curve', 'forgetting_curve_ts', 'retrievability_decay_0.2'])('%s', (id) => {
    const { elapsed, stability, expectedRetrievability, decay } = named(id);
    const weights = [...defaultWeights.slice(0, 20), decay ?? defaultWeights[20]];
    const model = memoryModel(weights);
    const recall = elapsed.map((days: number, index: number) =>
      model.recall(days, stability[index]),
    );
    expectClose(recall, expectedRetrievability);
  });

  test('next_difficulty', () => {
    const { difficulty, ratings, expected } = named('next_difficulty');
    const model = memoryModel();
    const next = ratings.map(
      (rating: number) => model.next({ stability: 5, difficulty }, 1, gradeOf(rating)).difficulty,
    );
    expectClose(next, expected);
  });

  test('next_stability', () => {
    const {
      stability,
      difficulty,
      retrievability,
      rating,
      expectedRecall,
      expectedShortTerm,
      expectedForget,
      tolerance,
    } = named('next_stability');
    const model = memoryModel();
    rating.forEach((given: number, index: number) => {
      const memory = { stability, difficulty: difficulty[index] };
      const days = model.daysUntil(retrievability[index], stability);
      const after = (elapsed: number, grade: number) =>
        model.next(memory, elapsed, gradeOf(grade)).stability;
      // The recall formula is asked with Again too, which the model never does.
      if (given > 1) expectClose([after(days, given)], [expectedRecall[index]], tolerance);
      expectClose([after(days, 1)], [expectedForget[index]], tolerance);
      expectClose([after(0, given)], [expectedShortTerm[index]], tolerance);
    });
  });

  test('sm2_to_fsrs', () => {
    const { rows, tolerance } = named('sm2_to_fsrs');
    for (const { ease, interval, retention, stability, difficulty } of rows) {
      const memory = memoryOfEase(ease, interval, retention);
      expectClose([memory.stability, memory.difficulty], [stability, difficulty], tolerance);
    }
  });

  test('params_4.5_to_6', () => {
    const { input, expected } = named('params_4.5_to_6');
    expectClose(migratedWeights(input), expected);
  });

  test('learning_steps', () => {
    expect(named('learning_steps')['firstReview']).toBeDefined();
    expect([1, 2, 3].map((rating) => (firstGrade(rating).dueAt - start) / minute)).toEqual([
      1, 6, 10,
    ]);
    expect([1, 2, 3].map((rating) => firstGrade(rating).learningStep)).toEqual([0, 0, 1]);
    expect(firstGrade(4).state).toBe('review');
    const good = firstGrade(3);
    const again = gradeCard(good, 'good', good.dueAt, options, takeIdealDay).schedule;
    expect(again).toMatchObject({ state: 'review', scheduledDays: 2 });
  });

  test('maximum_interval_100', () => {
    const { maximumInterval, ratings } = named('maximum_interval_100');
    let schedule = newSchedule(start);
    for (let round = 0; round < 5; round += 1) {
      for (const rating of ratings) {
        const capped = { ...options, maximumDays: maximumInterval };
        schedule = gradeCard(
          schedule,
          gradeOf(rating),
          schedule.dueAt,
          capped,
          takeIdealDay,
        ).schedule;
        expect(schedule.scheduledDays).toBeLessThanOrEqual(maximumInterval);
      }
    }
    expect(schedule.scheduledDays).toBe(maximumInterval);
  });

  test('no_steps', () => {
    expect(named('no_steps')['expected']).toBeDefined();
    const none = { ...options, learningSteps: [], relearningSteps: [] };
    const first = firstGrade(1, none);
    expect(first).toMatchObject({ state: 'review', scheduledDays: 1 });
    const later = gradeCard(first, 'again', first.dueAt, none, takeIdealDay).schedule;
    expect(later).toMatchObject({ state: 'review', scheduledDays: 1, lapses: 1 });
  });

  test('next_states_rs', () => {
    const { parameters, history, then_delta_t, expected, tolerance } = named('next_states_rs');
    const ratings = history.map(({ rating }: { rating: number }) => rating);
    const waits = history.map(({ delta_t }: { delta_t: number }) => delta_t);
    const model = memoryModel(parameters);
    const memory = memoryAfter(ratings, waits, parameters);
    for (const grade of grades) {
      const next = model.next(memory, then_delta_t, grade);
      expectClose([next.stability, next.difficulty], expected[grade], tolerance);
    }
  });
});
