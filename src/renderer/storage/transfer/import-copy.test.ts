import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exported, importGood, readGood, unwatched } from '#support/storage/copies.ts';
import { everyRecord } from '#support/storage/random-acts.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { createMemoryHost } from '../../host/memory.ts';
import { act, type Store } from '../act.ts';
import { addCard } from '../cards.ts';
import { deleteDocument } from '../delete-document.ts';
import { documentOf, keepReadingPlace, listDocuments } from '../documents.ts';
import { addHighlight, changeHighlight, deleteHighlight, highlightsOf } from '../highlights.ts';
import { listHistory } from '../history.ts';
import { reviewCard } from '../reviews.ts';
import { listTrash, putBack } from '../trash.ts';
import { undoLast } from '../undo.ts';
import { exportCopy } from './export-copy.ts';
import { importCopy, previewImport } from './import-copy.ts';

let ours: Store;
let theirs: Store;
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 5);
  const now = () => {
    clock += 1;
    return clock;
  };
  ours = { ...(await readyStore('ours')), now };
  theirs = { ...(await readyStore('theirs')), now };
});
afterEach(async () => {
  for (const { database } of [ours, theirs]) {
    database.close();
    await Dexie.delete(database.name);
  }
});

async function withCard(store: Store) {
  const { id, anchor } = await sampleDocument(store);
  const highlight = await addHighlight(store, id, anchor, 'claim');
  const content = { kind: 'basic', prompt: 'When did it rise?', answer: 'In March' } as const;
  const card = await addCard(store, content, { documentId: id, highlightId: highlight.id, anchor });
  await reviewCard(store, card, 'good', 900);
  return { id, anchor, highlight, card };
}

/** Theirs begins as a second desk with all that ours has. */
async function handOver(): Promise<void> {
  await importGood(theirs, await exported(ours), 'replace');
}

describe('merging', () => {
  test('a text that is here under another id stays one document, with the marks of both', async () => {
    const here = await withCard(ours);
    const there = await withCard(theirs);
    await importGood(ours, await exported(theirs), 'merge');
    expect((await listDocuments(ours)).map(({ id }) => id)).toEqual([here.id]);
    const marks = await highlightsOf(ours, here.id);
    expect(marks.map(({ id }) => id).sort()).toEqual(
      [here.highlight.id, there.highlight.id].sort(),
    );
    const cards = await ours.database.cards.toArray();
    expect(cards.map(({ documentId }) => documentId)).toEqual([here.id, here.id]);
    expect(await ours.database.reviews.count()).toBe(2);
  });

  test('of such a text the later reading place is kept, and nothing else of theirs', async () => {
    const here = await sampleDocument(ours);
    const there = await sampleDocument(theirs);
    await keepReadingPlace(ours, here.id, 4);
    await keepReadingPlace(theirs, there.id, 9);
    const before = await documentOf(ours, here.id);
    await importGood(ours, await exported(theirs), 'merge');
    const later = await documentOf(theirs, there.id);
    expect(await documentOf(ours, here.id)).toEqual({
      ...before,
      readingOffset: 9,
      openedAt: later?.openedAt,
    });
    await importGood(theirs, await exported(ours), 'merge');
    expect(await documentOf(theirs, there.id)).toEqual(later);
  });

  test('a text that lies in the trash here comes back under the id that it had', async () => {
    const here = await withCard(ours);
    await deleteDocument(ours, here.id, true);
    await sampleDocument(theirs);
    await importGood(ours, await exported(theirs), 'merge');
    expect((await listDocuments(ours)).map(({ id }) => id)).toEqual([here.id]);
    const [thing] = await listTrash(ours);
    expect(thing?.records.map(({ table }) => table)).toEqual(['highlights', 'cards', 'reviews']);
    expect(await putBack(ours, thing?.id ?? '')).toBeNull();
    expect(await highlightsOf(ours, here.id)).toEqual([here.highlight]);
  });

  test('the later change of a record wins, wherever it was made', async () => {
    const { id, highlight, anchor } = await withCard(ours);
    const second = await addHighlight(ours, id, anchor, 'question');
    await handOver();
    await changeHighlight(ours, highlight.id, { note: 'earlier', tags: [] });
    await changeHighlight(theirs, highlight.id, { note: 'later', tags: [] });
    await changeHighlight(theirs, second.id, { colour: 'evidence' });
    await changeHighlight(ours, second.id, { colour: 'definition' });
    const copy = await exported(theirs);
    const preview = await previewImport(ours, await readGood(copy), unwatched());
    expect(preview.ok && preview.value.merge.highlights).toEqual({
      new: 0,
      same: 0,
      'newer-in-copy': 1,
      'newer-here': 1,
      removed: 0,
    });
    await importGood(ours, copy, 'merge');
    const marks = new Map((await highlightsOf(ours, id)).map((mark) => [mark.id, mark]));
    expect(marks.get(highlight.id)?.note).toBe('later');
    expect(marks.get(second.id)?.colour).toBe('definition');
  });

  test('what was deleted on one side only comes back, and leaves the trash', async () => {
    const { highlight } = await withCard(ours);
    await handOver();
    await deleteHighlight(ours, highlight.id);
    await importGood(ours, await exported(theirs), 'merge');
    expect(await ours.database.highlights.get(highlight.id)).toEqual(highlight);
    expect(await listTrash(ours)).toEqual([]);
    await deleteHighlight(theirs, highlight.id);
    await importGood(ours, await exported(theirs), 'merge');
    expect(await ours.database.highlights.count()).toBe(1);
    expect(await listTrash(ours)).toEqual([]);
  });

  test('it is one act, which is taken back whole', async () => {
    await withCard(theirs);
    await sampleDocument(ours, 'Another rose in March.');
    const before = await everyRecord(ours);
    await importGood(ours, await exported(theirs), 'merge');
    expect((await listHistory(ours, 10)).map(({ label }) => label)).toEqual([
      'Import copy',
      'Add document',
    ]);
    expect(await undoLast(ours)).toEqual({ kind: 'done', label: 'Import copy' });
    expect(await everyRecord(ours)).toEqual(before);
  });
});

