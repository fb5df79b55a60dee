import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import type { Card, CardId } from '../card/card.ts';
import { describeInterval } from './describe-interval.ts';
import { defaultWeights } from './fsrs.ts';
import { orderCards, spreadAmong, withoutSiblings } from './order-queue.ts';
import { bandOf, bands, relativeOverdueness } from './queue-place.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1);
const options = { now, seed: 'today', weights: defaultWeights };

function review(id: string, overdueDays: number, waitDays: number, difficulty = 5): Card {
  const dueAt = now - overdueDays * day;
  const lastReviewedAt = dueAt - waitDays * day;
  return aCard({
    id: id as CardId,
    schedule: aSchedule({
      state: 'review',
      dueAt,
      lastReviewedAt,
      stability: waitDays,
      difficulty,
    }),
  });
}

const idsOf = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

describe('orderCards', () => {
  const long = review('long', 10, 100, 9);
  const short = review('short', 2, 2, 3);
  const fresh = review('fresh', 0, 50, 6);

  test('by date the longest due first, by overdueness the one that waited longest for its plan', () => {
    expect(idsOf(orderCards([fresh, short, long], 'due-date', options))).toEqual([
      'long',
      'short',
      'fresh',
    ]);
    const cards = orderCards([fresh, long, short], 'relative-overdueness', options);
    expect(idsOf(cards)).toEqual(['short', 'long', 'fresh']);
    if (short.queue === null) throw new Error('It has a place');
    expect(relativeOverdueness(short.queue, now)).toBe(1);
  });

  test('by recall the least first, by difficulty the hardest', () => {
    expect(idsOf(orderCards([long, fresh, short], 'least-recall', options))).toEqual([
      'short',
      'long',
      'fresh',
    ]);
    expect(idsOf(orderCards([short, fresh, long], 'hardest', options))).toEqual([
      'long',
      'fresh',
      'short',
    ]);
  });

  test('shuffled alike for one day, and otherwise on another', () => {
    const cards = Array.from({ length: 20 }, (_, index) => review(`card ${index}`, 1, 1));
    const once = idsOf(orderCards(cards, 'shuffled', options));
    expect(idsOf(orderCards(cards.toReversed(), 'shuffled', options))).toEqual(once);
    expect(idsOf(orderCards(cards, 'shuffled', { ...options, seed: 'tomorrow' }))).not.toEqual(
      once,
    );
    expect(once.toSorted()).toEqual(idsOf(cards).toSorted());
  });
});

test('one card of each sibling group has its turn', () => {
  const cards = ['a', 'b', 'a', 'c'].map((siblingGroup, index) => ({
    ...review(`${index}`, 1, 1),
    siblingGroup,
  }));
  expect(idsOf(withoutSiblings(cards as never as Card[], new Set(['c'])))).toEqual(['0', '1']);
});

test('few cards are spread evenly among many, and none is lost', () => {
  expect(spreadAmong(['n', 'n'], ['1', '2', '3', '4']).join('')).toBe('1n23n4');
  expect(spreadAmong([], [1, 2])).toEqual([1, 2]);
  expect(spreadAmong([1, 2], [])).toEqual([1, 2]);
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.array(fc.nat()), (few, many) => {
      expect(spreadAmong(few, many).toSorted()).toEqual([...few, ...many].toSorted());
    }),
  );
});

test('a wait is taken for at most a fourth shorter than it is, and a short one for what it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: 40_000 }),
      (overdue, wait) => {
        const { queue } = review('a', overdue, wait);
        if (queue === null) throw new Error('It has a place');
        expect(queue.band).toBe(bandOf(wait * day));
        expect(queue.band).toBeLessThan(bands);
        const [taken, exact] = [relativeOverdueness(queue, now), overdue / wait];
        expect(taken).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
        expect(taken).toBeLessThanOrEqual(exact * (wait <= 7 ? 1 + 1e-9 : 1.2501));
      },
    ),
  );
});

test.each([
  [20_000, 'less than a minute'],
  [60_000, '1 minute'],
  [599_990, '10 minutes'],
  [5 * 3_600_000, '5 hours'],
  [86_400_000, '1 day'],
  [400 * 86_400_000, '1 year'],
])('%i milliseconds are told as %s', (milliseconds, words) => {
  expect(describeInterval(milliseconds)).toBe(words);
});
