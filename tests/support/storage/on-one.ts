/** Chooses one record of a table for a random act. */
import type { Card } from '#core/card/card.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { StartedAttempt } from '#core/quiz/attempt.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { Store } from '#renderer/storage/act.ts';
import type { DocumentRecord } from '#renderer/storage/records.ts';

/** What an act that finds nothing to do answers. */
export const nothing = Promise.resolve();

type Rows = {
  readonly documents: DocumentRecord;
  readonly highlights: Highlight;
  readonly cards: Card;
  readonly facts: StoredFact;
  readonly attempts: StartedAttempt;
};

/** Does `work` with one of the records of `table`; with none there, nothing. */
export async function onOne<T extends keyof Rows>(
  store: Store,
  table: T,
  pick: number,
  work: (row: Rows[T]) => Promise<unknown>,
): Promise<void> {
  const rows: Rows[T][] = await store.database.table(table).toArray();
  const row = rows[pick % Math.max(1, rows.length)];
  if (row !== undefined) await work(row);
}
