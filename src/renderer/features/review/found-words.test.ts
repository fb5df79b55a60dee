import { expect, test } from 'vitest';
import type { CardSchedule } from '#core/schedule/card-schedule.ts';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import { countFound, foundWords } from './found-words.ts';

const now = Date.UTC(2026, 5, 1);
const ofState = (state: CardSchedule['state'], dueAt: number) =>
  aCard({ schedule: aSchedule({ state, dueAt, scheduledDays: 1 }) });
const cards = [
  ...Array.from({ length: 5 }, () => ofState('new', 1)),
  ...Array.from({ length: 3 }, () => ofState('review', now)),
  ofState('review', now + 1),
  ofState('learning', 1),
];

test('what is due beyond the limits of the day is counted stage by stage', () => {
  const found = countFound(cards, now, { new: 2, learning: 9, review: 9 });
  expect(found).toEqual({ all: 10, due: 9, beyond: 3 });
  expect(foundWords(found)).toBe('10 cards, 9 due. That is 3 more than the limits of today leave.');
});

test('within the limits nothing is said of them', () => {
  const found = countFound(cards.slice(0, 1), now, { new: 2, learning: 0, review: 0 });
  expect(foundWords(found)).toBe('1 card, 1 due.');
});

test('more cards than a session takes are told', () => {
  expect(foundWords({ all: 1_200, due: 0, beyond: 0 })).toBe(
    '1,200 cards, 0 due. A session takes the first 1,000.',
  );
});
