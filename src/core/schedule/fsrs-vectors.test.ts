import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newSchedule } from './card-schedule.ts';
import { gradeCard, grades } from './fsrs.ts';

/** Expectations of other implementations, kept outside of the project. */
const path = new URL('../../../../shared/corpus/fsrs/vectors.json', import.meta.url);
const day = 86_400_000;
const options = { desiredRetention: 0.9 };

type Case = {
  readonly id: string;
  readonly ratings: readonly number[];
  readonly intervalDaysBefore: readonly number[];
  readonly expectedIntervalDays: readonly number[];
  readonly expected: { readonly stability: number; readonly difficulty: number };
  readonly start: string;
};

const cases: readonly Case[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];
if (cases.length === 0) console.log('FSRS vectors: not here, so their tests do not run.');

function named(id: string): Case {
  const found = cases.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The vectors lack ${id}`);
  return found;
}

function gradeOf(rating: number) {
  const grade = grades[rating - 1];
  if (grade === undefined) throw new Error(`No grade ${rating}`);
  return grade;
}

describe.runIf(cases.length > 0)('the vectors of other FSRS-6 implementations', () => {
  test('thirteen reviews, each on its day, have the published intervals', () => {
    const { ratings, expectedIntervalDays, start } = named('ivl_history_13');
    let schedule = newSchedule(Date.parse(start));
    const intervals = ratings.map((rating) => {
      schedule = gradeCard(schedule, gradeOf(rating), schedule.dueAt, options);
      return schedule.scheduledDays;
    });
    expect(intervals).toEqual(expectedIntervalDays);
  });

  test('memory after six reviews has the published stability and difficulty', () => {
    const { ratings, intervalDaysBefore, expected } = named('memo_state');
    let now = Date.UTC(2022, 10, 29, 12, 30);
    let schedule = newSchedule(now);
    ratings.forEach((rating, index) => {
      now += (intervalDaysBefore[index] ?? 0) * day;
      schedule = gradeCard(schedule, gradeOf(rating), now, options);
    });
    expect(schedule.stability).toBeCloseTo(expected.stability, 3);
    expect(schedule.difficulty).toBeCloseTo(expected.difficulty, 4);
  });
});
