import { expect, test } from 'vitest';
import type { CardId } from '#core/card/card.ts';
import type { Grade } from '#core/schedule/review.ts';
import { type Done, noResponse } from './review-session.ts';
import { aboutMinutes, tallyOf, timeLeft } from './session-tally.ts';

function done(cardId: string, grade: Grade | null, milliseconds = 5_000): Done {
  return {
    ...{ cardId: cardId as CardId, grade, milliseconds, changedAt: 1 },
    ...{ response: noResponse, reviewId: null, isSeen: false, doneAt: 1 },
  };
}

test('counts answers, and each forgotten card once', () => {
  const tally = tallyOf([
    done('a', 'again'),
    done('a', 'again'),
    done('a', 'good'),
    done('b', null),
  ]);
  expect(tally).toEqual({ answers: 3, remembered: 1, milliseconds: 15_000, forgotten: ['a'] });
});

test('the time left begins with what is usual, and goes over to the pace of the session', () => {
  expect(timeLeft(tallyOf([]), 10)).toBe(90_000);
  const slow = tallyOf(Array.from({ length: 96 }, () => done('a', 'good', 30_000)));
  expect(timeLeft(slow, 10)).toBeCloseTo(291_600);
  expect(timeLeft(slow, 0)).toBe(0);
});

test.each([
  [0, 'less than a minute'],
  [50_000, 'about a minute'],
  [89_000, 'about a minute'],
  [150_000, 'about 3 minutes'],
])('%i ms is %s', (milliseconds, words) => {
  expect(aboutMinutes(milliseconds)).toBe(words);
});
