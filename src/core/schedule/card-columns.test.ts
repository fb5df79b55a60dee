import { expect, test } from 'vitest';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import type { CardId } from '../card/card.ts';
import { cardsOfColumns, columnsOfCards } from './card-columns.ts';
import { defaultWeights } from './fsrs.ts';
import { cardStatistics } from './statistics/card-tally.ts';
import { studyDays } from './study-calendar.ts';

const now = Date.UTC(2026, 5, 1, 12);
const day = 86_400_000;

const cards = Array.from({ length: 40 }, (_, index) => {
  const state = (['new', 'learning', 'review', 'relearning'] as const)[index % 4] ?? 'new';
  const stability = state === 'new' ? 0 : 1 + index;
  return aCard({
    id: `card ${index}` as CardId,
    schedule: aSchedule({
      ...{ state, stability, difficulty: 1 + (index % 9), dueAt: now + (index - 10) * day },
      lastReviewedAt: state === 'new' ? null : now - index * day,
    }),
    suspendedAt: index % 7 === 0 ? now : null,
  });
});

test('cards in columns, in one part or several, have the statistics that the cards have', () => {
  const options = {
    ...{ now, weights: defaultWeights, forecastDays: 30 },
    days: studyDays({ timeZone: 'UTC', dayStartsAtHour: 4 }),
  };
  const parts = [columnsOfCards(cards.slice(0, 13)), columnsOfCards(cards.slice(13))];
  const expected = cardStatistics(cards, options);
  expect(cardStatistics(cardsOfColumns(parts), options)).toEqual(expected);
  expect(expected.byState.suspended).toBe(6);
  expect(expected.forecast.some((count) => count > 0)).toBe(true);
});

test('columns of no card are empty', () => {
  expect([...cardsOfColumns([columnsOfCards([])])]).toEqual([]);
});
