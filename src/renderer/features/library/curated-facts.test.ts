import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BundledFile, BundledMediaType } from '#shared/bundled-library.ts';
import { readyStore } from '#support/storage/test-store.ts';
import { createMemoryHost } from '../../host/memory.ts';
import type { Store } from '../../storage/act.ts';
import { deleteDocument } from '../../storage/delete-document.ts';
import { listDocuments } from '../../storage/documents.ts';
import { deleteFacts, factsOf } from '../../storage/facts.ts';
import { listHistory } from '../../storage/history.ts';
import { addBundledLibrary } from './bundled-library.ts';
import { addCuratedFacts } from './curated-facts.ts';

const folder = new URL('../../../../resources/library/', import.meta.url);
const name = 'chinas-technological-self-reliance';

function bundled(file: string, mediaType: BundledMediaType, words?: string): BundledFile {
  const bytes =
    words === undefined
      ? new Uint8Array(readFileSync(new URL(file, folder)))
      : new TextEncoder().encode(words);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { entry: { file, sha256, mediaType }, bytes };
}

const article = bundled(`${name}.txt`, 'text/plain');
const factsFile = bundled(`${name}.facts.json`, 'application/vnd.plenum.facts+json');

let store: Store;
beforeEach(async () => {
  store = await readyStore('curated');
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

async function withArticle() {
  const host = createMemoryHost([article, factsFile]);
  expect(await addBundledLibrary(store, host, null)).toEqual([]);
  const [document] = await listDocuments(store);
  if (document === undefined) throw new Error('The article was added');
  return { host, document };
}

test('every curated fact is accepted, and stands at its words', async () => {
  const { host, document } = await withArticle();
  expect(await addCuratedFacts(store, host)).toEqual([]);
  const facts = await factsOf(store, document.id);
  expect(facts.length).toBeGreaterThanOrEqual(40);
  for (const { quotes, anchors, origin, state } of facts) {
    expect({ origin, state }).toEqual({ origin: 'curated', state: 'accepted' });
    expect(anchors.map(({ quote }) => quote)).toEqual(quotes.map(({ exact }) => exact));
  }
  expect((await listHistory(store, 20)).map(({ label }) => label)).toEqual([]);
});

test('they come once: what the reader deleted stays away', async () => {
  const { host, document } = await withArticle();
  await addCuratedFacts(store, host);
  const facts = await factsOf(store, document.id);
  await deleteFacts(
    store,
    facts.map(({ id }) => id),
  );
  expect(await addCuratedFacts(store, host)).toEqual([]);
  expect(await factsOf(store, document.id)).toEqual([]);
});

test('a document that is gone gets none, and is asked for again when it is back', async () => {
  const { host, document } = await withArticle();
  await deleteDocument(store, document.id, true);
  expect(await addCuratedFacts(store, host)).toEqual([]);
  expect(await store.database.facts.count()).toBe(0);
  expect(await store.database.meta.get(`seeded:${name}.facts.json`)).toBeUndefined();
});

test('a document that comes without facts is passed over', async () => {
  await withArticle();
  expect(await addCuratedFacts(store, createMemoryHost([article]))).toEqual([]);
});

test.each([
  ['[{', 'they are not JSON'],
  ['[{"id":"a"}]', 'facts[0].statement should be'],
  [
    JSON.stringify([
      {
        ...{ id: 'a', kind: 'date', difficulty: 1, statement: 's', questions: [], falsehoods: [] },
        quotes: [{ exact: 'of no text', before: '', after: '' }],
      },
    ]),
    'are of another text',
  ],
])('a file of %s is told, and nothing is added', async (words, told) => {
  await withArticle();
  const wrong = bundled(`${name}.facts.json`, 'application/vnd.plenum.facts+json', words);
  const faults = await addCuratedFacts(store, createMemoryHost([article, wrong]));
  expect(faults).toHaveLength(1);
  expect(faults[0]?.words).toContain(told);
  expect(await store.database.facts.count()).toBe(0);
});
