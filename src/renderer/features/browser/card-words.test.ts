import { expect, test } from 'vitest';
import type { UnfiledCard } from '#core/card/card.ts';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import {
  dueWords,
  kindWords,
  lineOf,
  spanWords,
  stabilityWords,
  stateWords,
} from './card-words.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1, 15);
const today = { now, dayEnds: Date.UTC(2026, 5, 2, 4) };

const due = (at: number, given: Partial<UnfiledCard> = {}) =>
  aCard({ schedule: aSchedule({ state: 'review', dueAt: at, stability: 12 }), ...given });

test.each([
  [due(now - 3 * day), '3 d late'],
  [due(now - 1_000), 'now'],
  [due(now + 1_000), 'today'],
  [due(today.dayEnds), 'tomorrow'],
  [due(today.dayEnds + day), 'in 2 d'],
  [due(today.dayEnds + 99 * day), 'in 3 mo'],
  [due(now, { suspendedAt: now }), '–'],
  [due(now, { buriedUntil: today.dayEnds }), 'tomorrow'],
  [aCard({}), 'in its turn'],
])('a date is told from today: %#', (card, words) => {
  expect(dueWords(card, today)).toBe(words);
});

test('a state says what holds a card back before what it is', () => {
  expect(stateWords(due(now), today)).toBe('Review');
  expect(stateWords(due(now, { suspendedAt: now }), today)).toBe('Suspended');
  expect(stateWords(due(now, { buriedUntil: now + 1 }), today)).toBe('Buried');
  expect(stateWords(due(now, { buriedUntil: now - 1 }), today)).toBe('Review');
  expect(stateWords(due(now, { part: 'c2' }), today)).toBe('Part gone');
});

test('spans are told in the unit that leaves the fewest digits', () => {
  expect([0.001, 0.5, 1, 1.53, 12.4, 100, 364, 1_000].map(spanWords)).toEqual([
    ...['1 h', '12 h', '1 d', '1.5 d', '12 d', '3 mo', '12 mo', '2.7 y'],
  ]);
  expect(stabilityWords(aCard({}))).toBe('–');
});

test('a card is known by its question in one line, or by its quote', () => {
  const card = { kind: 'basic', prompt: 'two\n  lines', answer: 'a' } as const;
  expect(lineOf(aCard({ content: card }))).toBe('two lines');
  const gone = aCard({ content: card, part: 'c1', quote: 'its words' });
  expect(lineOf(gone)).toBe('its words');
});

test('kinds are named with their part', () => {
  expect(kindWords({ kind: 'basic', prompt: 'q', answer: 'a' }, 'whole')).toBe(
    'Question and answer',
  );
  expect(kindWords({ kind: 'reversed', prompt: 'q', answer: 'a' }, 'backwards')).toBe(
    'Both directions, backwards',
  );
  expect(kindWords({ kind: 'cloze', text: '{{c1::x}}' }, 'c1')).toBe('Gaps, group 1');
});
