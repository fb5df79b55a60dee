import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aFact } from '#support/quiz/a-fact.ts';
import { importedText, readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { carryMarks, revisionChangeOf } from '../desk/marks/carry-marks.ts';
import { anchoringTextOf } from '../desk/marks/place-anchors.ts';
import type { Store } from './act.ts';
import { countOfDocument } from './counts.ts';
import { deleteDocument } from './delete-document.ts';
import { documentOf, revisionIdOf } from './documents.ts';
import {
  acceptFacts,
  addFacts,
  deleteFacts,
  editFact,
  factsOf,
  mergeFacts,
  rejectFacts,
} from './facts.ts';
import { addRevision } from './revisions.ts';
import { listTrash, putBack } from './trash.ts';
import { undoLast } from './undo.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore('facts');
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

test('facts come in the order of the text, and only those that are new are added', async () => {
  const { id, anchor } = await sampleDocument(store);
  const later = { ...anchor, start: anchor.start + 5, end: anchor.end + 5 };
  await addFacts(store, [aFact(id, later, { id: 'later' }), aFact(id, anchor)]);
  expect((await factsOf(store, id)).map((fact) => fact.anchors[0]?.start)).toEqual([
    anchor.start,
    later.start,
  ]);
  const [first] = await factsOf(store, id);
  if (first === undefined) throw new Error('There is a fact');
  await rejectFacts(store, [first.id]);
  expect(await addFacts(store, [aFact(id, anchor)])).toEqual([]);
  expect((await factsOf(store, id)).map(({ state }) => state)).toEqual(['rejected', 'suggested']);
  expect(await countOfDocument(store.database, 'facts', id)).toBe(2);
});

test('what the app brings is accepted, noted as given, and no act of the reader', async () => {
  const { id, anchor } = await sampleDocument(store);
  const curated = aFact(id, anchor, { origin: 'curated', state: 'accepted' });
  await addFacts(store, [curated], { file: 'a.facts.json', sha256: 'abc' });
  expect(await store.database.meta.get('seeded:a.facts.json')).toMatchObject({ value: 'abc' });
  expect(await undoLast(store)).toMatchObject({ label: 'Add document' });
});

test('a merged fact has the proofs and questions of all, and the others do not come back', async () => {
  const { id, anchor } = await sampleDocument(store);
  const second = { ...anchor, start: anchor.start + 1, quote: 'ose in March' };
  const other = aFact(id, second, {
    ...{ id: 'f2', difficulty: 3, tags: ['tag'] },
    questions: [{ prompt: 'What rose?', answer: 'the river', synonyms: [], distractors: [] }],
  });
  const [one, two] = await addFacts(store, [aFact(id, anchor), other]);
  if (one === undefined || two === undefined) throw new Error('There are two');
  const merged = await mergeFacts(store, [one.id, two.id]);
  expect(merged).toMatchObject({ id: one.id, state: 'accepted', difficulty: 3, tags: ['tag'] });
  expect(merged?.anchors).toEqual([anchor, second]);
  expect(merged?.questions.map(({ prompt }) => prompt)).toEqual([
    'When did the river rise?',
    'What rose?',
  ]);
  expect((await factsOf(store, id)).map(({ state }) => state)).toEqual(['accepted', 'rejected']);
  expect(await mergeFacts(store, [one.id])).toBeNull();
});

test('a deleted fact can be put back; a document takes its facts along', async () => {
  const { id, anchor } = await sampleDocument(store);
  const [fact] = await addFacts(store, [aFact(id, anchor)]);
  if (fact === undefined) throw new Error('There is one');
  await deleteFacts(store, [fact.id]);
  expect(await factsOf(store, id)).toEqual([]);
  const [thing] = await listTrash(store);
  expect(thing).toMatchObject({ kind: 'fact', title: fact.statement });
  await deleteDocument(store, id, false);
  expect(await putBack(store, thing?.id ?? '')).toBe('without-document');
  expect(await undoLast(store)).toMatchObject({ kind: 'done' });
  expect(await putBack(store, thing?.id ?? '')).toBeNull();
  await deleteDocument(store, id, false);
  expect(await factsOf(store, id)).toEqual([]);
  expect((await listTrash(store))[0]?.records.map(({ table }) => table)).toContain('facts');
});

test('a new version takes accepted facts along; reworded ones keep their proof until they are accepted', async () => {
  const { id, anchor } = await sampleDocument(store);
  const [accepted, suggested] = await addFacts(store, [
    aFact(id, anchor, { state: 'accepted' }),
    aFact(id, anchor, { id: 'f2' }),
  ]);
  if (accepted === undefined || suggested === undefined) throw new Error('There are two');
  const imported = await importedText('The town moved. The river rose in Spring. The town moved.');
  const next = anchoringTextOf({
    id: await revisionIdOf(imported.text),
    content: imported.content,
  });
  const carried = await carryMarks(store, id, next);
  expect(carried.marks.map(({ mark }) => mark.table)).toEqual(['facts']);
  await addRevision(store, id, imported, revisionChangeOf(carried));
  const [one, two] = await Promise.all([
    store.database.facts.get(accepted.id),
    store.database.facts.get(suggested.id),
  ]);
  expect(one?.anchors[0]?.revisionId).toBe((await documentOf(store, id))?.revisionId);
  expect(one?.quotes[0]?.exact).toBe('rose in March');
  expect(two?.anchors).toEqual([anchor]);
  await acceptFacts(store, [accepted.id]);
  expect((await store.database.facts.get(accepted.id))?.quotes[0]?.exact).toBe(
    one?.anchors[0]?.quote,
  );
  await undoLast(store);
  await undoLast(store);
  expect((await store.database.facts.get(accepted.id))?.anchors).toEqual([anchor]);
});

test('what the reader writes is accepted', async () => {
  const { id, anchor } = await sampleDocument(store);
  const [fact] = await addFacts(store, [aFact(id, anchor)]);
  if (fact === undefined) throw new Error('There is one');
  await editFact(store, fact.id, { statement: 'It rose in March.', kind: 'sequence' });
  expect((await factsOf(store, id))[0]).toMatchObject({
    ...{ statement: 'It rose in March.', kind: 'sequence', state: 'accepted' },
  });
});
