import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSchedule } from './card-schedule.ts';
import { gradeCard, grades } from './fsrs.ts';

const day = 86_400_000;
const began = Date.UTC(2026, 0, 1);
const options = { desiredRetention: 0.9 };

describe('gradeCard', () => {
  test('a card that is remembered on its day comes back ever later', () => {
    let schedule = newSchedule(began);
    const waits: number[] = [];
    for (let review = 0; review < 6; review += 1) {
      const at = schedule.dueAt;
      schedule = gradeCard(schedule, 'good', at, options);
      waits.push(schedule.dueAt - at);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(30 * day);
    expect(schedule.repetitions).toBe(6);
    expect(schedule.state).toBe('review');
  });

  test('a card that is forgotten lapses, and comes back the same day', () => {
    let schedule = newSchedule(began);
    for (let review = 0; review < 3; review += 1) {
      schedule = gradeCard(schedule, 'good', schedule.dueAt, options);
    }
    const forgotten = gradeCard(schedule, 'again', schedule.dueAt, options);
    expect(forgotten.lapses).toBe(1);
    expect(forgotten.state).toBe('relearning');
    expect(forgotten.stability).toBeLessThan(schedule.stability);
    expect(forgotten.dueAt - schedule.dueAt).toBeLessThan(day);
  });

  test('a higher retention asks sooner', () => {
    const known = gradeCard(newSchedule(began), 'easy', began, options);
    const often = gradeCard(known, 'good', known.dueAt, { desiredRetention: 0.97 });
    const seldom = gradeCard(known, 'good', known.dueAt, { desiredRetention: 0.8 });
    expect(often.dueAt).toBeLessThan(seldom.dueAt);
  });

  test('a clock that was set back counts as no time passed', () => {
    const known = gradeCard(newSchedule(began), 'good', began, options);
    const back = gradeCard(known, 'good', began - 5 * day, options);
    expect(back).toEqual(gradeCard(known, 'good', began, options));
  });

  test('whatever is graded whenever, the schedule stays sound', () => {
    const reviews = fc.array(
      fc.record({
        grade: fc.constantFrom(...grades),
        wait: fc.integer({ min: 0, max: 900 * day }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(reviews, (history) => {
        let schedule = newSchedule(began);
        let now = began;
        for (const { grade, wait } of history) {
          now += wait;
          schedule = gradeCard(schedule, grade, now, options);
          expect(schedule.dueAt).toBeGreaterThanOrEqual(now);
          expect(schedule.stability).toBeGreaterThan(0);
          expect(schedule.difficulty).toBeGreaterThanOrEqual(1);
          expect(schedule.difficulty).toBeLessThanOrEqual(10);
          expect(schedule.lastReviewedAt).toBe(now);
        }
        expect(schedule.repetitions).toBe(history.length);
      }),
    );
  });
});
