import { countDueCards } from '#support/storage/due-cards.ts';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { everyRecord, perform, randomActs } from '#support/storage/random-acts.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { act, type Store } from './act.ts';
import { addCard } from './cards.ts';
import { countAnew } from './count-anew.ts';
import { countAll, countOfDocument, settleDueCards } from './counts.ts';
import { deleteDocument } from './delete-document.ts';
import { keepReadingPlace } from './documents.ts';
import { addHighlight, changeHighlight, deleteHighlight } from './highlights.ts';
import { listHistory } from './history.ts';
import { type Change, mostChangesInPart } from './journal/journal-entry.ts';
import { reviewCard } from './reviews.ts';
import { emptyTrash, listTrash, putBack, trashKeptFor } from './trash.ts';
import { readUndoStacks, redoLast, undoAct, undoLast } from './undo.ts';
import { upkeep } from './upkeep.ts';

let store: Store;
let clock = 0;

beforeEach(async () => {
  const opened = await readyStore();
  clock = Date.UTC(2026, 0, 5);
  store = { ...opened, now: () => clock };
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

async function withHighlight() {
  const { id, anchor } = await sampleDocument(store);
  return { id, anchor, highlight: await addHighlight(store, id, anchor, 'claim') };
}

async function labels(): Promise<{ undo: string[]; redo: string[] }> {
  const { undo, redo } = await readUndoStacks(store);
  return { undo: undo.map(({ label }) => label), redo: redo.map(({ label }) => label) };
}

describe('undo and redo', () => {
  test('every act can be taken back, one after the other, and done again', async () => {
    const { highlight } = await withHighlight();
    await changeHighlight(store, highlight.id, { note: 'mine', tags: [] });
    await deleteHighlight(store, highlight.id);
    const after = await everyRecord(store);
    for (let count = 0; count < 4; count += 1) {
      expect((await undoLast(store)).kind).toBe('done');
    }
    expect(Object.values(await everyRecord(store)).flat()).toEqual([]);
    expect(await undoLast(store)).toEqual({ kind: 'nothing' });
    expect((await labels()).redo).toEqual([
      'Delete highlight',
      'Edit note',
      'Add highlight',
      'Add document',
    ]);
    for (let count = 0; count < 4; count += 1) {
      expect((await redoLast(store)).kind).toBe('done');
    }
    expect(await everyRecord(store)).toEqual(after);
    expect(await redoLast(store)).toEqual({ kind: 'nothing' });
  });

  test('a new act forgets what could be done again; the reading place does not', async () => {
    const { id, highlight } = await withHighlight();
    await undoLast(store);
    await keepReadingPlace(store, id, 3);
    expect(await labels()).toEqual({ undo: ['Add document'], redo: ['Add highlight'] });
    await redoLast(store);
    await undoLast(store);
    await addHighlight(store, id, highlight.anchor, 'evidence');
    expect((await labels()).redo).toEqual([]);
  });

  test('the reading place that moved on is no conflict', async () => {
    const { id } = await sampleDocument(store);
    await keepReadingPlace(store, id, 9);
    expect(await undoLast(store)).toEqual({ kind: 'done', label: 'Add document' });
    expect(await store.database.documents.count()).toBe(0);
  });

  test('a field that was changed since is a conflict; another field is left as it is', async () => {
    const { highlight } = await withHighlight();
    await changeHighlight(store, highlight.id, { note: 'first', tags: [] });
    await changeHighlight(store, highlight.id, { colour: 'question' });
    const noted = (await listHistory(store, 10)).find(({ label }) => label === 'Edit note');
    expect(await undoAct(store, noted?.sequence ?? 0)).toMatchObject({ kind: 'done' });
    expect(await store.database.highlights.get(highlight.id)).toMatchObject({
      note: '',
      colour: 'question',
    });
    const added = (await listHistory(store, 10)).find(({ label }) => label === 'Add highlight');
    expect(await undoAct(store, added?.sequence ?? 0)).toEqual({
      kind: 'conflict',
      label: 'Add highlight',
      conflict: { kind: 'changed-since', table: 'highlights' },
    });
    expect(await store.database.highlights.count()).toBe(1);
  });

  test('a document that has highlights since stays, and a highlight never comes back to none', async () => {
    const { id, highlight } = await withHighlight();
    const [, added] = (await listHistory(store, 10)).map(({ sequence }) => sequence);
    expect(await undoAct(store, added ?? 0)).toMatchObject({
      conflict: { kind: 'still-used', table: 'highlights' },
    });
    await deleteHighlight(store, highlight.id);
    const [deleted] = (await listHistory(store, 10)).map(({ sequence }) => sequence);
    await deleteDocument(store, id, true);
    await emptyTrash(store, true);
    expect(await undoAct(store, deleted ?? 0)).toMatchObject({ kind: 'conflict' });
    expect(await store.database.highlights.count()).toBe(0);
  });

  test('a grade is taken back with its review', async () => {
    const { id, anchor, highlight } = await withHighlight();
    const content = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
    const card = await addCard(store, content, {
      documentId: id,
      highlightId: highlight.id,
      anchor,
    });
    await reviewCard(store, card, 'good', 10);
    expect(await undoLast(store)).toEqual({ kind: 'done', label: 'Grade card' });
    expect(await store.database.cards.get(card.id)).toEqual(card);
    expect(await store.database.reviews.count()).toBe(0);
  });

  test('whatever was done, undoing all of it leaves nothing, and doing it again the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomActs, async (acts) => {
        await emptied();
        await perform(
          store,
          acts.filter(({ kind }) => kind !== 'undo' && kind !== 'redo'),
        );
        const after = await everyRecord(store);
        const { undo } = await readUndoStacks(store);
        for (const _ of undo) expect((await undoLast(store)).kind).toBe('done');
        expect(Object.values(await everyRecord(store)).flat()).toEqual([]);
        for (const _ of undo) expect((await redoLast(store)).kind).toBe('done');
        expect(await everyRecord(store)).toEqual(after);
      }),
      { numRuns: 25 },
    );
  });
});

