import { describe, expect, test } from 'vitest';
import { type CardSchedule, newSchedule } from './card-schedule.ts';
import { takeBalancedDay, takeIdealDay } from './choose-day.ts';
import { clockFault } from './clock-fault.ts';
import { explainDate } from './explain-date.ts';
import { defaultWeights } from './fsrs.ts';
import { gradeCard } from './grade-card.ts';
import type { Review } from './review.ts';
import { optionsFor } from './scheduler-options.ts';
import { becomesLeech, defaultSettings } from './scheduling-settings.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1, 12);
const options = optionsFor(defaultSettings, [], 'UTC');
const noHold = { suspendedAt: null, buriedUntil: null };
const known: CardSchedule = {
  ...newSchedule(now),
  ...{ state: 'review', stability: 20, difficulty: 5, repetitions: 4, lapses: 1 },
  ...{ dueAt: now, lastReviewedAt: now - 20 * day },
};

function reviewed(loadOn: (day: number) => number): Review {
  const { schedule, decision } = gradeCard(known, 'good', now, options, (range) =>
    takeBalancedDay(range, { loadOn, siblingDays: [], willingnessOn: () => 1 }, 'seed'),
  );
  return {
    ...{ id: 'r' as never, cardId: 'c' as never, grade: 'good', reviewedAt: now },
    ...{ millisecondsTaken: 5, before: known, after: schedule, decision },
  };
}

function explained(schedule: CardSchedule, latest: Review | null, at = now, hold = noHold) {
  return explainDate(schedule, hold, latest, defaultWeights, at);
}

describe('explainDate', () => {
  test('tells the aim, the days that would serve, and why this one', () => {
    const review = reviewed((ahead) => (ahead === 60 ? 3 : 9));
    const { sentences, recallWhenDue } = explained(review.after, review);
    const [memory, strength, aim, choice] = sentences;
    expect(memory).toBe(
      'You answered it 5 times, and forgot it once; the last time was less than a minute ago.',
    );
    expect(strength).toContain(
      'until one time in ten it would be forgotten; now you would recall it with 100 %',
    );
    expect(aim).toContain('You want to recall 90 %: that would be after');
    expect(choice).toMatch(/^Any day from \d+ to \d+ serves as well; day \d+ was taken because /);
    expect(recallWhenDue).toBeCloseTo(0.9, 1);
  });

  test('a quiet day among busy ones is the reason', () => {
    const { decision } = reviewed(() => 1);
    if (decision?.kind !== 'day') throw new Error('A day was expected');
    const quiet = decision.latest - 1;
    const review = reviewed((ahead) => (ahead === quiet ? 0 : 40));
    expect(explained(review.after, review).sentences.join(' ')).toContain(
      `day ${quiet} was taken because fewer cards are due on it`,
    );
  });

  test('the curve falls from certainty through the desired retention on the ideal day', () => {
    const review = reviewed(() => 0);
    const { curve } = explained(review.after, review);
    expect(curve[0]).toEqual({ days: 0, recall: 1 });
    const recalls = curve.map(({ recall }) => recall);
    expect(recalls).toEqual(recalls.toSorted((a, b) => b - a));
    const { decision } = review;
    if (decision?.kind !== 'day') throw new Error('A day was expected');
    const nearest = curve.toSorted(
      (a, b) => Math.abs(a.days - decision.ideal) - Math.abs(b.days - decision.ideal),
    )[0];
    expect(nearest?.recall).toBeCloseTo(0.9, 1);
  });

  test('says what it is for steps, dates set by hand, new cards, and cards held back', () => {
    const step = gradeCard(newSchedule(now), 'good', now, options, takeIdealDay);
    const review = { ...reviewed(() => 0), after: step.schedule, decision: step.decision };
    expect(explained(step.schedule, review).sentences).toContain(
      'It is being learned: the next step is 10 minutes.',
    );
    const moved = { ...step.schedule, dueAt: now + 9 * day };
    expect(explained(moved, review).sentences.at(-1)).toContain('set by hand');
    expect(explained(newSchedule(now), null)).toMatchObject({ curve: [], recallNow: null });
    const held = { suspendedAt: now, buriedUntil: null };
    expect(explained(known, null, now, held as never).sentences[0]).toContain('suspended');
    const aside = { suspendedAt: null, buriedUntil: now + day };
    expect(explained(known, null, now, aside as never).sentences[0]).toBe(
      'It is set aside for 1 day.',
    );
  });

  test('tells a review that bears a date still to come', () => {
    const { sentences } = explained(known, null, now - 4_000 * day);
    expect(sentences[0]).toContain('the clock of this computer was ahead');
    expect(clockFault(known, now - 4_000 * day)).toBe('set-back');
    expect(clockFault(known, now + 4_000 * day)).toBe('far-ahead');
    expect(clockFault(known, now)).toBeNull();
    expect(clockFault(newSchedule(now), 0)).toBeNull();
  });
});

test('a card is a leech at the threshold, and again at every half of it', () => {
  const lapses = Array.from({ length: 20 }, (_, index) => index);
  const rule = { threshold: 8, action: 'tag' } as const;
  expect(lapses.filter((count) => becomesLeech(count, rule))).toEqual([8, 12, 16]);
});
