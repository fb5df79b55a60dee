import fc from 'fast-check';
import { fsrs, State } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { fractionOf } from '../chance.ts';
import { type CardSchedule, newSchedule } from './card-schedule.ts';
import {
  type DayRange,
  fuzzRange,
  takeAnyDay,
  takeBalancedDay,
  takeIdealDay,
} from './choose-day.ts';
import { defaultWeights, memoryModel } from './fsrs.ts';
import { gradeCard, previewGrades, type SchedulerOptions } from './grade-card.ts';
import { type Grade, grades } from './review.ts';
import { optionsFor } from './scheduler-options.ts';
import { defaultSettings } from './scheduling-settings.ts';
import { dayLength, latestDue } from './study-calendar.ts';

const began = Date.UTC(2026, 0, 1, 9);
const options = optionsFor({ ...defaultSettings, dayStartsAtHour: 0 }, [], 'UTC');

const histories = fc.array(
  fc.record({
    grade: fc.constantFrom(...grades),
    wait: fc.integer({ min: 0, max: 900 * dayLength }),
  }),
  { minLength: 1, maxLength: 12 },
);

function graded(history: readonly { grade: Grade; wait: number }[], given = options) {
  let schedule = newSchedule(began);
  let now = began;
  for (const { grade, wait } of history) {
    now += wait;
    schedule = gradeCard(schedule, grade, now, given, takeIdealDay).schedule;
  }
  return { schedule, now };
}

function good(schedule: CardSchedule, given: SchedulerOptions = options): CardSchedule {
  return gradeCard(schedule, 'good', schedule.dueAt, given, takeIdealDay).schedule;
}