/** Empties the database as no reader can. */
async function emptied(): Promise<void> {
  const { database } = store;
  const names = database.tables.map(({ name }) => name).filter((name) => name !== 'meta');
  await upkeep(database, names, async () => {
    for (const name of names) await database.table(name).clear();
  });
}

test('the journal, replayed from nothing, is the database; and the counts are those of its records', async () => {
  await fc.assert(
    fc.asyncProperty(randomActs, async (acts) => {
      await emptied();
      const { database } = store;
      await countAnew(database);
      await perform(store, acts);
      const replayed = new Map<string, unknown>();
      const parts = await database.journalParts.toArray();
      for (const change of parts.flatMap(({ changes }) => changes as Change[])) {
        const id = `${change.table} ${change.key}`;
        expect(replayed.get(id) ?? null).toEqual(change.before);
        if (change.after === null) replayed.delete(id);
        else replayed.set(id, change.after);
      }
      const records = await everyRecord(store);
      const stored = Object.entries(records).flatMap(([table, rows]) =>
        rows.map((row) => [`${table} ${(row as { id: string }).id}`, row] as const),
      );
      expect(replayed).toEqual(new Map(stored));

      const kept = await countsOfNote();
      await countAnew(database);
      expect(kept).toEqual(await countsOfNote());
    }),
    { numRuns: 40 },
  );
});

/** Every count by its group. */
async function countsOfNote(): Promise<Map<unknown, unknown>> {
  const { counts } = store.database;
  const [keys, groups] = [await counts.toCollection().primaryKeys(), await counts.toArray()];
  const all = keys.map((key, index) => [key, groups[index] ?? {}] as const);
  return new Map(all.filter(([, group]) => Object.keys(group).length > 0));
}

