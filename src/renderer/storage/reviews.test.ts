import { countDueCards } from '#support/storage/due-cards.ts';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card, CardId } from '#core/card/card.ts';
import { grades } from '#core/schedule/review.ts';
import { studyDays } from '#core/schedule/study-calendar.ts';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { act, type Store } from './act.ts';
import {
  buryCards,
  flagCards,
  forgetCards,
  resumeCards,
  setDueDate,
  suspendCards,
  tagCards,
} from './card-acts.ts';
import { lostSources } from './card-sources.ts';
import { addCard, addCards, cardsLike, deleteCards, editCard, siblingsOf } from './cards.ts';
import { settleDueCards } from './counts.ts';
import { reviewLoads } from './day-counts.ts';
import { addHighlight, deleteHighlight } from './highlights.ts';
import { prepareReview } from './prepare-review.ts';
import { listDueCards } from './queue.ts';
import { reviewCard, reviewsOf } from './reviews.ts';
import { changeScheduling, readScheduling } from './scheduling.ts';
import { listTrash, putBack } from './trash.ts';
import { undoLast } from './undo.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1, 12);
const basic = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
const cloze = { kind: 'cloze', text: '{{c1::a}} {{c2::b}}' } as const;
let store: Store;
let clock = now;

beforeEach(async () => {
  clock = now;
  store = { ...(await readyStore()), now: () => clock, timeZone: () => 'UTC' };
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

async function stored(card: Card): Promise<Card> {
  const found = await store.database.cards.get(card.id);
  if (found === undefined) throw new Error('The card is gone');
  return found;
}

/** A stored card in review, due now after `waitDays`. */
async function inReview(waitDays: number, given: Partial<Card> = {}): Promise<Card> {
  const lastReviewedAt = now - waitDays * day;
  const schedule = aSchedule({
    ...{ state: 'review', dueAt: now, stability: waitDays, difficulty: 5, repetitions: 4 },
    ...{ scheduledDays: waitDays, lastReviewedAt },
  });
  const card = aCard({ schedule, ...given });
  await act(store, 'Add card', ['cards'], () => store.database.cards.add(card));
  return card;
}

async function graded(card: Card, grade: (typeof grades)[number], taken = 5) {
  const outcome = await reviewCard(store, card, grade, taken);
  if (outcome.kind !== 'graded') throw new Error(outcome.kind);
  return outcome;
}

describe('reviewCard', () => {
  test('keeps the review with what was before and after, and what decided the date', async () => {
    const card = await inReview(20);
    const { review } = await graded(card, 'good', 1_234);
    expect(review).toMatchObject({
      grade: 'good',
      millisecondsTaken: 1_234,
      before: card.schedule,
    });
    expect(await reviewsOf(store, card.id)).toEqual([review]);
    expect((await stored(card)).schedule).toEqual(review.after);
    const { decision } = review;
    if (decision?.kind !== 'day') throw new Error('A day was expected');
    expect(decision.chosen).toBeGreaterThanOrEqual(decision.earliest);
    expect(decision.chosen).toBeLessThanOrEqual(decision.latest);
    expect(decision.cost).not.toBeNull();
  });

  test('what the buttons promise is what the grade does', async () => {
    for (const grade of grades) {
      const card = await inReview(40, { id: `of-${grade}` as CardId });
      const prepared = await prepareReview(store, card);
      expect((await graded(card, grade)).review.after).toEqual(prepared.outcomes[grade].schedule);
    }
  });

  test('a promised date is kept on its day, whatever came due meanwhile', async () => {
    const card = await inReview(40, { id: 'mine' as CardId });
    const prepared = await prepareReview(store, card);
    const { dueAt } = prepared.outcomes.good.schedule;
    const crowd = Array.from({ length: 50 }, (_, index) => {
      const schedule = { ...card.schedule, dueAt };
      return aCard({ id: `crowd-${index}` as CardId, schedule });
    });
    await act(store, 'Add cards', ['cards'], () => store.database.cards.bulkAdd(crowd));
    const outcome = await reviewCard(store, card, 'good', 5, prepared);
    expect(outcome).toMatchObject({ kind: 'graded', review: { after: { dueAt } } });
  });

  test('what was prepared for another day or another card is found anew', async () => {
    const [card, other] = [await inReview(40, { id: 'a' as CardId }), await inReview(9)];
    const prepared = await prepareReview(store, card);
    const outcome = await reviewCard(store, other, 'good', 5, prepared);
    if (outcome.kind !== 'graded') throw new Error(outcome.kind);
    expect(outcome.review.before).toEqual(other.schedule);
    clock += day;
    const late = await reviewCard(store, card, 'good', 5, prepared);
    if (late.kind !== 'graded' || late.review.decision?.kind !== 'day') throw new Error(late.kind);
    const { startOf, dayOf } = studyDays({ timeZone: 'UTC', dayStartsAtHour: 4 });
    expect(late.review.after.dueAt).toBe(startOf(dayOf(clock) + late.review.decision.chosen));
  });

  test('undo of a grade is the state before, for card, siblings, reviews and counts', async () => {
    const [first, second] = await addCards(store, [cloze], {});
    if (first === undefined || second === undefined) throw new Error('Two cards were expected');
    const before = await store.database.cards.toArray();
    const due = await countDueCards(store.database, clock);
    const outcome = await graded(first, 'good');
    expect(outcome.buriedSiblings).toEqual([second.id]);
    expect(await countDueCards(store.database, clock)).toBe(due - 2);
    expect((await undoLast(store)).kind).toBe('done');
    expect(await store.database.cards.toArray()).toEqual(before);
    expect(await store.database.reviews.count()).toBe(0);
    expect(await countDueCards(store.database, clock)).toBe(due);
  });

  test('a card that was graded, edited or deleted elsewhere is told, and nothing is written', async () => {
    const card = await inReview(20);
    await flagCards(store, [card.id], 'red');
    expect(await reviewCard(store, card, 'good', 5)).toEqual({ kind: 'changed' });
    await deleteCards(store, [card.id]);
    expect(await reviewCard(store, card, 'good', 5)).toEqual({ kind: 'changed' });
    expect(await store.database.reviews.count()).toBe(0);
  });

  test('a clock set back or far ahead is told, and the review is kept', async () => {
    const card = await inReview(20);
    clock = now - 3_000 * day;
    const back = await graded(card, 'good');
    expect(back.clock).toBe('set-back');
    expect(back.review.after.dueAt).toBeGreaterThan(clock);
    clock = now + 4_000 * day;
    const ahead = await graded(back.card, 'good');
    expect(ahead.clock).toBe('far-ahead');
    expect(await store.database.reviews.count()).toBe(2);
    clock = now;
    expect((await graded(ahead.card, 'again')).clock).toBe('set-back');
  });

  test('a strange time taken is brought within bounds', async () => {
    const card = await inReview(20);
    const first = await graded(card, 'good', -5);
    expect(first.review.millisecondsTaken).toBe(0);
    const second = await graded(first.card, 'good', Number.NaN);
    expect(second.review.millisecondsTaken).toBe(0);
    expect((await graded(second.card, 'good', 9e9)).review.millisecondsTaken).toBe(600_000);
  });

  test('keeps off a day on which many are due', async () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      aCard({
        id: `crowd-${index}` as CardId,
        schedule: aSchedule({
          ...{ state: 'review', stability: 9, difficulty: 5, repetitions: 1 },
          ...{ dueAt: Date.UTC(2026, 5, 1, 4) + 22 * day, lastReviewedAt: now - day },
        }),
      }),
    );
    await act(store, 'Add cards', ['cards'], () => store.database.cards.bulkAdd(crowd));
    const starts = [21, 22, 23, 24].map((ahead) => Date.UTC(2026, 5, 1, 4) + ahead * day);
    expect(await reviewLoads(store.database, starts)).toEqual([0, 60, 0]);
    for (let index = 0; index < 12; index += 1) {
      const card = await inReview(9, { id: `mine-${index}` as CardId });
      const { decision } = (await graded(card, 'good')).review;
      if (decision?.kind !== 'day') throw new Error('A day was expected');
      if (decision.earliest <= 22 && decision.latest >= 22) expect(decision.chosen).not.toBe(22);
    }
  });

  test('a card that is forgotten again and again becomes a leech, and is suspended where wanted', async () => {
    await changeScheduling(store, { leech: { threshold: 3, action: 'suspend' } });
    const lapsed = (lapses: number) =>
      aSchedule({
        ...{ state: 'review', dueAt: now, stability: 9, difficulty: 9, repetitions: 20, lapses },
        lastReviewedAt: now - 9 * day,
      });
    const almost = await inReview(9, { id: 'one' as CardId, schedule: lapsed(1) });
    expect((await graded(almost, 'again')).isLeech).toBe(false);
    const leech = await inReview(9, { id: 'two' as CardId, schedule: lapsed(2) });
    const outcome = await graded(leech, 'again');
    expect(outcome.isLeech).toBe(true);
    expect(await stored(leech)).toMatchObject({ leechSince: now, suspendedAt: now, queue: null });
    await resumeCards(store, [leech.id]);
    expect(await stored(leech)).toMatchObject({ leechSince: null, suspendedAt: null });
  });

  test('another retention for a tag counts for its cards', async () => {
    await changeScheduling(store, { isBalanced: false, retentionOfTag: { exam: 0.97 } });
    const plain = await graded(await inReview(90, { id: 'plain' as CardId }), 'good');
    const exam = await graded(await inReview(90, { id: 'exam' as CardId, tags: ['exam'] }), 'good');
    expect(exam.review.after.dueAt).toBeLessThan(plain.review.after.dueAt);
  });
});

