import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Anchor } from '#core/anchor/anchor.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { DocumentId } from '#core/text/document.ts';
import { everyRecord } from '#support/storage/random-acts.ts';
import { importedText, readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { carryMarks, revisionChangeOf } from '../desk/marks/carry-marks.ts';
import { anchoringTextOf } from '../desk/marks/place-anchors.ts';
import type { Store } from './act.ts';
import { addCard } from './cards.ts';
import { editDocument, keepReadingPlace, revisionIdOf, revisionOf } from './documents.ts';
import { addHighlight, changeHighlight, deleteHighlight, highlightsOf } from './highlights.ts';
import {
  addRevision,
  keepFoundPlaces,
  leaveUnplaced,
  putInPlace,
  returnToRevision,
  revisionOfText,
  revisionsOf,
} from './revisions.ts';
import { putBack } from './trash.ts';
import { redoLast, undoAct, undoLast } from './undo.ts';

const former = 'The river rose in March. The town moved.';
const later = 'Before all of it, snow fell.\n\nThe river rose in March. The town moved.';
const without = 'Grain was dear in that year, and the council met in autumn.';

let store: Store;
beforeEach(async () => {
  store = await readyStore();
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

/** Takes the document to a new version with `paragraphs`, its marks with it. */
async function renew(documentId: DocumentId, paragraphs: string) {
  const imported = await importedText(paragraphs);
  const { content } = imported;
  const text = imported.text;
  const id = await revisionIdOf(text);
  const next = anchoringTextOf({ id, content });
  const carried = await carryMarks(store, documentId, next);
  await addRevision(store, documentId, imported, revisionChangeOf(carried));
  return { id, carried, next };
}

async function returnTo(documentId: DocumentId, id: string) {
  const revision = await revisionOf(store, id as never);
  const carried = await carryMarks(store, documentId, anchoringTextOf(revision));
  await returnToRevision(store, documentId, revision.id, revisionChangeOf(carried));
}

async function furnished() {
  const { id, anchor } = await sampleDocument(store, former);
  const highlight = await addHighlight(store, id, anchor, 'claim');
  const source = { documentId: id, highlightId: highlight.id, anchor };
  const card = await addCard(store, { kind: 'basic', prompt: 'q', answer: 'a' }, source);
  return { id, anchor, highlight, card, first: anchor.revisionId };
}

async function anchorOf({ id }: Pick<Highlight, 'id'>): Promise<Anchor | undefined> {
  return (await store.database.highlights.get(id))?.anchor;
}

describe('a new version', () => {
  test('takes along the title that the reader gave, and tells its own of what they left alone', async () => {
    const { id } = await furnished();
    await editDocument(store, id, { title: 'My river' });
    await renew(id, later);
    const { title: given } = (await importedText(later)).content;
    expect(await store.database.documents.get(id)).toMatchObject({ title: 'My river' });
    await editDocument(store, id, { title: given });
    const { id: third } = await renew(id, without);
    const { title } = (await importedText(without)).content;
    expect(await store.database.documents.get(id)).toMatchObject({ revisionId: third, title });
  });

  test('is one act: the text, and the highlight and its card at their new place', async () => {
    const { id, anchor, highlight, card, first } = await furnished();
    const { id: second } = await renew(id, later);
    expect(await store.database.documents.get(id)).toMatchObject({ revisionId: second });
    const moved = await anchorOf(highlight);
    expect(moved).toMatchObject({
      revisionId: second,
      quote: anchor.quote,
      former: [{ revisionId: first, start: anchor.start, end: anchor.end }],
    });
    expect(moved?.start).toBeGreaterThan(anchor.start);
    expect((await store.database.cards.get(card.id))?.anchor).toEqual(moved);
    expect((await revisionsOf(store, id)).map((one) => one.id).sort()).toEqual(
      [first, second].sort(),
    );
    expect((await store.database.journal.toArray()).at(-1)?.label).toBe('New version');
  });

  test('is taken back, also after it was read, and done again', async () => {
    const { id } = await furnished();
    const before = await everyRecord(store);
    await renew(id, later);
    const after = await everyRecord(store);
    await keepReadingPlace(store, id, 40);
    expect(await undoLast(store)).toMatchObject({ kind: 'done', label: 'New version' });
    const undone = await everyRecord(store);
    expect({ ...undone, documents: null }).toEqual({ ...before, documents: null });
    expect(await store.database.documents.get(id)).toMatchObject({ readingOffset: 0 });
    expect(await redoLast(store)).toMatchObject({ kind: 'done' });
    expect({ ...(await everyRecord(store)), documents: null }).toEqual({
      ...after,
      documents: null,
    });
  });

  test('drops nothing: what is nowhere waits with its quote, and is searched for no more', async () => {
    const { id, anchor, highlight } = await furnished();
    const { id: second, carried } = await renew(id, without);
    expect(carried.marks.map((one) => one.carried.kind)).toEqual(['waiting', 'waiting']);
    expect(await anchorOf(highlight)).toEqual({
      ...anchor,
      unplaced: { revisionId: second, isLeft: false },
    });
  });

  test('leaves alone what was changed while it was worked out', async () => {
    const { id, highlight, anchor } = await furnished();
    const imported = await importedText(later);
    const next = anchoringTextOf({
      id: await revisionIdOf(imported.text),
      content: imported.content,
    });
    const carried = await carryMarks(store, id, next);
    const shorter = { ...anchor, end: anchor.end - 1, quote: anchor.quote.slice(0, -1) };
    await changeHighlight(store, highlight.id, { anchor: shorter });
    await addRevision(store, id, imported, revisionChangeOf(carried));
    expect(await anchorOf(highlight)).toEqual(shorter);
  });

  test('of a text that is known already is refused', async () => {
    const { id } = await furnished();
    const imported = await importedText(former);
    const adding = addRevision(store, id, imported, { marks: [], readingOffset: 0 });
    await expect(adding).rejects.toThrow('is known');
    expect(await revisionOfText(store, imported.content)).toMatchObject({ documentId: id });
    expect(await revisionOfText(store, (await importedText(without)).content)).toBeNull();
  });

  test('goes on reading at the same words', async () => {
    const { id } = await furnished();
    await keepReadingPlace(store, id, `A Title\n\n${former}`.indexOf('The town'));
    await renew(id, later);
    const { readingOffset } = (await store.database.documents.get(id)) ?? {};
    expect(readingOffset).toBe(`A Title\n\n${later}`.indexOf('The town'));
  });
});

describe('the return to a former version', () => {
  test('brings every mark to where it was there, also one that had no place between', async () => {
    const { id, anchor, highlight, first } = await furnished();
    const { id: second } = await renew(id, later);
    const there = await anchorOf(highlight);
    await returnTo(id, first);
    expect(await anchorOf(highlight)).toMatchObject(anchor);
    expect(await store.database.documents.get(id)).toMatchObject({ revisionId: first });
    await returnTo(id, second);
    expect(await anchorOf(highlight)).toMatchObject({ start: there?.start, end: there?.end });
    await renew(id, without);
    await returnTo(id, first);
    expect(await anchorOf(highlight)).toMatchObject(anchor);
    expect((await anchorOf(highlight))?.unplaced).toBeUndefined();
  });

  test('carries what was marked since, and is taken back', async () => {
    const { id, first } = await furnished();
    const { next } = await renew(id, later);
    const [made] = (await carryMarks(store, id, next)).marks;
    const start = next.text.indexOf('The town');
    const newer = await addHighlight(
      store,
      id,
      {
        ...(made?.mark.anchor as Anchor),
        quote: 'The town',
        before: '',
        after: ' moved.',
        start,
        end: start + 8,
        former: [],
      },
      'question',
    );
    const before = await everyRecord(store);
    await returnTo(id, first);
    expect(await anchorOf(newer)).toMatchObject({ revisionId: first, quote: 'The town' });
    expect(await undoLast(store)).toMatchObject({ kind: 'done', label: 'Return to version' });
    expect(await everyRecord(store)).toEqual(before);
  });
});

describe('what waits', () => {
  async function waiting() {
    const { id, highlight } = await furnished();
    const { next } = await renew(id, without);
    const from = (await anchorOf(highlight)) as Anchor;
    return { id, highlight, next, from };
  }

  test('is put in its place by one act, which is taken back', async () => {
    const { highlight, next, from } = await waiting();
    const to = { ...from, revisionId: next.revisionId };
    await putInPlace(store, [{ table: 'highlights', id: highlight.id, from, to }]);
    expect(await anchorOf(highlight)).toEqual(to);
    expect(await undoLast(store)).toMatchObject({ kind: 'done', label: 'Put in place' });
    expect(await anchorOf(highlight)).toEqual(from);
  });

  test('is left without a place, and waits again when that is taken back', async () => {
    const { highlight, next, from } = await waiting();
    const to = { ...from, unplaced: { revisionId: next.revisionId, isLeft: true } };
    await leaveUnplaced(store, [{ table: 'highlights', id: highlight.id, from, to }]);
    expect((await anchorOf(highlight))?.unplaced?.isLeft).toBe(true);
    await undoLast(store);
    expect((await anchorOf(highlight))?.unplaced?.isLeft).toBe(false);
  });
});

test('a place that was found and kept stands in no one’s way: the act before it is taken back', async () => {
  const { id, anchor, highlight } = await furnished();
  await deleteHighlight(store, highlight.id);
  const { next } = await renew(id, later);
  const [thing] = await store.database.trash.toArray();
  await putBack(store, thing?.id ?? '');
  const [back] = await highlightsOf(store, id);
  expect(back?.anchor).toEqual(anchor);
  const [carried] = (await carryMarks(store, id, next)).marks;
  if (carried === undefined) throw new Error('not carried');
  const to = carried.carried.anchor;
  await keepFoundPlaces(store, [{ table: 'highlights', id: highlight.id, from: anchor, to }]);
  expect(await anchorOf(highlight)).toEqual(to);
  const entries = await store.database.journal.toArray();
  expect(entries.at(-1)).toMatchObject({ label: 'Keep found places', isUndoable: false });
  const putBackAct = entries.find(({ label }) => label === 'Put back highlight')?.sequence ?? 0;
  expect(await undoAct(store, putBackAct)).toMatchObject({ kind: 'done' });
  expect(await highlightsOf(store, id)).toEqual([]);
});
