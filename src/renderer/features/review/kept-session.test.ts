import { beforeEach, expect, test, vi } from 'vitest';
import type { CardId } from '#core/card/card.ts';
import { aCard } from '#support/cards/a-card.ts';
import { keepSession, readKeptSession } from './kept-session.ts';
import { newlyAsked, noResponse } from './review-session.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > 1_000_000) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  });
});

const card = aCard({ id: 'a' as CardId, changedAt: 4 });
const asked = { ...newlyAsked(card, 1_000), isAnswered: true };
const session = { isOpen: true, asked, waiting: [aCard({ id: 'b' as CardId })], done: [] };

test('a session is found again with its card, its answer and the time it had', () => {
  keepSession('/review', session, 7, 4_000);
  expect(readKeptSession('/review', 60_000)).toMatchObject({
    ...{ cardId: 'a', changedAt: 4, isAnswered: true, elapsed: 3_000, began: 7 },
    ...{ waiting: ['b'], response: noResponse },
  });
});

test('a session of another kind, or of long ago, is over', () => {
  keepSession('/review', session, 7, 4_000);
  expect(readKeptSession('/session/cram/', 5_000)).toBeNull();
  expect(readKeptSession('/review', 4_000 + 7 * 3_600_000)).toBeNull();
});

test('what is not of its shape is no session, and a full store is no fault', () => {
  for (const text of ['{', 'null', '{"source":"/review"}', '[]']) {
    kept.set('plenum.review-session', text);
    expect(readKeptSession('/review', 5_000)).toBeNull();
  }
  const typed = { ...noResponse, typed: 'x'.repeat(1_000_001) };
  keepSession('/review', { ...session, asked: { ...asked, response: typed } }, 7, 4_000);
  expect(readKeptSession('/review', 5_000)).toBeNull();
});
