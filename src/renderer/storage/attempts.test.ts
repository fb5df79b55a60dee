import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AttemptId } from '#core/quiz/attempt.ts';
import { aFact, aTypedQuestion } from '#support/quiz/a-fact.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import {
  answerQuestion,
  attemptOf,
  deleteAttempt,
  finishAttempt,
  listAttempts,
  startAttempt,
} from './attempts.ts';
import { listTrash, putBack } from './trash.ts';
import { undoLast } from './undo.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore('attempts');
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

const wrong = { given: 'May', verdict: 'wrong', reason: 'Another month.', ms: 900 } as const;
const right = { given: 'March', verdict: 'right', reason: 'The same words.', ms: 700 } as const;

async function started() {
  const { id, anchor } = await sampleDocument(store);
  const facts = [aFact(id, anchor), aFact(id, anchor, { id: 'f2' })];
  const quiz = {
    title: 'Rivers',
    documentIds: [id],
    settings: { count: 2 },
    mode: 'exam',
  } as const;
  return {
    id,
    attempt: await startAttempt(store, { ...quiz, questions: facts.map(aTypedQuestion) }),
  };
}

test('an attempt goes on where it was left, with each answer', async () => {
  const { attempt } = await started();
  expect(attempt.answers).toEqual([null, null]);
  await answerQuestion(store, attempt.id, 1, wrong);
  expect(await attemptOf(store, attempt.id)).toMatchObject({
    finishedAt: null,
    answers: [null, wrong],
  });
  await answerQuestion(store, attempt.id, 1, right);
  await finishAttempt(store, attempt.id);
  const ended = await attemptOf(store, attempt.id);
  expect(ended?.answers).toEqual([null, { ...right, answeredAt: expect.any(Number) }]);
  expect(ended?.finishedAt).toEqual(expect.any(Number));
});

test('attempts are listed by their document, the latest first', async () => {
  const { id, attempt } = await started();
  const { id: second } = await startAttempt(store, { ...attempt, title: 'Again' });
  await startAttempt(store, { ...attempt, title: 'Elsewhere', documentIds: [] });
  const titles = (await listAttempts(store, id)).map(({ title }) => title);
  expect(titles).toEqual(['Again', 'Rivers']);
  expect(await listAttempts(store)).toHaveLength(3);
  expect(second).not.toBe(attempt.id);
});

test('an attempt is deleted whole, and comes back whole', async () => {
  const { attempt } = await started();
  await answerQuestion(store, attempt.id, 0, right);
  const before = await attemptOf(store, attempt.id);
  await deleteAttempt(store, attempt.id);
  expect(await attemptOf(store, attempt.id)).toBeNull();
  expect(await store.database.answers.count()).toBe(0);
  expect(await undoLast(store)).toEqual({ kind: 'done', label: 'Delete quiz' });
  expect(await attemptOf(store, attempt.id)).toEqual(before);
  await deleteAttempt(store, attempt.id);
  const [thing] = await listTrash(store);
  expect(await putBack(store, thing?.id ?? '')).toBeNull();
  expect(await attemptOf(store, attempt.id)).toEqual(before);
});

test('nothing is answered of an attempt that is not there', async () => {
  await answerQuestion(store, 'gone' as AttemptId, 0, right);
  expect(await store.database.answers.count()).toBe(0);
});
