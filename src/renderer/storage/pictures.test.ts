import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalTextOfTree } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import { exported, importGood } from '#support/storage/copies.ts';
import { importedText, readyStore } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import {
  addDocument,
  documentOf,
  type ImportedDocument,
  originalOf,
  revisionOf,
} from './documents.ts';
import { keepPictures, loadedPictures } from './loaded-pictures.ts';
import type { OriginalRecord } from './records.ts';
import { addRevision } from './revisions.ts';
import { sha256Of } from './sha256.ts';
import { undoLast } from './undo.ts';

let store: Store;
let other: Store;
beforeEach(async () => {
  store = await readyStore('pictures');
  other = await readyStore('elsewhere');
});
afterEach(async () => {
  for (const { database } of [store, other]) {
    database.close();
    await Dexie.delete(database.name);
  }
});

async function picture(...bytes: number[]): Promise<OriginalRecord> {
  const given = Uint8Array.from(bytes);
  return { sha256: await sha256Of(given), name: 'a.png', mediaType: 'image/png', bytes: given };
}

/** A document with a link, a note and a picture in its text. */
async function pictured(words: string, image: OriginalRecord): Promise<ImportedDocument> {
  const { content, original, origin } = await importedText(words);
  const tree: Section['tree'] = {
    type: 'root',
    children: [
      {
        ...{ type: 'element', tagName: 'p', properties: { id: 'p1', dir: 'ltr' } },
        children: [
          { type: 'text', value: words },
          {
            ...{ type: 'element', tagName: 'img', children: [] },
            properties: { alt: 'A boat', width: 3, dataImage: image.sha256 },
          },
          {
            ...{ type: 'element', tagName: 'a', properties: { href: '#p1' } },
            children: [{ type: 'text', value: '1' }],
          },
        ],
      },
    ],
  };
  const sections = [{ heading: null, level: 0, tree, text: canonicalTextOfTree(tree) }];
  return {
    ...{ content: { ...content, sections }, original, origin },
    ...{ format: 'epub', encoding: null, images: [image] },
  };
}

test('a document comes with its pictures in one act, and goes with it', async () => {
  const image = await picture(1, 2, 3);
  const id = await addDocument(store, await pictured('Words.', image));
  const document = await documentOf(store, id);
  expect(document).toMatchObject({ format: 'epub', encoding: null });
  expect((await revisionOf(store, document?.revisionId as never)).images).toEqual([image.sha256]);
  expect(await originalOf(store, image.sha256)).toEqual(image);
  const [entry] = await store.database.journal.toArray();
  expect(entry?.keeps).toContainEqual({ table: 'originals', key: image.sha256 });
  await undoLast(store);
  expect(await documentOf(store, id)).toBeNull();
});

test('a new version brings its own pictures and its own format', async () => {
  const id = await addDocument(store, (await importedText('One.')) as ImportedDocument);
  const image = await picture(4);
  const next = await pictured('Two.', image);
  await addRevision(store, id, next, { marks: [], readingOffset: 0 });
  expect(await documentOf(store, id)).toMatchObject({ format: 'epub' });
  expect(await originalOf(store, image.sha256)).toEqual(image);
});

test('a copy carries the pictures and what the page draws of the text', async () => {
  const image = await picture(7, 8);
  const id = await addDocument(store, await pictured('Words.', image));
  await importGood(other, await exported(store), 'merge');
  expect(await originalOf(other, image.sha256)).toEqual(image);
  const ours = await revisionOf(store, (await documentOf(store, id))?.revisionId as never);
  expect(await revisionOf(other, ours.id)).toEqual(ours);
});

test('a picture that was loaded is kept with the document, in a copy too, until that is taken back', async () => {
  const [image, loaded, again] = [await picture(1), await picture(2, 3), await picture(4)];
  const address = 'https://a.example/a.png';
  const id = await addDocument(store, await pictured('The boat left.', image));
  const { revisionId } = (await documentOf(store, id)) ?? {};
  if (revisionId === undefined) throw new Error('The document was added');
  await keepPictures(store, revisionId, [{ address, picture: loaded }]);
  await keepPictures(store, revisionId, [{ address, picture: again }]);
  expect([...(await loadedPictures(store, id))]).toEqual([[address, again.sha256]]);
  await addRevision(store, id, await pictured('The boat came back.', image), {
    ...{ marks: [], readingOffset: 0 },
  });
  // Another version that names the same picture has it.
  expect((await loadedPictures(store, id)).get(address)).toBe(again.sha256);
  await importGood(other, await exported(store), 'merge');
  expect((await loadedPictures(other, id)).get(address)).toBe(again.sha256);
  expect(await originalOf(other, again.sha256)).toEqual(again);
  for (let acts = 0; acts < 3; acts += 1) await undoLast(store);
  expect((await loadedPictures(store, id)).size).toBe(0);
  expect((await revisionOf(store, revisionId)).images).toEqual([image.sha256]);
});
