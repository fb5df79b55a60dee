import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AttemptId } from '#core/quiz/attempt.ts';
import { readyStore } from '#support/storage/test-store.ts';
import type { Store } from '../../storage/act.ts';
import { keepQuizDraft } from '../../storage/quiz-draft.ts';
import { keepQuiz, readKeptQuiz } from './kept-quiz.ts';
import { noDraft } from './quiz-session.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore();
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

const id = 'attempt' as AttemptId;
const session = {
  ...{ at: 4, isJudged: false, draft: { ...noDraft, text: 'Chin' }, shownAt: 1_000 },
  isHandingIn: false,
};

test('a quiz is found again at its question, with what was typed and the time it had', async () => {
  await keepQuiz(store, id, session, 4_000);
  expect(await readKeptQuiz(store, id)).toEqual({
    ...{ attemptId: id, at: 4, isJudged: false, draft: session.draft, elapsed: 3_000 },
  });
  expect(await readKeptQuiz(store, 'other' as AttemptId)).toBeNull();
});

test('of letters that come faster than they are written the last one stays, and no act is told', async () => {
  const before = await store.database.journal.count();
  const typed = ['C', 'Ch', 'Chi', 'Chin', 'China'];
  await Promise.all(
    typed.map((text) => keepQuiz(store, id, { ...session, draft: { ...noDraft, text } }, 2_000)),
  );
  expect((await readKeptQuiz(store, id))?.draft.text).toBe('China');
  expect(await store.database.journal.count()).toBe(before);
});

test('what is not of this shape is left out without a word', async () => {
  for (const broken of ['{', '[]', 'null', '{"attemptId":"attempt"}']) {
    await keepQuizDraft(store, broken);
    expect(await readKeptQuiz(store, id)).toBeNull();
  }
  const odd = { attemptId: id, at: 1, isJudged: true, elapsed: 0, draft: { text: 5 } };
  await keepQuizDraft(store, JSON.stringify(odd));
  expect((await readKeptQuiz(store, id))?.draft).toEqual(noDraft);
});