describe('replacing', () => {
  test('leaves what the copy holds and nothing else, and says so before', async () => {
    await withCard(theirs);
    await sampleDocument(ours, 'Another rose in March.');
    const copy = await exported(theirs);
    const preview = await previewImport(ours, await readGood(copy), unwatched());
    expect(preview.ok && preview.value.replace.documents).toMatchObject({ new: 1, removed: 1 });
    expect(preview.ok && preview.value.merge.documents).toMatchObject({ new: 1, removed: 0 });
    const before = await everyRecord(ours);
    const tallies = await importGood(ours, copy, 'replace');
    expect(tallies).toEqual(preview.ok && preview.value.replace);
    expect(await everyRecord(ours)).toEqual(await everyRecord(theirs));
    await undoLast(ours);
    expect(await everyRecord(ours)).toEqual(before);
  });
});

describe('an import or export that is stopped', () => {
  /** Stops the work when it tells of progress. */
  function stopping() {
    const controller = new AbortController();
    return { signal: controller.signal, onProgress: () => controller.abort() };
  }

  test('leaves the database as it was', async () => {
    await withCard(theirs);
    await sampleDocument(ours, 'Another rose in March.');
    const copy = await readGood(await exported(theirs));
    const before = await everyRecord(ours);
    for (const way of ['merge', 'replace'] as const) {
      const stopped = await importCopy(ours, copy, way, stopping());
      expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
    }
    expect(await everyRecord(ours)).toEqual(before);
    expect(await ours.database.contents.count()).toBe(1);
    expect(await ours.database.journal.count()).toBe(1);
  });

  test('leaves no file, and neither does a full disk', async () => {
    await withCard(ours);
    const host = createMemoryHost();
    const begun = await host.beginSavingFile('a.plenum');
    if (!begun.ok || begun.value === null) throw new Error('not begun');
    const stopped = await exportCopy(ours, begun.value, '0.0.0', stopping());
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
    host.saving.room = 100;
    const second = await host.beginSavingFile('b.plenum');
    if (!second.ok || second.value === null) throw new Error('not begun');
    const full = await exportCopy(ours, second.value, '0.0.0', unwatched());
    expect(full).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect([...host.saving.files.keys()]).toEqual([]);
    expect(host.saving.underWay).toBe(0);
  });
});

test('records are cut into parts of at most a thousand, and a copy of many comes back', async () => {
  const { id } = await sampleDocument(ours);
  const notes = Array.from({ length: 2_345 }, (_, index) => ({
    ...{ id: `note-${index}`, documentId: id, text: `Note ${index} `.repeat(30) },
    ...{ createdAt: clock, changedAt: clock },
  }));
  await act(ours, 'Add notes', ['notes'], () => ours.database.notes.bulkAdd(notes as never[]));
  const copy = await readGood(await exported(ours));
  const parts = copy.manifest.files.filter(({ path }) => path.startsWith('tables/notes/'));
  expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(2_345);
  expect(Math.max(...parts.map(({ records }) => records))).toBeLessThanOrEqual(1_000);
  expect(parts.map(({ path }) => path)).toContain('tables/notes/2.json');
  await handOver();
  expect(await everyRecord(theirs)).toEqual(await everyRecord(ours));
});

test('a text that nothing names any more is not handed on', async () => {
  const { id } = await sampleDocument(ours);
  await sampleDocument(ours, 'Another rose in March.');
  await deleteDocument(ours, id, true);
  expect((await readGood(await exported(ours))).contentIds.size).toBe(2);
  await act(ours, 'Empty trash', ['trash'], () => ours.database.trash.clear());
  const copy = await readGood(await exported(ours));
  expect(copy.contentIds.size).toBe(1);
  expect(copy.originalIds.size).toBe(1);
});
