import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { addManyNotes } from '../../../tests/faults/page/many-notes.ts';
import type { Store } from './act.ts';
import { revisionIdOf } from './documents.ts';
import { findUnreadable } from './find-unreadable.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore('unreadable');
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

const noRest = async () => undefined;

/** Has the reading of a table answer nothing for `lost`, as a browser does where the disk lost the value. */
function loseRecords(lost: ReadonlySet<string>, how: 'null' | 'error'): void {
  store.database.use({
    stack: 'dbcore',
    name: 'losing',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const lose = (key: unknown) => {
          if (!lost.has(String(key))) return false;
          if (how === 'error') throw new Error('Failed to read large IndexedDB value');
          return true;
        };
        return {
          ...table,
          get: async (request) => (lose(request.key) ? null : table.get(request)),
          async getMany(request) {
            const records = await table.getMany(request);
            return records.map((record, index) => (lose(request.keys[index]) ? null : record));
          },
        };
      },
    }),
  });
}

test.each(['null', 'error'] as const)('what answers %s is named, and nothing else', async (how) => {
  await addManyNotes(store, 1_100, 10);
  const keys = await store.database.notes.toCollection().primaryKeys();
  expect(await findUnreadable(store.database, noRest)).toEqual([]);
  const lost = [keys[3], keys[700], keys[1_099]].map(String);
  store.database.close();
  loseRecords(new Set(lost), how);
  await store.database.open();
  expect(await findUnreadable(store.database, noRest)).toEqual(
    lost.map((key) => ({ table: 'notes', key })),
  );
});

/** Writes a record past the gate, as a disk does that flips a bit. */
async function overwrite(table: 'originals' | 'contents', record: unknown): Promise<void> {
  const transaction = store.database.backendDB().transaction(table, 'readwrite');
  await new Promise((resolve) => {
    transaction.objectStore(table).put(record).onsuccess = resolve;
  });
}

test('a file and a text with one bit flipped are named, and those beside them are not', async () => {
  const { imported } = await sampleDocument(store);
  await sampleDocument(store, 'Prices rose in March too.');
  expect(await findUnreadable(store.database, noRest)).toEqual([]);
  const { original, content } = imported;
  const bytes = original.bytes.slice();
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  await overwrite('originals', { ...original, bytes });
  const id = await revisionIdOf(canonicalTextOfSections(content.sections));
  const [section, ...rest] = content.sections;
  if (section === undefined) throw new Error('A document has a section');
  const flipped = { ...section, text: section.text.replace('March', 'Larch') };
  await overwrite('contents', { id, content: { ...content, sections: [flipped, ...rest] } });
  expect(await findUnreadable(store.database, noRest)).toEqual([
    { table: 'originals', key: original.sha256 },
    { table: 'contents', key: id },
  ]);
});

test('a text whose words are right and whose tree is not is named', async () => {
  const { imported } = await sampleDocument(store);
  const { content } = imported;
  const id = await revisionIdOf(canonicalTextOfSections(content.sections));
  const sections = content.sections.map((section) => ({
    ...section,
    tree: JSON.parse(JSON.stringify(section.tree).replace('March', 'Larch')),
  }));
  await overwrite('contents', { id, content: { ...content, sections } });
  expect(await findUnreadable(store.database, noRest)).toEqual([{ table: 'contents', key: id }]);
});

test('what is deleted while it is looked for is not missed', async () => {
  await addManyNotes(store, 600, 10);
  const rest = async () => {
    await store.database.backendDB().transaction('notes', 'readwrite').objectStore('notes').clear();
  };
  expect(await findUnreadable(store.database, rest)).toEqual([]);
});
