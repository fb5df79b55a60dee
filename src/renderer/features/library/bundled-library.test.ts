import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { BundledFile } from '#shared/bundled-library.ts';
import { readyStore } from '#support/storage/test-store.ts';
import { createMemoryHost } from '../../host/memory.ts';
import type { Store } from '../../storage/act.ts';
import { listDocuments } from '../../storage/documents.ts';
import { addBundledLibrary, listBrought, readBundledLibrary } from './bundled-library.ts';

const opened: Store[] = [];
afterEach(async () => {
  for (const { database } of opened.splice(0)) {
    database.close();
    await Dexie.delete(database.name);
  }
});

function file(name: string, words: string): BundledFile {
  const entry = { file: name, sha256: 'a'.repeat(64), mediaType: 'text/plain' } as const;
  return { entry, bytes: new TextEncoder().encode(words) };
}

const river = file('river.txt', 'The River\n\nIt rose in March.\n\nNobody moved.');
const bread = file('bread.txt', 'On Bread\n\nIt is older than writing.');

async function freshStore(): Promise<Store> {
  const store = await readyStore('brought');
  opened.push(store);
  return store;
}

const timeless = (documents: Awaited<ReturnType<typeof listDocuments>>) =>
  documents.map((document) => ({ ...document, createdAt: 0, changedAt: 0 }));

test('what is listed before there is a database is what is kept then, under the same ids', async () => {
  const host = createMemoryHost([river, bread]);
  const brought = await readBundledLibrary(host);
  const listed = listBrought(brought);
  const store = await freshStore();
  expect(await addBundledLibrary(store, host, brought)).toEqual([]);
  const kept = await listDocuments(store);
  expect(timeless(listed)).toEqual(timeless(kept));
  expect(listed.map(({ title, words }) => [title, words])).toEqual([
    ['On Bread', 7],
    ['The River', 8],
  ]);
});

test('a file that cannot be added is not listed either', async () => {
  const host = createMemoryHost([river]);
  const brought = [...(await readBundledLibrary(host)), { file: 'lost.txt', words: 'It is lost.' }];
  expect(listBrought(brought).map(({ title }) => title)).toEqual(['The River']);
  expect(await addBundledLibrary(await freshStore(), host, brought)).toHaveLength(1);
});
