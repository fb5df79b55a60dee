/** Keeps what the reader is doing in a quiz, before it is an answer, so that a kill does not lose it. */
import type { Store } from './act.ts';
import { upkeep } from './upkeep.ts';

const name = 'quiz-draft';

/** Keeps `draft` in place of the one before. It is no act: an answer is, and takes its place. */
export async function keepQuizDraft({ database }: Store, draft: string): Promise<void> {
  await upkeep(database, ['meta'], () => database.meta.put({ name, value: draft }));
}

/** What was kept last; null where nothing was. */
export async function readQuizDraft({ database }: Store): Promise<string | null> {
  return (await database.meta.get(name))?.value ?? null;
}
