/** What the reader does to documents beside editing one: to one, or to many as one act. */
import { editedNames } from '#core/library/edit-names.ts';
import type { DocumentState } from '#core/library/library-document.ts';
import { type QueueMove, queueChanges } from '#core/library/reading-queue.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discardDocument, discardTables } from './delete-document.ts';
import type { DocumentRecord } from './records.ts';

type Ids = readonly DocumentId[];

/** Changes the documents of `ids` that there are, as one act named `label`; answers how many were not so before. */
async function changeDocuments(
  store: Store,
  label: string,
  ids: Ids,
  change: (document: DocumentRecord) => Partial<DocumentRecord>,
): Promise<number> {
  const { documents } = store.database;
  return act(store, label, ['documents'], async () => {
    const changedAt = store.now();
    const found = (await documents.bulkGet([...ids])).filter((one) => one !== undefined);
    const changed = found.flatMap((document) => {
      const next = { ...document, ...change(document) };
      return isSame(document, next) ? [] : [{ ...next, changedAt }];
    });
    await documents.bulkPut(changed);
    return changed.length;
  });
}

function isSame(before: DocumentRecord, after: DocumentRecord): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** Gives documents tags, and takes others off. */
export function tagDocuments(
  store: Store,
  ids: Ids,
  added: readonly string[],
  removed: readonly string[],
): Promise<number> {
  return changeDocuments(store, 'Tag documents', ids, ({ tags }) => ({
    tags: editedNames(tags, added, removed),
  }));
}

/** Puts documents into collections, and takes them out of others. */
export function collectDocuments(
  store: Store,
  ids: Ids,
  added: readonly string[],
  removed: readonly string[],
): Promise<number> {
  return changeDocuments(store, 'Collect documents', ids, ({ collections }) => ({
    collections: editedNames(collections, added, removed),
  }));
}

/** Puts documents into the archive, and out of the reading queue. */
export function archiveDocuments(store: Store, ids: Ids): Promise<number> {
  return changeDocuments(store, 'Archive documents', ids, () => ({
    isArchived: true,
    queuePosition: null,
  }));
}

/** Takes documents out of the archive. */
export function unarchiveDocuments(store: Store, ids: Ids): Promise<number> {
  return changeDocuments(store, 'Unarchive documents', ids, () => ({ isArchived: false }));
}

/** Says how far the reader is: a finished document leaves the queue, a new one was never begun. */
export function markDocuments(store: Store, ids: Ids, state: DocumentState): Promise<number> {
  return changeDocuments(store, 'Mark documents', ids, () => ({
    state,
    ...(state === 'finished' ? { queuePosition: null } : {}),
    ...(state === 'new' ? { readingOffset: 0, openedAt: null } : {}),
  }));
}

/** Moves documents in the reading queue, into it, or out of it; answers how many places changed. */
export function moveInQueue(store: Store, ids: Ids, move: QueueMove): Promise<number> {
  const { documents } = store.database;
  return act(store, 'Change reading queue', ['documents'], async () => {
    const changedAt = store.now();
    const all = await documents.toArray();
    const places = new Map(
      queueChanges(all, ids, move).map(({ id, queuePosition }) => [id, queuePosition]),
    );
    const moved = all.flatMap((document) => {
      const queuePosition = places.get(document.id);
      return queuePosition === undefined ? [] : [{ ...document, queuePosition, changedAt }];
    });
    await documents.bulkPut(moved);
    return moved.length;
  });
}

/** Moves documents to the trash as one act, each to be put back by itself; see `deleteDocument`. */
export async function deleteDocuments(store: Store, ids: Ids, withCards: boolean): Promise<void> {
  await act(store, 'Delete documents', discardTables, async () => {
    for (const id of ids) await discardDocument(store, id, withCards);
  });
}
