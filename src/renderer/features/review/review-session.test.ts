import { describe, expect, test } from 'vitest';
import type { Card, CardId } from '#core/card/card.ts';
import type { ReviewId } from '#core/schedule/review.ts';
import { aCard } from '#support/cards/a-card.ts';
import {
  type Done,
  noResponse,
  type ReviewSession,
  reviewSession,
  type SessionEvent,
  unopened,
} from './review-session.ts';

const [first, second, third] = ['a', 'b', 'c'].map((id) =>
  aCard({ id: id as CardId, changedAt: 1 }),
) as [Card, Card, Card];

function sessionOf(...events: SessionEvent[]): ReviewSession {
  return events.reduce(reviewSession, unopened);
}
const read = (cards: Card[], now = 5): SessionEvent => ({ kind: 'queue-read', cards, now });
const shown: SessionEvent = { kind: 'answer-shown' };

function done(card: Card, given: Partial<Done> = {}, again: Card | null = null): SessionEvent {
  const reviewId = `review of ${card.id}` as ReviewId;
  const entry: Done = {
    ...{ cardId: card.id, changedAt: card.changedAt, response: noResponse, grade: 'good' },
    ...{ reviewId, milliseconds: 900, isSeen: false, doneAt: 9, ...given },
  };
  return { kind: 'done', done: entry, again, now: 9 };
}

const inFront = ({ asked }: ReviewSession) => asked?.card.id;
const waiting = (session: ReviewSession) => session.waiting.map(({ id }) => id);

describe('a session', () => {
  test('asks the first card, shows its answer, and has the next at once when it is done', () => {
    const asking = sessionOf(read([first, second]));
    expect(asking.asked).toMatchObject({ card: first, shownAt: 5, isAnswered: false });
    const answered = reviewSession(asking, shown);
    expect(answered.asked?.isAnswered).toBe(true);
    const next = reviewSession(answered, done(first));
    expect(next.asked).toMatchObject({ card: second, shownAt: 9, isAnswered: false });
  });

  test('keeps the asked card in front when another comes due', () => {
    const session = sessionOf(read([second]), read([first, second]));
    expect(inFront(session)).toBe('b');
    expect(waiting(session)).toEqual(['a']);
  });

  test('does not ask a card again because a queue of before its grade comes late', () => {
    const session = sessionOf(read([first]), shown, done(first), read([first]));
    expect(session.asked).toBeNull();
    expect(inFront(reviewSession(session, read([{ ...first, changedAt: 2 }])))).toBe('a');
    // Long after, it is there because the act was taken back.
    expect(inFront(reviewSession(session, read([first], 60_000)))).toBe('a');
  });

  test('leaves out the siblings of a card that was graded, but not those of one set aside', () => {
    const sibling = { ...second, siblingGroup: first.siblingGroup };
    const graded = sessionOf(read([first, sibling, third]), shown, done(first));
    expect(inFront(graded)).toBe('c');
    const aside = sessionOf(read([first, sibling, third]), done(first, { reviewId: null }));
    expect(inFront(aside)).toBe('c');
    expect(waiting(aside)).toEqual(['b']);
  });

  test('asks no sibling right after a card set aside, whether the queue was read before or after', () => {
    const sibling = { ...second, siblingGroup: first.siblingGroup };
    const begun = sessionOf(read([first, third]));
    const aside = done(first, { reviewId: null });
    for (const events of [
      [aside, read([sibling, third])],
      [read([sibling, third]), aside],
      [read([sibling, third]), { kind: 'card-read', card: null, isOwn: false, now: 9 }],
    ] satisfies SessionEvent[][]) {
      const session = events.reduce(reviewSession, begun);
      expect(inFront(session)).toBe('c');
      expect(waiting(session)).toEqual(['b']);
    }
    const alone = sessionOf(read([first, sibling]), aside);
    expect(inFront(alone)).toBe('b');
  });

  test('gives a card another turn at the end where it has one', () => {
    const session = sessionOf(
      read([first, second]),
      shown,
      done(first, {}, { ...first, changedAt: 2 }),
    );
    expect(waiting(session)).toEqual(['a']);
  });

  test('takes a response only before the answer is shown', () => {
    const typed: SessionEvent = { kind: 'responded', response: { typed: 'Paris' } };
    expect(sessionOf(read([first]), typed).asked?.response.typed).toBe('Paris');
    expect(sessionOf(read([first]), shown, typed).asked?.response.typed).toBe('');
  });

  test('is not open before the queue was read, and rests when nothing waits', () => {
    expect(unopened.isOpen).toBe(false);
    expect(sessionOf(read([]))).toMatchObject({ isOpen: true, asked: null });
    expect(sessionOf(shown).asked).toBeNull();
  });
});

describe('a card that changes while it is asked', () => {
  const changed = { ...first, changedAt: 2 };

  test('elsewhere, is asked anew and told', () => {
    const session = sessionOf(read([first]), shown, {
      ...{ kind: 'card-read', card: changed, isOwn: false, now: 7 },
    });
    expect(session.asked).toMatchObject({ card: changed, isAnswered: false, wasChanged: true });
  });

  test('by the reader, stays as it stands', () => {
    const session = sessionOf(read([first]), shown, {
      ...{ kind: 'card-read', card: changed, isOwn: true, now: 7 },
    });
    expect(session.asked).toMatchObject({ card: changed, isAnswered: true, wasChanged: false });
  });

  test('and is gone, makes way for the next', () => {
    const event: SessionEvent = { kind: 'card-read', card: null, isOwn: false, now: 7 };
    expect(inFront(sessionOf(read([first, second]), event))).toBe('b');
  });
});

describe('what is taken back', () => {
  test('brings the card in front again with its response, and the present one after it', () => {
    const response = { ...noResponse, typed: 'Paris' };
    const session = sessionOf(read([first, second, third]), shown, done(first, { response }), {
      ...{ kind: 'returned', card: { ...first, changedAt: 3 }, now: 20 },
    });
    expect(session.asked).toMatchObject({ card: { id: 'a' }, isAnswered: true, response });
    expect(waiting(session)).toEqual(['b', 'c']);
    expect(session.done).toEqual([]);
  });

  test('is noticed by its review, once that was seen in the store', () => {
    const review = 'review of a' as ReviewId;
    const none: SessionEvent = {
      ...{ kind: 'reviews-read', standing: new Set(), missing: new Set([review]) },
    };
    const session = sessionOf(read([first, second]), shown, done(first), none);
    expect(session.done).toHaveLength(1);
    const seen = new Set([review]);
    const nothing = new Set<ReviewId>();
    const known = reviewSession(session, {
      ...{ kind: 'reviews-read', standing: seen, missing: nothing },
    });
    expect(known.done).toMatchObject([{ isSeen: true }]);
    expect(reviewSession(known, none).done).toEqual([]);
    // Those that were not looked for say nothing.
    const other: SessionEvent = { kind: 'reviews-read', standing: nothing, missing: nothing };
    expect(reviewSession(known, other).done).toHaveLength(1);
  });
});

test('an interrupted session goes on where it was', () => {
  const asked = { card: first, shownAt: 1, isAnswered: true, response: noResponse };
  const resumed: SessionEvent = {
    ...{ kind: 'resumed', asked: { ...asked, wasChanged: false }, waiting: [], done: [] },
  };
  const session = sessionOf(resumed, read([second, first]));
  expect(session.asked).toMatchObject({ card: first, isAnswered: true });
  expect(waiting(session)).toEqual(['b']);
});
