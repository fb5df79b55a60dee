import { expect, test } from 'vitest';
import type { Card } from '#core/card/card.ts';
import { type ReviewSession, reviewSession } from './review-session.ts';

const [first, second] = ['a', 'b'].map((id) => ({ id, changedAt: 1 }) as Card);
const resting: ReviewSession = { kind: 'resting' };

function read(session: ReviewSession, due: (Card | undefined)[], now = 5): ReviewSession {
  const cards = due.filter((card) => card !== undefined);
  return reviewSession(session, { kind: 'queue-read', due: cards, now });
}

test('asks the first due card, shows its answer, and goes on when it is graded', () => {
  const asking = read(resting, [first, second]);
  expect(asking).toEqual({ kind: 'asking', card: first, shownAt: 5 });
  const answered = reviewSession(asking, { kind: 'answer-shown' });
  expect(answered.kind).toBe('answered');
  expect(read(answered, [second], 9)).toEqual({ kind: 'asking', card: second, shownAt: 9 });
});

test('a new card that comes due meanwhile does not push the asked one away', () => {
  const asking = read(resting, [second]);
  expect(read(asking, [first, second])).toBe(asking);
});

test('a card that was edited elsewhere is asked anew', () => {
  const answered = reviewSession(read(resting, [first]), { kind: 'answer-shown' });
  const edited = { ...first, changedAt: 2 } as Card;
  expect(read(answered, [edited])).toMatchObject({ kind: 'asking', card: { changedAt: 2 } });
});

test('rests when nothing is due, and an answer is only shown to a question', () => {
  expect(read(read(resting, [first]), [])).toEqual(resting);
  expect(reviewSession(resting, { kind: 'answer-shown' })).toBe(resting);
});
