import { expect, test } from 'vitest';
import type { Card } from '../card/card.ts';
import { newSchedule } from './card-schedule.ts';
import { describeInterval, dueCards } from './queue.ts';

function card(id: string, dueAt: number): Card {
  return { id, schedule: newSchedule(dueAt) } as Card;
}

test('dueCards asks the longest overdue first, and none before its time', () => {
  const cards = [card('b', 20), card('a', 20), card('c', 10), card('later', 31)];
  expect(dueCards(cards, 30).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
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
