import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AttemptAnswer } from '#core/quiz/attempt.ts';
import { resultsOf } from '#core/quiz/session/results.ts';
import { aFact, aTypedQuestion } from '#support/quiz/a-fact.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from '../../storage/act.ts';
import { answerQuestion, attemptOf, startAttempt } from '../../storage/attempts.ts';
import { addCard, cardOf } from '../../storage/cards.ts';
import { addFacts } from '../../storage/facts.ts';
import { reviewsOf } from '../../storage/reviews.ts';
import { undoLast } from '../../storage/undo.ts';
import { gradeLinked, readLinked } from './linked-cards.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore();
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

/** A card of the passage that a typed question asks about, and the attempt with its answer. */
async function quizzed(verdict: AttemptAnswer['verdict']) {
  const { id, anchor } = await sampleDocument(store);
  const source = { documentId: id, anchor };
  const card = await addCard(store, { kind: 'basic', prompt: 'When?', answer: 'March' }, source);
  const fact = aFact(id, anchor);
  await addFacts(store, [fact]);
  const later = { ...store, now: () => Date.now() + 1_000 };
  const { id: attemptId } = await startAttempt(later, {
    ...{ title: 'Quiz', documentIds: [id], settings: {}, mode: 'at-once' },
    questions: [aTypedQuestion(fact)],
  });
  const answer = { given: 'March', verdict, reason: '', ms: 2_500 } as const;
  await answerQuestion(later, attemptId, 0, answer);
  const attempt = await attemptOf(store, attemptId);
  if (attempt === null) throw new Error('The attempt is not there');
  const { facts } = resultsOf(attempt.questions, attempt.answers, () => null);
  const byId = new Map([[fact.id, (await store.database.facts.get(fact.id)) ?? fact]]);
  const linked = () => readLinked(later, attempt, facts, byId);
  return { card, attempt, linked, source, store: { ...later, now: () => Date.now() + 2_000 } };
}

test.each([
  ['right', 'good'],
  ['nearly', 'hard'],
  ['wrong', 'again'],
  ['skipped', 'again'],
] as const)(
  'a typed answer that is %s grades the card %s, and undo takes it back',
  async (verdict, grade) => {
    const { card, attempt, linked, store: later } = await quizzed(verdict);
    const found = await linked();
    expect(found).toMatchObject([{ card: { id: card.id }, grade, isCounted: false }]);
    expect(await gradeLinked(later, attempt, found)).toBe(1);
    expect(await reviewsOf(store, card.id)).toMatchObject([{ grade, millisecondsTaken: 2_500 }]);
    expect(await undoLast(store)).toMatchObject({ kind: 'done', label: 'Grade card' });
    expect(await reviewsOf(store, card.id)).toEqual([]);
    expect(await cardOf(store, card.id)).toEqual(card);
  },
);

test('a card that was reviewed since is not counted a second time', async () => {
  const { card, attempt, linked, store: later } = await quizzed('right');
  expect(await gradeLinked(later, attempt, await linked())).toBe(1);
  const again = await linked();
  expect(again).toMatchObject([{ isCounted: true }]);
  expect(await gradeLinked(later, attempt, again)).toBe(0);
  expect(await reviewsOf(store, card.id)).toHaveLength(1);
});

test('a card that was made of the quiz is not graded by it', async () => {
  const { linked, source, card, store: later } = await quizzed('wrong');
  await addCard(later, { kind: 'basic', prompt: 'Missed?', answer: 'March' }, source);
  expect((await linked()).map((one) => one.card.id)).toEqual([card.id]);
});
