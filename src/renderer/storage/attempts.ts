/** Reads and writes attempts: the reader's runs through quizzes. */
import {
  type Attempt,
  type AttemptAnswer,
  type AttemptId,
  attemptWith,
  type StartedAttempt,
} from '#core/quiz/attempt.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discard, longestTitle } from './trash.ts';

/** What the app notes as a quiz goes on is deleted as a whole, and not taken back step by step. */
const noted = { isUndoable: false };

/** What a quiz is started with. */
export type NewAttempt = Omit<StartedAttempt, 'id' | 'startedAt' | 'finishedAt'>;

/** Starts a quiz; from now on it can be resumed. */
export async function startAttempt(store: Store, quiz: NewAttempt): Promise<Attempt> {
  const started: StartedAttempt = {
    ...quiz,
    id: store.newId() as AttemptId,
    startedAt: store.now(),
    finishedAt: null,
  };
  await act(store, 'Start quiz', ['attempts'], () => store.database.attempts.add(started), noted);
  return attemptWith(started, []);
}

/** Keeps the answer to the question at `index`; a later answer takes its place. */
export async function answerQuestion(
  store: Store,
  attemptId: AttemptId,
  index: number,
  answer: Omit<AttemptAnswer, 'answeredAt'>,
): Promise<void> {
  const { attempts, answers } = store.database;
  const tables = ['attempts', 'answers'] as const;
  const keep = async () => {
    if ((await attempts.get(attemptId)) === undefined) return;
    const id = `${attemptId}/${index}`;
    await answers.put({ ...answer, id, attemptId, index, answeredAt: store.now() });
  };
  await act(store, 'Answer question', tables, keep, noted);
}

/** Ends a quiz; questions that have no answer stay without one. */
export async function finishAttempt(store: Store, id: AttemptId): Promise<void> {
  const finish = () => store.database.attempts.update(id, { finishedAt: store.now() });
  await act(store, 'Finish quiz', ['attempts'], finish, noted);
}

/** The attempt with its answers, or null where there is none. */
export async function attemptOf(store: Store, id: AttemptId): Promise<Attempt | null> {
  const started = await store.database.attempts.get(id);
  return started === undefined ? null : ((await withAnswers(store, [started]))[0] ?? null);
}

/** All attempts, or those that asked about a document, the latest first. */
export async function listAttempts(
  store: Store,
  documentId: DocumentId | null = null,
): Promise<readonly Attempt[]> {
  const { attempts } = store.database;
  const found =
    documentId === null
      ? await attempts.orderBy('startedAt').toArray()
      : await attempts.where('documentIds').equals(documentId).sortBy('startedAt');
  return withAnswers(store, found.reverse());
}

/** Moves an attempt with its answers to the trash. */
export async function deleteAttempt(store: Store, id: AttemptId): Promise<void> {
  const { attempts, answers } = store.database;
  await act(store, 'Delete quiz', ['attempts', 'answers', 'trash'], async () => {
    const attempt = await attempts.get(id);
    if (attempt === undefined) return;
    await discard(store, { kind: 'attempt', title: attempt.title.slice(0, longestTitle) }, [
      { table: 'attempts', records: [attempt] },
      { table: 'answers', records: await answers.where({ attemptId: id }).toArray() },
    ]);
  });
}

async function withAnswers(
  { database }: Store,
  started: readonly StartedAttempt[],
): Promise<readonly Attempt[]> {
  const ids = started.map(({ id }) => id);
  const answers = await database.answers.where('attemptId').anyOf(ids).toArray();
  const byAttempt = Map.groupBy(answers, ({ attemptId }) => attemptId);
  return started.map((one) => attemptWith(one, byAttempt.get(one.id) ?? []));
}
