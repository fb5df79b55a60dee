import { expect, test } from 'vitest';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import { defaultWeights } from '../../schedule/fsrs.ts';
import type { DocumentId } from '../../text/document.ts';
import type { CardId } from '../card.ts';
import { type CardSorting, cardOrders, sortedCards } from './sort-cards.ts';

const now = Date.UTC(2026, 5, 1);
const day = 86_400_000;
const conditions = { now, weights: defaultWeights, titleOf: (id: string) => id || null };

const named = (name: string, stability: number, lapses = 0, documentId: string | null = null) =>
  aCard({
    id: name as CardId,
    documentId: documentId as DocumentId | null,
    content: { kind: 'basic', prompt: name, answer: 'a' },
    schedule: aSchedule({
      ...{ stability, lapses, dueAt: now + stability * day, lastReviewedAt: now - 10 * day },
      state: stability > 0 ? 'review' : 'new',
    }),
  });

const cards = [named('b', 5, 1, 'Z'), named('Ä', 0, 1), named('a', 50, 0, 'y'), named('c', 5, 2)];
const sorted = (by: CardSorting['by'], isRising = true) =>
  sortedCards(cards, { by, isRising }, conditions)
    .map(({ id }) => id)
    .join('');

test('cards are sorted by what they have, equal ones as they were', () => {
  expect(sorted('stability')).toBe('bcaÄ');
  expect(sorted('stability', false)).toBe('abcÄ');
  expect(sorted('lapses')).toBe('abÄc');
  expect(sorted('lapses', false)).toBe('cbÄa');
});

test('what has nothing to be sorted by comes last in either direction', () => {
  expect(sorted('recall')).toBe('bcaÄ');
  expect(sorted('recall', false)).toBe('abcÄ');
  expect(sorted('document')).toBe('abÄc');
  expect(sorted('document', false)).toBe('baÄc');
});

test('words are sorted without their case and accents', () => {
  expect(sorted('question')).toBe('Äabc');
  expect(sorted('question', false)).toBe('cbÄa');
});

test('every order keeps every card', () => {
  for (const by of cardOrders) expect([...sorted(by)].toSorted(), by).toEqual(['a', 'b', 'c', 'Ä']);
});
