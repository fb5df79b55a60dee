import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import type { CardId } from '../../card/card.ts';
import { newSchedule } from '../card-schedule.ts';
import { defaultWeights, memoryModel } from '../fsrs.ts';
import { type Grade, grades, type Review, type ReviewId } from '../review.ts';
import { columnsOf, joinedColumns } from '../review-columns.ts';
import { dayTable, studyDays } from '../study-calendar.ts';
import { cardStatistics } from './card-tally.ts';
import { hourTable } from './local-hours.ts';
import { reviewTally, type TallyOptions } from './review-tally.ts';

const day = 86_400_000;
const timeZone = 'Europe/Berlin';
const days = studyDays({ timeZone, dayStartsAtHour: 4 });
const options: TallyOptions = { days, timeZone, weights: defaultWeights, cards: null };
const now = Date.UTC(2026, 5, 1, 12);

function review(
  at: number,
  grade: Grade,
  waited: number | null,
  given: Partial<Review> = {},
): Review {
  const before =
    waited === null
      ? newSchedule(at)
      : aSchedule({
          state: 'review',
          stability: 10,
          difficulty: 5,
          lastReviewedAt: at - waited * day,
        });
  return {
    ...{ id: `${at}` as ReviewId, cardId: 'a' as CardId, grade, reviewedAt: at },
    ...{ millisecondsTaken: 1_000, before, after: before },
    ...given,
  };
}

function statisticsOf(reviews: readonly Review[], given: Partial<TallyOptions> = {}) {
  const tally = reviewTally({ ...options, ...given });
  tally.add(columnsOf(reviews));
  return tally.statistics();
}

describe('the statistics of reviews', () => {
  test('true recall is told by what was desired, by age, and beside what was predicted', () => {
    const decision = { kind: 'step', minutes: 1, desiredRetention: 0.85 } as const;
    const found = statisticsOf([
      review(now, 'good', 10),
      review(now + 1, 'again', 10),
      review(now + 2, 'hard', 30, { decision }),
      review(now + 3, 'good', null),
      review(now + 4, 'good', 0),
    ]);
    expect(found.reviews).toBe(5);
    expect(found.milliseconds).toBe(5_000);
    expect(found.byDesired.get(null)).toMatchObject({ tested: 2, recalled: 1 });
    expect(found.byDesired.get(85)).toMatchObject({ tested: 1, recalled: 1 });
    expect(found.young).toMatchObject({ tested: 2, recalled: 1 });
    expect(found.mature).toMatchObject({ tested: 1, recalled: 1 });
    expect(found.young.predicted).toBeCloseTo(2 * memoryModel().recall(10, 10), 6);
    expect(found.buttons).toEqual({
      learning: [0, 0, 2, 0],
      young: [1, 0, 1, 0],
      mature: [0, 1, 0, 0],
    });
    expect(found.calibration.reduce((sum, bin) => sum + bin.tested, 0)).toBe(3);
    expect(found.calibration[18]).toMatchObject({ tested: 2, recalled: 1 });
  });

  test('days begin with the reader’s hour, and hours are those of the clock', () => {
    // 03:30 and 04:30 in Berlin in summer.
    const found = statisticsOf([
      review(Date.UTC(2026, 5, 2, 1, 30), 'good', 5),
      review(Date.UTC(2026, 5, 2, 2, 30), 'good', 5),
    ]);
    const first = days.dayOf(Date.UTC(2026, 5, 1, 12));
    expect([...found.days]).toEqual([
      [first, { reviews: 1, milliseconds: 1_000, tested: 1, recalled: 1 }],
      [first + 1, { reviews: 1, milliseconds: 1_000, tested: 1, recalled: 1 }],
    ]);
    expect(
      found.hours.map(({ tested }, hour) => (tested > 0 ? hour : -1)).filter((h) => h >= 0),
    ).toEqual([3, 4]);
  });

  test('only the wanted cards are looked at', () => {
    const other = review(now, 'good', 5, { cardId: 'b' as CardId });
    expect(statisticsOf([review(now, 'good', 5), other], { cards: new Set(['b']) }).reviews).toBe(
      1,
    );
    expect(statisticsOf([]).reviews).toBe(0);
  });

  test('part by part they are those of the whole', () => {
    const some = fc.array(
      fc.record({
        at: fc.nat(400 * 24),
        grade: fc.constantFrom(...grades),
        waited: fc.option(fc.nat(60)),
        card: fc.nat(5),
      }),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(some, fc.nat(40), (rows, cut) => {
        const reviews = rows
          .map(({ at, grade, waited, card }) =>
            review(now + at * 3_600_000, grade, waited, { cardId: `card ${card}` as CardId }),
          )
          .toSorted((a, b) => a.reviewedAt - b.reviewedAt);
        const parts = [reviews.slice(0, cut), reviews.slice(cut)].map(columnsOf);
        const tally = reviewTally(options);
        for (const part of parts) tally.add(part);
        expect(tally.statistics()).toEqual(statisticsOf(reviews));
        expect(joinedColumns(parts)).toEqual(columnsOf(reviews));
      }),
      { numRuns: 100 },
    );
  });
});

test('the tables tell the same days and hours as the calendar and the clock, over every change', () => {
  const year = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 11, 31) };
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: year.from, max: year.to }),
      (zone, time) => {
        const calendar = studyDays({ timeZone: zone, dayStartsAtHour: 4 });
        expect(dayTable(calendar, year.from, year.to)(time)).toBe(calendar.dayOf(time));
        const shown = Number(
          new Intl.DateTimeFormat('en', {
            timeZone: zone,
            hour: 'numeric',
            hourCycle: 'h23',
          }).format(time),
        );
        const hour = hourTable(zone, year.from, year.to)(time);
        // On the days on which the clocks change, an hour is told by the clock before the change.
        expect([0, 1, 23]).toContain(Math.abs(hour - shown));
      },
    ),
    { numRuns: 200 },
  );
});

test('the statistics of cards say how strong, how hard, how well known they are, and what comes due', () => {
  const cards = [
    aCard({}),
    aCard({ suspendedAt: now }),
    ...[0, -3, 1, 9].map((ahead) =>
      aCard({
        schedule: aSchedule({
          ...{ state: 'review', stability: 10, difficulty: 5.5, repetitions: 3 },
          ...{ dueAt: now + ahead * day, lastReviewedAt: now - 10 * day },
        }),
      }),
    ),
  ];
  const found = cardStatistics(cards, { now, days, weights: defaultWeights, forecastDays: 3 });
  expect(found.cards).toBe(6);
  expect(found.byState).toEqual({ new: 1, learning: 0, review: 4, relearning: 0, suspended: 1 });
  expect(found.forecast).toEqual([2, 1, 0]);
  expect(found.stability.counts[found.stability.edges.indexOf(7)]).toBe(4);
  expect(found.difficulty.counts[4]).toBe(4);
  expect(found.recall.mean).toBeCloseTo(0.9, 6);
  expect(found.known).toBeCloseTo(3.6, 6);
  expect(
    cardStatistics([], { now, days, weights: defaultWeights, forecastDays: 0 }).recall.mean,
  ).toBeNaN();
});