describe('counts', () => {
  test('due cards are counted without reading one, whenever minutes are summed up', async () => {
    const { id, anchor, highlight } = await withHighlight();
    const content = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
    const source = { documentId: id, highlightId: highlight.id, anchor };
    const cards = [];
    for (let index = 0; index < 5; index += 1) {
      clock += 3 * 60_000;
      cards.push(await addCard(store, content, source));
    }
    expect(await countOfDocument(store.database, 'cards', id)).toBe(5);
    expect(await countDueCards(store.database, clock)).toBe(5);
    expect(await countDueCards(store.database, clock - 6 * 60_000)).toBe(3);
    clock += 24 * 60 * 60_000;
    await settleDueCards(store.database, clock);
    expect(await countDueCards(store.database, clock)).toBe(5);
    const [first] = cards;
    if (first !== undefined) await reviewCard(store, first, 'good', 10);
    expect(await countDueCards(store.database, clock)).toBe(4);
    await undoLast(store);
    expect(await countDueCards(store.database, clock)).toBe(5);
    // A clock that was set back.
    expect(await countDueCards(store.database, first?.schedule.dueAt ?? 0)).toBe(1);
    expect(await countAll(store.database, ['cards'])).toEqual({ cards: 5 });
  });
});

describe('trash', () => {
  test('a document goes with all that is its own, and comes back whole', async () => {
    const { id, anchor, highlight } = await withHighlight();
    const content = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
    await addCard(store, content, { documentId: id, highlightId: highlight.id, anchor });
    const before = await everyRecord(store);
    await deleteDocument(store, id, true);
    const [thing] = await listTrash(store);
    expect(thing).toMatchObject({ kind: 'document', title: 'A Title' });
    expect(await store.database.cards.count()).toBe(0);
    expect(await putBack(store, thing?.id ?? '')).toBeNull();
    expect(await everyRecord(store)).toEqual(before);
    expect(await putBack(store, thing?.id ?? '')).toBe('gone');
  });

  test('cards may live on without their document', async () => {
    const { id, anchor, highlight } = await withHighlight();
    const content = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
    await addCard(store, content, { documentId: id, highlightId: highlight.id, anchor });
    await deleteDocument(store, id, false);
    expect(await store.database.cards.count()).toBe(1);
  });

  test('a highlight does not come back to a document that is not there', async () => {
    const { id, highlight } = await withHighlight();
    await deleteHighlight(store, highlight.id);
    await deleteDocument(store, id, true);
    const thing = (await listTrash(store)).find(({ kind }) => kind === 'highlight');
    expect(await putBack(store, thing?.id ?? '')).toBe('without-document');
  });

  test('it empties itself of what has been there for thirty days, and of nothing else', async () => {
    const { id, anchor, highlight } = await withHighlight();
    await deleteHighlight(store, highlight.id);
    clock += trashKeptFor - 1;
    await emptyTrash(store, false);
    expect(await listTrash(store)).toHaveLength(1);
    clock += 2;
    const later = await addHighlight(store, id, anchor, 'claim');
    await deleteHighlight(store, later.id);
    await emptyTrash(store, false);
    expect((await listTrash(store)).map(({ records }) => records[0]?.record)).toEqual([later]);
    expect((await labels()).undo.at(-1)).toBe('Delete highlight');
  });

  test('a clock that is years ahead at one start, or was years behind, empties nothing', async () => {
    const { highlight } = await withHighlight();
    await deleteHighlight(store, highlight.id);
    const right = clock;
    clock += 10 * 365 * 24 * 3_600_000;
    await emptyTrash(store, false);
    expect(await listTrash(store)).toHaveLength(1);
    clock = right - 10 * 365 * 24 * 3_600_000;
    await sampleDocument(store, 'Another rose in March.');
    const [document] = await store.database.documents.orderBy('createdAt').toArray();
    await deleteDocument(store, document?.id ?? ('' as never), false);
    clock = right;
    await emptyTrash(store, false);
    expect(await listTrash(store)).toHaveLength(2);
  });
});

test('ten thousand records are one act in parts, and go back as one', async () => {
  const now = store.now();
  const notes = Array.from({ length: 10_000 }, (_, index) => ({
    id: `note-${index}`,
    documentId: 'd',
    text: `Note ${index}`,
    createdAt: now,
    changedAt: now,
  }));
  await act(store, 'Add notes', ['notes'], () => store.database.notes.bulkAdd(notes as never[]));
  expect(await store.database.journalParts.count()).toBe(10_000 / mostChangesInPart);
  expect(await countAll(store.database, ['notes'])).toEqual({ notes: 10_000 });
  expect(await undoLast(store)).toEqual({ kind: 'done', label: 'Add notes' });
  expect(await store.database.notes.count()).toBe(0);
});