describe('acts on cards', () => {
  test('suspended and buried cards are not due, and all of it can be undone', async () => {
    const cards = [
      await inReview(9, { id: 'a' as CardId }),
      await inReview(9, { id: 'b' as CardId }),
    ];
    const ids = cards.map(({ id }) => id);
    const due = () => countDueCards(store.database, clock);
    expect(await due()).toBe(2);
    for (const hold of [suspendCards, buryCards]) {
      expect(await hold(store, ids)).toBe(2);
      expect(await due()).toBe(0);
      expect(await listDueCards(store, clock)).toEqual([]);
      await settleDueCards(store.database, clock);
      await undoLast(store);
      expect(await due()).toBe(2);
      expect(await store.database.cards.toArray()).toEqual(cards);
    }
    await buryCards(store, ids);
    clock = Date.UTC(2026, 5, 2, 4);
    expect(await due()).toBe(2);
  });

  test('flags, tags, dates and forgetting', async () => {
    const card = await inReview(9);
    await flagCards(store, [card.id], 'green');
    await tagCards(store, [card.id], ['x', 'y'], []);
    await tagCards(store, [card.id], [], ['x']);
    expect(await stored(card)).toMatchObject({ flag: 'green', tags: ['y'] });
    expect(await setDueDate(store, [card.id], now + 9 * day)).toEqual({
      changed: 1,
      isClamped: false,
    });
    expect(await countDueCards(store.database, now)).toBe(0);
    expect(await setDueDate(store, [card.id], 9e15)).toEqual({ changed: 1, isClamped: true });
    await forgetCards(store, [card.id]);
    expect((await stored(card)).schedule).toMatchObject({ state: 'new', repetitions: 0 });
    expect(await suspendCards(store, ['nobody' as CardId])).toBe(0);
  });

  test('an edit keeps schedules, makes cards of new parts and flags those of lost ones', async () => {
    const [first] = await addCards(store, [cloze], {}, ['t']);
    if (first === undefined) throw new Error('No card');
    const { card } = await graded(first, 'good');
    const edited = await editCard(store, card.id, { kind: 'cloze', text: '{{c1::aa}} {{c3::c}}' });
    expect(edited?.map(({ part, queue }) => [part, queue?.stage ?? 'not asked'])).toEqual([
      ['c1', 'learning'],
      ['c2', 'not asked'],
      ['c3', 'new'],
    ]);
    expect((await stored(card)).schedule).toEqual(card.schedule);
    expect((await siblingsOf(store, card.siblingGroup)).map(({ tags }) => tags)).toEqual([
      ['t'],
      ['t'],
      ['t'],
    ]);
    await editCard(store, card.id, { kind: 'cloze', text: '{{c1::aa}}' }, true);
    expect((await stored(card)).schedule.state).toBe('new');
    expect(() => editCard(store, card.id, { kind: 'cloze', text: '{{c1::' })).toThrow(
      'cloze-unclosed',
    );
    expect(await editCard(store, 'nobody' as CardId, basic)).toBeNull();
  });

  test('many cards go to the trash and come back as one thing', async () => {
    const cards = await addCards(store, [cloze, basic], {});
    await deleteCards(
      store,
      cards.map(({ id }) => id),
    );
    expect(await store.database.cards.count()).toBe(0);
    const [thing] = await listTrash(store);
    expect(thing?.title).toBe('[…] b');
    expect(await putBack(store, thing?.id ?? '')).toBeNull();
    expect(await store.database.cards.count()).toBe(3);
  });

  test('cards that may be repeated are those of the document and those that ask the same', async () => {
    const { id, anchor } = await sampleDocument(store);
    const near = await addCard(store, { ...basic, prompt: 'other' }, { documentId: id, anchor });
    const same = await addCard(store, { ...basic, prompt: 'Same?' }, {});
    await addCard(store, { ...basic, prompt: 'far' }, {});
    const found = await cardsLike(store, { ...basic, prompt: 'same' }, id);
    expect(found.map((card) => card.id).sort()).toEqual([near.id, same.id].sort());
  });

  test('a card outlives its highlight and its document, and is told by what is gone', async () => {
    const { id, anchor } = await sampleDocument(store);
    const { id: highlightId } = await addHighlight(store, id, anchor, 'claim');
    const card = await addCard(store, basic, { documentId: id, highlightId, anchor });
    expect(await lostSources(store, [card])).toEqual(new Map());
    await deleteHighlight(store, highlightId);
    expect(await lostSources(store, [card])).toEqual(new Map([[card.id, 'highlight']]));
    const orphan = { ...card, documentId: 'gone' as never };
    expect(await lostSources(store, [orphan])).toEqual(new Map([[card.id, 'document']]));
  });
});

test('settings are kept within their bounds, and can be undone', async () => {
  const changed = await changeScheduling(store, {
    desiredRetention: 2,
    newEachDay: Number.NaN,
    learningSteps: [-1, 5, Number.NaN],
    weights: [1, 2],
    dayStartsAtHour: 99,
    willingness: [0.5],
  });
  expect(changed).toMatchObject({
    desiredRetention: 0.97,
    newEachDay: 20,
    learningSteps: [5],
    weights: null,
    dayStartsAtHour: 23,
    willingness: [0.5, 1, 1, 1, 1, 1, 1],
  });
  expect(await readScheduling(store)).toEqual(changed);
  await undoLast(store);
  expect((await readScheduling(store)).desiredRetention).toBe(0.9);
});
