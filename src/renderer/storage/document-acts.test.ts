import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readingQueue } from '#core/library/reading-queue.ts';
import type { DocumentId } from '#core/text/document.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import { addCard } from './cards.ts';
import {
  archiveDocuments,
  collectDocuments,
  deleteDocuments,
  markDocuments,
  moveInQueue,
  tagDocuments,
  unarchiveDocuments,
} from './document-acts.ts';
import { documentOf, keepReadingPlace, listDocuments } from './documents.ts';
import { listTrash, putBack } from './trash.ts';
import { readUndoStacks, undoLast } from './undo.ts';

let store: Store;
let ids: readonly DocumentId[];
beforeEach(async () => {
  store = await readyStore('document-acts');
  const added: DocumentId[] = [];
  for (const name of ['a', 'b', 'c']) {
    added.push((await sampleDocument(store, `River ${name} rose in March.`)).id);
  }
  ids = added;
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

const every = async <T>(read: (document: Awaited<ReturnType<typeof documentOf>>) => T) =>
  Promise.all(ids.map(async (id) => read(await documentOf(store, id))));

async function order(): Promise<string> {
  const queue = readingQueue(await listDocuments(store));
  return queue.map(({ id }) => 'abc'[ids.indexOf(id)]).join('');
}

describe('several documents', () => {
  test('are tagged as one act, and those that had the tag are left as they are', async () => {
    const [one] = ids as [DocumentId];
    await tagDocuments(store, [one], ['law'], []);
    const before = await documentOf(store, one);
    expect(await tagDocuments(store, ids, ['law '], [])).toBe(2);
    expect(await every((document) => document?.tags)).toEqual([['law'], ['law'], ['law']]);
    expect(await documentOf(store, one)).toEqual(before);
    expect(await tagDocuments(store, ids, ['river'], ['law'])).toBe(3);
    expect(await every((document) => document?.tags)).toEqual([['river'], ['river'], ['river']]);
    await undoLast(store);
    expect(await every((document) => document?.tags)).toEqual([['law'], ['law'], ['law']]);
  });

  test('that nothing changes make no act', async () => {
    const { undo } = await readUndoStacks(store);
    expect(await tagDocuments(store, ids, [' '], ['none'])).toBe(0);
    expect(await moveInQueue(store, ids, 'out')).toBe(0);
    expect(await unarchiveDocuments(store, ids)).toBe(0);
    expect((await readUndoStacks(store)).undo).toEqual(undo);
  });

  test('go into collections and out of them', async () => {
    await collectDocuments(store, ids, ['Law', 'Asia'], []);
    expect(await collectDocuments(store, ids.slice(1), [], ['Law'])).toBe(2);
    expect(await every((document) => document?.collections)).toEqual([
      ['Law', 'Asia'],
      ['Asia'],
      ['Asia'],
    ]);
  });

  test('leave the reading queue for the archive, and do not come back to it by themselves', async () => {
    await moveInQueue(store, ids, 'end');
    expect(await archiveDocuments(store, ids.slice(0, 2))).toBe(2);
    expect(await order()).toBe('c');
    expect(await unarchiveDocuments(store, ids)).toBe(2);
    expect(await every((document) => document?.isArchived)).toEqual([false, false, false]);
    expect(await order()).toBe('c');
    await undoLast(store);
    await undoLast(store);
    expect(await order()).toBe('abc');
  });

  test('are marked finished or new, and what is new was never begun', async () => {
    await keepReadingPlace(store, ids[0] as DocumentId, 7);
    await moveInQueue(store, ids, 'end');
    await markDocuments(store, ids, 'finished');
    expect(await every((document) => document?.state)).toEqual([
      'finished',
      'finished',
      'finished',
    ]);
    expect(await order()).toBe('');
    await markDocuments(store, ids.slice(0, 1), 'new');
    expect(await documentOf(store, ids[0] ?? '')).toMatchObject({
      ...{ state: 'new', readingOffset: 0, openedAt: null },
    });
    await undoLast(store);
    expect(await documentOf(store, ids[0] ?? '')).toMatchObject({ readingOffset: 7 });
  });

  test('are deleted as one act, and put back one by one', async () => {
    const [one, two] = ids as [DocumentId, DocumentId];
    const source = { documentId: one, highlightId: null, anchor: null };
    await addCard(store, { kind: 'basic', prompt: 'q', answer: 'a' }, source);
    await deleteDocuments(store, [one, two, 'gone' as DocumentId], true);
    expect(await listDocuments(store)).toHaveLength(1);
    expect(await store.database.cards.count()).toBe(0);
    const trash = await listTrash(store);
    expect(trash).toHaveLength(2);
    const own = trash.find(({ records }) => records.some(({ table }) => table === 'cards'));
    expect(await putBack(store, own?.id ?? '')).toBeNull();
    expect(await documentOf(store, one)).not.toBeNull();
    expect(await store.database.cards.count()).toBe(1);
    await undoLast(store);
    await undoLast(store);
    expect(await listDocuments(store)).toHaveLength(3);
  });
});

test('the reading queue is put in order, and each move taken back', async () => {
  const [a, b, c] = ids as [DocumentId, DocumentId, DocumentId];
  await moveInQueue(store, [a, b], 'end');
  await moveInQueue(store, [c], 'front');
  expect(await order()).toBe('cab');
  await moveInQueue(store, [b], 'up');
  expect(await order()).toBe('cba');
  await moveInQueue(store, [c], 'down');
  expect(await order()).toBe('bca');
  await moveInQueue(store, [c], 'out');
  expect(await order()).toBe('ba');
  for (const before of ['bca', 'cba', 'cab', 'ab', '']) {
    await undoLast(store);
    expect(await order()).toBe(before);
  }
});