describe('gradeCard', () => {
  test('a card that is remembered on its day comes back ever later', () => {
    let schedule = newSchedule(began);
    const waits: number[] = [];
    for (let review = 0; review < 6; review += 1) {
      const at = schedule.dueAt;
      schedule = good(schedule);
      waits.push(schedule.dueAt - at);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(30 * dayLength);
    expect(schedule).toMatchObject({ repetitions: 6, state: 'review' });
  });

  test('a card that is forgotten lapses, and comes back the same day', () => {
    const known = good(good(good(newSchedule(began))));
    const forgotten = gradeCard(known, 'again', known.dueAt, options, takeIdealDay);
    expect(forgotten.schedule).toMatchObject({ lapses: 1, state: 'relearning' });
    expect(forgotten.schedule.stability).toBeLessThan(known.stability);
    expect(forgotten.decision).toEqual({ kind: 'step', desiredRetention: 0.9, minutes: 10 });
  });

  test('a higher retention asks sooner', () => {
    const known = gradeCard(newSchedule(began), 'easy', began, options, takeIdealDay).schedule;
    const often = good(known, { ...options, desiredRetention: 0.97 });
    const seldom = good(known, { ...options, desiredRetention: 0.8 });
    expect(often.dueAt).toBeLessThan(seldom.dueAt);
  });

  test('a day in review begins with the study day, over a change of the clocks', () => {
    const calendar = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 };
    const now = Date.parse('2026-03-27T21:00:00Z');
    const { schedule } = gradeCard(
      newSchedule(now),
      'easy',
      now,
      { ...options, calendar },
      takeIdealDay,
    );
    expect(schedule.scheduledDays).toBe(8);
    expect(new Date(schedule.dueAt).toISOString()).toBe('2026-04-04T02:00:00.000Z');
  });

  test('a review after midnight belongs to the day before', () => {
    const calendar = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 };
    const evening = Date.parse('2026-05-01T20:00:00Z');
    const known = gradeCard(
      newSchedule(evening),
      'easy',
      evening,
      { ...options, calendar },
      takeIdealDay,
    );
    const night = Date.parse('2026-05-02T01:00:00Z');
    const again = gradeCard(
      known.schedule,
      'good',
      night,
      { ...options, calendar },
      takeIdealDay,
    ).schedule;
    const sameDay = memoryModel().next(known.schedule, 0, 'good');
    expect(again.stability).toBe(sameDay.stability);
  });

  test('a clock that was set back by years counts as no time passed, and dates go on from it', () => {
    const known = gradeCard(newSchedule(began), 'good', began, options, takeIdealDay).schedule;
    const back = began - 3_000 * dayLength;
    const graded = gradeCard(known, 'good', back, options, takeIdealDay).schedule;
    const sameDay = gradeCard(known, 'good', began, options, takeIdealDay).schedule;
    expect(graded.stability).toBe(sameDay.stability);
    expect(graded.dueAt).toBeGreaterThan(back);
    expect(graded.dueAt).toBeLessThan(back + 30 * dayLength);
  });

  test('a clock that was set far ahead ends with the calendar', () => {
    const known = good(good(newSchedule(began)));
    const far = gradeCard(known, 'easy', latestDue - dayLength, options, takeIdealDay).schedule;
    expect(far.dueAt).toBeLessThanOrEqual(latestDue);
    expect(far.dueAt).toBeGreaterThan(began);
  });

  test('a schedule of a torn import is graded as a first review', () => {
    const torn = { ...newSchedule(began), state: 'review', lastReviewedAt: began } as const;
    const { schedule } = gradeCard(torn, 'good', began + dayLength, options, takeIdealDay);
    expect(schedule.stability).toBe(defaultWeights[2]);
  });

  test('whatever is graded whenever, the schedule stays sound', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { schedule, now } = graded(history);
        expect(schedule.dueAt).toBeGreaterThan(now);
        expect(schedule.stability).toBeGreaterThan(0);
        expect(schedule.difficulty).toBeGreaterThanOrEqual(1);
        expect(schedule.difficulty).toBeLessThanOrEqual(10);
        expect(schedule.lastReviewedAt).toBe(now);
        expect(schedule.repetitions).toBe(history.length);
      }),
    );
  });

  test('whatever came before, a better grade never brings the card back sooner', () => {
    const choosers = fc.constantFrom(
      takeIdealDay,
      (range: DayRange) => takeAnyDay(range, 'seed'),
      (range: DayRange) =>
        takeBalancedDay(
          range,
          {
            loadOn: (day) => (day * 7) % 11,
            siblingDays: [9],
            willingnessOn: (day) => (day % 3) / 2,
          },
          'seed',
        ),
    );
    fc.assert(
      fc.property(histories, fc.nat(400), choosers, (history, wait, choose) => {
        const { schedule, now } = graded(history);
        const then = previewGrades(schedule, now + wait * dayLength, options, choose);
        const dates = grades.map((grade) => then[grade].schedule.dueAt);
        if (schedule.state === 'review') expect(dates).toEqual([...dates].sort((a, b) => a - b));
        expect(then.again.schedule.dueAt).toBeLessThanOrEqual(then.good.schedule.dueAt);
      }),
      {
        numRuns: 300,
        examples: [
          // A step that ends after the next day has begun.
          [
            [
              { grade: 'again', wait: 51_104_270_873 },
              { grade: 'easy', wait: 30_223_928_348 },
              { grade: 'again', wait: 32_870_065_456 },
              { grade: 'again', wait: 64_062_770_859 },
              { grade: 'again', wait: 6_896_840_323 },
              { grade: 'again', wait: 67_442_724_142 },
            ],
            0,
            takeIdealDay,
          ],
        ],
      },
    );
  });

  test('without fuzz it is ts-fsrs, step by step, but for the days that it adds to keep grades apart', () => {
    const whole = fc.array(
      fc.record({ grade: fc.constantFrom(...grades), wait: fc.integer({ min: 0, max: 400 }) }),
      { minLength: 1, maxLength: 10 },
    );
    const states = {
      new: State.New,
      learning: State.Learning,
      review: State.Review,
      relearning: State.Relearning,
    };
    fc.assert(
      fc.property(whole, (history) => {
        const theirs = fsrs({ enable_fuzz: false });
        let ours = newSchedule(began);
        let now = began;
        let card = {
          due: new Date(began),
          stability: 0,
          difficulty: 0,
          elapsed_days: 0,
          scheduled_days: 0,
          learning_steps: 0,
          reps: 0,
          lapses: 0,
          state: State.New as State,
        };
        for (const { grade, wait } of history) {
          now += wait * dayLength;
          card = theirs.next(
            card,
            new Date(now),
            (grades.indexOf(grade) + 1) as 1 | 2 | 3 | 4,
          ).card;
          ours = gradeCard(ours, grade, now, options, takeIdealDay).schedule;
          expect({ ...ours, dueAt: 0, scheduledDays: 0, state: states[ours.state] }).toEqual({
            state: card.state,
            dueAt: 0,
            stability: card.stability,
            difficulty: card.difficulty,
            repetitions: card.reps,
            lapses: card.lapses,
            learningStep: card.learning_steps,
            scheduledDays: 0,
            lastReviewedAt: now,
          });
          const added = card.scheduled_days - ours.scheduledDays;
          expect(added).toBeGreaterThanOrEqual(0);
          expect(added).toBeLessThanOrEqual(2);
          if (ours.state !== 'review') expect(ours.dueAt).toBe(card.due.getTime());
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the day within the fuzz range', () => {
  const ideals = fc.double({ min: 0.1, max: 40_000, noNaN: true });
  const around = fc.record({
    loads: fc.array(fc.nat(500), { minLength: 1, maxLength: 40 }),
    siblingDays: fc.array(fc.nat(400), { maxLength: 4 }),
    willingness: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 7,
      maxLength: 7,
    }),
  });

  test('is the range of the published algorithm', () => {
    const bounds = (ideal: number, elapsed = 0) => {
      const { earliest, latest } = fuzzRange(ideal, elapsed, 36_500);
      return [earliest, latest];
    };
    expect([1, 2, 3, 7, 20, 100].map((ideal) => bounds(ideal))).toEqual([
      [1, 1],
      [2, 2],
      [2, 4],
      [5, 9],
      [17, 23],
      [93, 107],
    ]);
    expect(bounds(100, 98)).toEqual([99, 107]);
    expect(fuzzRange(90, 0, 91)).toMatchObject({ latest: 91 });
  });

  test('is never left, and the same seed takes the same day', () => {
    fc.assert(
      fc.property(ideals, fc.nat(300), around, fc.string(), (ideal, elapsed, days, seed) => {
        const range = fuzzRange(ideal, elapsed, 36_500);
        const conditions = {
          loadOn: (day: number) => days.loads[day % days.loads.length] ?? 0,
          siblingDays: days.siblingDays,
          willingnessOn: (day: number) => days.willingness[day % 7] ?? 1,
        };
        for (const choose of [takeIdealDay, takeAnyDay] as const) {
          const { chosen } = choose(range, seed);
          expect(chosen).toBeGreaterThanOrEqual(range.earliest);
          expect(chosen).toBeLessThanOrEqual(range.latest);
        }
        const balanced = takeBalancedDay(range, conditions, seed);
        expect(balanced.chosen).toBeGreaterThanOrEqual(range.earliest);
        expect(balanced.chosen).toBeLessThanOrEqual(range.latest);
        expect(takeBalancedDay(range, conditions, seed)).toEqual(balanced);
        expect(takeAnyDay(range, seed)).toEqual(takeAnyDay(range, seed));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps off busy days, siblings and days that should be easy', () => {
    const range = fuzzRange(20, 0, 36_500);
    const calm = { loadOn: () => 10, siblingDays: [], willingnessOn: () => 1 };
    expect(takeBalancedDay(range, calm, 'a').chosen).toBe(20);
    const busy = { ...calm, loadOn: (day: number) => (day === 20 ? 30 : 10) };
    expect(takeBalancedDay(range, busy, 'a').chosen).not.toBe(20);
    const sibling = { ...calm, siblingDays: [20] };
    expect(Math.abs(takeBalancedDay(range, sibling, 'a').chosen - 20)).toBeGreaterThan(0);
    const easy = { ...calm, willingnessOn: (day: number) => (day === 20 ? 0 : 1) };
    expect(takeBalancedDay(range, easy, 'a').chosen).not.toBe(20);
  });

  test('without a reason every day of the range has its turn', () => {
    const range = fuzzRange(20, 0, 36_500);
    const taken = new Set(
      Array.from({ length: 200 }, (_, seed) => takeAnyDay(range, `${seed}`).chosen),
    );
    expect([...taken].sort()).toEqual([17, 18, 19, 20, 21, 22, 23]);
    const chances = Array.from({ length: 1_000 }, (_, seed) => fractionOf(`card ${seed}`));
    expect(chances.reduce((sum, chance) => sum + chance, 0) / 1_000).toBeCloseTo(0.5, 1);
  });
});
