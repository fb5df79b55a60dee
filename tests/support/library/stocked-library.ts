/** A copy of a desk with many documents: read, tagged, queued and archived as a reader of many years has them. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { fractionOf } from '#core/chance.ts';
import { addCard } from '#renderer/storage/cards.ts';
import { addDocument } from '#renderer/storage/documents.ts';
import { addHighlight } from '#renderer/storage/highlights.ts';
import type { DocumentRecord } from '#renderer/storage/records.ts';
import { upkeep } from '#renderer/storage/upkeep.ts';
import { exported } from '../storage/copies.ts';
import { importedText, readyStore, sampleDocument } from '../storage/test-store.ts';

const dayLength = 86_400_000;

/** Titles of many lengths and scripts, with their authors. */
const books = [
  ['On the Origin of Rivers', 'Ada Winter'],
  ['The Grain Road', 'Tomás Iglesias'],
  ['Law', null],
  ['A Short History of Nearly Every Treaty Signed between the Sea and the Mountains', 'R. Okafor'],
  ['Élan vital', 'Henri Moreau'],
  ['中国的科技自立自强', '李文'],
  ['Harbour Notes', 'Ingrid Dahl'],
  ['How Courts Decide', 'S. Venkataraman'],
  ['日本の川と町', '佐藤 健'],
  ['Memory and Forgetting', 'H. Ebbinghaus'],
  ['The Cell', 'Maya Lindqvist'],
  ['Taxes in the Ancient World', null],
  ['Methods of Observation', 'Committee for Field Studies'],
  ['Über das Wetter', 'Karl Brandt'],
  ['Statistics without Fear', 'N. Abara'],
  ['What the Tide Leaves', 'Ingrid Dahl'],
] as const;

const tags = ['exam', 'history', 'law', 'to read', 'science', 'city'];
const collections = ['Dissertation', 'Rivers', 'Reading group'];

/** How many documents, and when they were read last, in epoch milliseconds. */
export type StockedLibrary = { readonly documents: number; readonly until: number };

/** The bytes of a `.plenum` file with so many documents, the first of which has marks and cards. */
export async function stockedCopy(wanted: StockedLibrary): Promise<Uint8Array<ArrayBuffer>> {
  const store = await readyStore(`stocked ${wanted.until}`);
  try {
    const { id, anchor } = await sampleDocument(store);
    const { id: highlightId } = await addHighlight(store, id, anchor, 'claim');
    for (const prompt of ['When did the river rise?', 'What moved?', 'What rose?']) {
      const source = { documentId: id, highlightId, anchor };
      await addCard(store, { kind: 'basic', prompt, answer: 'The river.' }, source);
    }
    for (let number = 1; number < wanted.documents; number += 1) {
      const { text: _text, ...imported } = await importedText(
        Array.from({ length: 4 }, (_, part) => `Part ${part} of text ${number}. It rose.`).join(
          '\n\n',
        ),
      );
      await addDocument(store, imported);
    }
    const { documents } = store.database;
    const all = await documents.toArray();
    await upkeep(store.database, ['documents'], async () => {
      await documents.bulkPut(all.map((document, index) => furnished(document, index, wanted)));
    });
    return new Uint8Array(await (await exported(store)).arrayBuffer());
  } finally {
    store.database.close();
    await Dexie.delete(store.database.name);
  }
}

function furnished(
  document: DocumentRecord,
  number: number,
  { documents, until }: StockedLibrary,
): DocumentRecord {
  const [title, byline] = books[number % books.length] ?? books[0];
  const volume = Math.floor(number / books.length);
  const share = (name: string) => fractionOf(`${name} ${number}`);
  const some = (names: readonly string[], name: string, part: number) =>
    names.filter((one) => share(`${name} ${one}`) < part);
  const createdAt = until - (documents - number) * dayLength;
  const isBegun = share('begun') < 0.55;
  const isFinished = isBegun && share('finished') < 0.3;
  return {
    ...document,
    title: volume === 0 ? title : `${title}, part ${volume + 1}`,
    byline,
    language: /[\u4e00-\u9fff]/.test(title) ? 'zh' : 'en',
    format:
      (['plain-text', 'epub', 'pdf', 'html'] as const)[Math.floor(share('format') * 4)] ?? 'pdf',
    words: Math.round(400 + share('words') ** 3 * 120_000),
    tags: some(tags, 'tag', 0.22),
    collections: some(collections, 'collection', 0.2),
    state: isFinished ? 'finished' : isBegun ? 'reading' : 'new',
    readingOffset: isBegun ? Math.floor(share('offset') * 100) : 0,
    openedAt: isBegun ? Math.round(until - share('opened') * 90 * dayLength) : null,
    isArchived: documents > 3 && share('archived') < 0.08,
    queuePosition: number > 0 && number < 6 && !isFinished ? number : null,
    ...{ createdAt, changedAt: createdAt },
  };
}
