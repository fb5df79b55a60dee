import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importedText, readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from '../../../storage/act.ts';
import { documentOf } from '../../../storage/documents.ts';
import { addRevision } from '../../../storage/revisions.ts';
import { readTraces } from '../../../storage/text-traces.ts';
import { recogniseText } from './recognise-text.ts';

const paragraphs = Array.from(
  { length: 20 },
  (_, at) =>
    `On day ${at * 31} the river rose in March, and the town of number ${at} moved its market.`,
);
const first = paragraphs.join('\n\n');

let store: Store;
beforeEach(async () => {
  store = await readyStore();
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

/** The imported text under another title. */
async function titled(title: string, text: string) {
  const imported = await importedText(text);
  return { ...imported, content: { ...imported.content, title } };
}

test('the same text is known, also where it is a former one', async () => {
  const { id } = await sampleDocument(store, first);
  expect(await recogniseText(store, await importedText(first))).toMatchObject({
    ...{ kind: 'known', documentId: id, isPresent: true },
  });
  const second = await importedText(`${first}\n\nAnd so it was.`);
  await addRevision(store, id, second, { marks: [], readingOffset: 0 });
  expect(await recogniseText(store, await importedText(first))).toMatchObject({
    ...{ kind: 'known', documentId: id, isPresent: false },
  });
});

test('a changed text is offered as a version by its words, whatever its title', async () => {
  const { id } = await sampleDocument(store, first);
  const changed = await titled('Another name', first.replaceAll('river', 'stream'));
  const found = await recogniseText(store, changed);
  expect(found).toMatchObject({ kind: 'unknown', candidates: [{ hasSameTitle: false }] });
  if (found.kind === 'unknown') expect(found.candidates[0]?.document.id).toBe(id);
});

test('another text of the same title is offered too, with how unlike it is', async () => {
  await sampleDocument(store, first);
  const other = await titled(
    'a  TITLE',
    'Grain was dear. Nobody knows why it was so in that year.',
  );
  expect(await recogniseText(store, other)).toMatchObject({
    kind: 'unknown',
    candidates: [{ hasSameTitle: true, likeness: 0 }],
  });
});

test('another text of another title is like nothing', async () => {
  await sampleDocument(store, first);
  const other = await titled('Grain', 'Grain was dear. Nobody knows why it was so in that year.');
  expect(await recogniseText(store, other)).toEqual({ kind: 'unknown', candidates: [] });
});

test('of many versions the three most alike are offered, the most alike first', async () => {
  for (let at = 0; at < 5; at += 1) {
    await sampleDocument(store, [`Copy ${at}.`, ...paragraphs.slice(at * 2)].join('\n\n'));
  }
  const found = await recogniseText(
    store,
    await titled('New', [...paragraphs, 'End.'].join('\n\n')),
  );
  if (found.kind !== 'unknown') throw new Error(found.kind);
  const shares = found.candidates.map(({ likeness }) => likeness);
  expect(shares).toHaveLength(3);
  expect([...shares].sort((a, b) => b - a)).toEqual(shares);
});

test('a text that has nothing of it is read once, and never again', async () => {
  const { id } = await sampleDocument(store, first);
  const other = Array.from({ length: 20 }, (_, at) => `The miller of house ${at} sold his grain.`);
  const unlike = await titled('Another name', other.join('\n\n'));
  const read = vi.spyOn(store.database.contents, 'get');
  for (let times = 0; times < 2; times += 1) {
    expect(await recogniseText(store, unlike)).toEqual({ kind: 'unknown', candidates: [] });
    expect(read).toHaveBeenCalledTimes(1);
  }
  const document = await documentOf(store, id);
  if (document === null) throw new Error('The document is there');
  const { revisionId } = document;
  expect([...(await readTraces(store, [revisionId])).keys()]).toEqual([revisionId]);
  const changed = await titled('Another name', first.replaceAll('river', 'stream'));
  expect(await recogniseText(store, changed)).toMatchObject({
    candidates: [{ hasSameTitle: false }],
  });
});
