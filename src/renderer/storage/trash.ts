/** The trash: what the reader deleted stays whole for 30 days, and can be put back. */
import { act, type Store } from './act.ts';
import type { JournaledTable, TrashRecord } from './records.ts';

/** Records of one table that go to the trash together. */
type Discarded = { readonly table: JournaledTable; readonly records: readonly { id: string }[] };

const day = 24 * 60 * 60_000;

/** How long something stays in the trash, in milliseconds. */
export const trashKeptFor = 30 * day;

/** The longest title of a thing in the trash, in UTF-16 code units. */
export const longestTitle = 200;

/** Takes `parts` out of their tables, as one thing in the trash; to be called inside an act. */
export async function discard(
  store: Store,
  what: Pick<TrashRecord, 'kind' | 'title'>,
  parts: readonly Discarded[],
): Promise<void> {
  const { database } = store;
  for (const { table, records } of parts) {
    await database.table(table).bulkDelete(records.map(({ id }) => id));
  }
  await database.trash.add({
    id: store.newId(),
    ...what,
    deletedAt: store.now(),
    records: parts.flatMap(({ table, records }) => records.map((record) => ({ table, record }))),
  });
}

/** What is in the trash, the latest first. */
export function listTrash(store: Store): Promise<TrashRecord[]> {
  return store.database.trash.orderBy('deletedAt').reverse().toArray();
}

/** Why something cannot be put back. */
export type PutBackFault =
  | 'gone'
  /** A record with the same id came into being since. */
  | 'replaced'
  /** It belongs to a document that is not in the library. */
  | 'without-document';

/** Puts something back where it was; null, or why it cannot be. */
export async function putBack(store: Store, id: string): Promise<PutBackFault | null> {
  const found = await store.database.trash.get(id);
  if (found === undefined) return 'gone';
  const tables = [...new Set(found.records.map(({ table }) => table))];
  const needed = [...new Set([...tables, 'documents', 'trash'] as const)];
  return act(store, `Put back ${found.kind}`, needed, async () => {
    const fault = await putBackFault(store, found);
    if (fault !== null) return fault;
    for (const table of tables) {
      const records = found.records.filter((one) => one.table === table).map((one) => one.record);
      await store.database.table(table).bulkAdd(records);
    }
    await store.database.trash.delete(id);
    return null;
  });
}

async function putBackFault(
  store: Store,
  { kind, records }: TrashRecord,
): Promise<PutBackFault | null> {
  for (const { table, record } of records) {
    const { id } = record as { id: string };
    if ((await store.database.table(table).get(id)) !== undefined) return 'replaced';
  }
  if (kind === 'document' || kind === 'card' || kind === 'attempt') return null;
  for (const { record } of records) {
    const { documentId } = record as { documentId?: string };
    if (documentId === undefined) continue;
    const document = await store.database.table('documents').get(documentId);
    if (document === undefined) return 'without-document';
  }
  return null;
}

/** Empties the trash: of what has been there for its time, or, with `all`, of everything. */
export async function emptyTrash(store: Store, all: boolean): Promise<void> {
  const { trash } = store.database;
  const over = all
    ? trash.toCollection()
    : trash.where('deletedAt').below((await surelyPast(store)) - trashKeptFor);
  if ((await over.count()) === 0) return;
  await act(store, 'Empty trash', ['trash'], () => over.delete(), { isUndoable: all });
}

/** The earlier of now and the last act's time: one start under a wrong clock must not empty anything. */
async function surelyPast({ database, now }: Store): Promise<number> {
  const last = await database.journal.orderBy('sequence').last();
  return Math.min(now(), last?.at ?? 0);
}
