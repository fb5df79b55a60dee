/** How the reader did in the last quiz about each document. */
import type { DocumentId } from '#core/text/document.ts';
import type { Store } from './act.ts';

/** How the reader did in a quiz, by the questions that were about the document. */
export type QuizResult = {
  readonly right: number;
  readonly asked: number;
  /** Epoch milliseconds. */
  readonly finishedAt: number;
};

/** The last quiz about each of the documents that was finished; those without one are left out. */
export async function lastQuizzesOf(
  store: Store,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<string, QuizResult>> {
  const asked = await store.database.attempts.where('documentIds').anyOf(ids).keys();
  const found = await Promise.all(
    ids
      .filter((id) => asked.includes(id))
      .map(async (id) => [id as string, await lastQuizOf(store, id)] as const),
  );
  return new Map(found.flatMap(([id, result]) => (result === null ? [] : [[id, result] as const])));
}

/**
 * The last quiz that was finished; null before the first. Found by the index: attempts of one document stand in
 * the order of their ids, which rise with time.
 */
async function lastQuizOf({ database }: Store, id: DocumentId): Promise<QuizResult | null> {
  const attempt = await database.attempts
    .where('documentIds')
    .equals(id)
    .reverse()
    .filter(({ finishedAt }) => finishedAt !== null)
    .first();
  if (attempt === undefined || attempt.finishedAt === null) return null;
  const answers = await database.answers.where({ attemptId: attempt.id }).toArray();
  const isOwn = (index: number) => attempt.questions[index]?.documentId === id;
  const right = answers.filter(({ index, verdict }) => verdict === 'right' && isOwn(index));
  const asked = attempt.questions.filter((_, index) => isOwn(index));
  return { right: right.length, asked: asked.length, finishedAt: attempt.finishedAt };
}
