import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardContent } from '#core/card/card-content.ts';
import { aFact, aTypedQuestion } from '#support/quiz/a-fact.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import { answerQuestion, finishAttempt, startAttempt } from './attempts.ts';
import { setDueDate, suspendCards } from './card-acts.ts';
import { addCard, deleteCard } from './cards.ts';
import { countAnew } from './count-anew.ts';
import { desk } from './count-steps.ts';
import { hasCounts } from './counts.ts';
import { readFigures } from './document-figures.ts';
import { documentOf } from './documents.ts';
import { addHighlight } from './highlights.ts';
import { lastQuizzesOf } from './last-quiz.ts';
import { measureTexts } from './measure-texts.ts';
import { noteTextLength } from './note-text-length.ts';
import { countCardsOf, readDue } from './read-due.ts';
import { reviewCard } from './reviews.ts';
import { readTextLengths } from './text-lengths.ts';
import { undoLast } from './undo.ts';
import { upkeep } from './upkeep.ts';

const day = 86_400_000;
const content: CardContent = { kind: 'basic', prompt: 'q', answer: 'a' };

let store: Store;
beforeEach(async () => {
  store = await readyStore('document-figures');
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

const figures = async (id: Awaited<ReturnType<typeof sampleDocument>>['id'], later = 0) =>
  (await readFigures(store, [id], store.now() + later)).get(id);

const lastQuiz = async (id: Awaited<ReturnType<typeof sampleDocument>>['id']) =>
  (await lastQuizzesOf(store, [id])).get(id);

describe('what is known of a document', () => {
  test('is nothing at first', async () => {
    const { id } = await sampleDocument(store);
    expect(await figures(id)).toEqual({ highlights: 0, cards: 0, due: 0 });
    expect(await lastQuiz(id)).toBeUndefined();
  });

  test('counts its marks, and of its cards those that are due now', async () => {
    const { id, anchor } = await sampleDocument(store);
    const other = await sampleDocument(store, 'Another rose in March.');
    const { id: highlightId } = await addHighlight(store, id, anchor, 'claim');
    const source = { documentId: id, highlightId, anchor };
    const first = await addCard(store, content, source);
    const second = await addCard(store, content, source);
    await addCard(store, content, { ...source, documentId: other.id, highlightId: null });
    expect(await figures(id)).toMatchObject({ highlights: 1, cards: 2, due: 2 });
    await reviewCard(store, first, 'easy', 900);
    expect(await figures(id)).toMatchObject({ cards: 2, due: 1 });
    expect(await figures(id, 400 * day)).toMatchObject({ due: 2 });
    await suspendCards(store, [second.id]);
    expect(await figures(id)).toMatchObject({ cards: 2, due: 0 });
    await undoLast(store);
    await setDueDate(store, [second.id], store.now() + 2 * day);
    expect(await figures(id)).toMatchObject({ due: 0 });
    await deleteCard(store, second.id);
    expect(await figures(id, 400 * day)).toMatchObject({ cards: 1, due: 1 });
    expect(await figures(other.id)).toMatchObject({ cards: 1, due: 1 });
    expect(await countCardsOf(store, [id, other.id])).toBe(2);
    const due = await readDue(store, [{ id }, other], store.now());
    expect([...due.values()]).toEqual([0, 1]);
  });

  test('has the last quiz that was finished, by the questions about it', async () => {
    const { id, anchor } = await sampleDocument(store);
    const facts = ['1', '2', '3'].map((name) => aFact(id, anchor, { id: name }));
    const questions = facts.map(aTypedQuestion);
    const about = {
      title: 'Quiz',
      documentIds: [id],
      settings: {},
      mode: 'exam',
      questions,
    } as const;
    const right = { given: 'March', verdict: 'right', reason: 'Yes.', ms: 9 } as const;
    const attempt = await startAttempt(store, about);
    await answerQuestion(store, attempt.id, 0, right);
    await answerQuestion(store, attempt.id, 1, { ...right, verdict: 'wrong' });
    expect(await lastQuiz(id)).toBeUndefined();
    await finishAttempt(store, attempt.id);
    const first = await lastQuiz(id);
    const finishedAt = (await store.database.attempts.get(attempt.id))?.finishedAt;
    expect(first).toEqual({ right: 1, asked: 3, finishedAt });
    const later = await startAttempt(store, about);
    expect(await lastQuiz(id)).toEqual(first);
    for (const index of [0, 1]) await answerQuestion(store, later.id, index, right);
    await finishAttempt(store, later.id);
    expect(await lastQuiz(id)).toMatchObject({ right: 2, asked: 3 });
  });
});

test('a database of an earlier program is counted anew, due cards of each document with it', async () => {
  const { id, anchor } = await sampleDocument(store);
  await addCard(store, content, { documentId: id, highlightId: null, anchor });
  const { counts } = store.database;
  await upkeep(store.database, ['counts'], async () => {
    const { 'counted-kind': _kind, ...earlier } = (await counts.get(desk)) ?? {};
    await counts.put(earlier, desk);
    await counts.delete(`due ${id}`);
  });
  expect(await hasCounts(store.database)).toBe(false);
  await countAnew(store.database);
  expect(await hasCounts(store.database)).toBe(true);
  expect(await figures(id)).toMatchObject({ cards: 1, due: 1 });
});

test('the length of a text is kept once, or measured where it is not', async () => {
  const [{ id }, other] = [
    await sampleDocument(store),
    await sampleDocument(store, 'Another rose in March.'),
  ];
  const revisionOf = async (documentId: string) => {
    const revisionId = (await documentOf(store, documentId))?.revisionId;
    if (revisionId === undefined) throw new Error('The document is there');
    return revisionId;
  };
  const [one, two] = [await revisionOf(id), await revisionOf(other.id)];
  await noteTextLength(store, one, 12);
  await noteTextLength(store, one, 13);
  expect([...(await readTextLengths(store, [one, two]))]).toEqual([[one, 12]]);
  await measureTexts(store, [one, two]);
  const lengths = await readTextLengths(store, [one, two]);
  expect([...lengths.values()]).toEqual([12, 'A Title\n\nAnother rose in March.'.length]);
});
