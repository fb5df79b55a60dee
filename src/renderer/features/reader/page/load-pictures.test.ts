import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure, success } from '#shared/result.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { RemotePictures } from '../../../host/host.ts';
import type { Store } from '../../../storage/act.ts';
import { documentOf, originalOf } from '../../../storage/documents.ts';
import { listHistory } from '../../../storage/history.ts';
import { loadedPictures } from '../../../storage/loaded-pictures.ts';
import { loadPictures } from './load-pictures.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore('load-pictures');
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

const png = (end: number) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, end]);

/** Pictures by the last part of their address; what is not among them is not there. */
function pictures(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): RemotePictures {
  return {
    ask: async () => success('all'),
    async load(address) {
      const bytes = files[address.split('/').at(-1) ?? ''];
      if (bytes === undefined) return failure({ kind: 'not-loaded', reason: 'it is gone' });
      return success(bytes);
    },
  };
}

const at = (name: string) => `https://a.example/${name}`;

async function present() {
  const { id } = await sampleDocument(store);
  const revisionId = (await documentOf(store, id))?.revisionId;
  if (revisionId === undefined) throw new Error('The sample has a revision');
  return { id, revisionId };
}

test('what came is kept by one act, and what did not come says why', async () => {
  const { id, revisionId } = await present();
  const page = Uint8Array.from(new TextEncoder().encode('<p>No picture'));
  const given = pictures({ 'a.png': png(1), 'b.png': png(2), 'page.png': page });
  const addresses = ['a.png', 'gone.png', 'b.png', 'page.png'].map(at);
  const faults = await loadPictures(store, given, revisionId, addresses);
  expect([...faults]).toEqual([
    [at('gone.png'), 'it is gone'],
    [at('page.png'), 'it is no picture'],
  ]);
  const loaded = await loadedPictures(store, id);
  expect([...loaded.keys()].toSorted()).toEqual(['a.png', 'b.png'].map(at));
  expect(await originalOf(store, loaded.get(at('b.png')) ?? '')).toMatchObject({
    ...{ name: 'b.png', mediaType: 'image/png', bytes: png(2) },
  });
  expect(
    (await listHistory(store, 10)).filter(({ label }) => label === 'Load pictures'),
  ).toHaveLength(1);
});

test('where nothing came there is no act', async () => {
  const { revisionId } = await present();
  const before = await listHistory(store, 10);
  await loadPictures(store, pictures({}), revisionId, [at('a.png')]);
  expect(await listHistory(store, 10)).toEqual(before);
});
