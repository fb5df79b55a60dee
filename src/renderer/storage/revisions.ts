/** Takes a document from one of its revisions to another, its highlights and cards with it. */
import type { Anchor } from '#core/anchor/anchor.ts';
import type { Card } from '#core/card/card.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { FactId } from '#core/quiz/fact.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId, RevisionContent, RevisionId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import {
  filesOf,
  type ImportedDocument,
  revisionIdOf,
  revisionOf,
  type StoredRevision,
  wordsOfContent,
  wordsOfImported,
} from './documents.ts';
import { factsOf } from './facts.ts';
import { highlightsOf } from './highlights.ts';
import { isSame } from './journal/reverse-change.ts';
import { packedContent } from './kept-content.ts';
import type { RevisionRecord } from './records.ts';
import { toldByText } from './told-by-text.ts';

/** What has a passage in a document. */
export type Mark =
  | { readonly table: 'highlights'; readonly record: Highlight; readonly anchor: Anchor }
  | { readonly table: 'cards'; readonly record: Card; readonly anchor: Anchor }
  /** One of the fact's anchors: each goes its own way. */
  | { readonly table: 'facts'; readonly record: StoredFact; readonly anchor: Anchor };

/** A mark's anchor as it was, and as it is from now on. */
export type MarkChange = Pick<Mark, 'table'> & {
  readonly id: string;
  readonly from: Anchor;
  readonly to: Anchor;
};

/** What the change to another revision brings with it. */
export type RevisionChange = {
  readonly marks: readonly MarkChange[];
  /** Where reading goes on, in the other revision. */
  readonly readingOffset: number;
};

const marked = ['highlights', 'cards', 'facts'] as const;
const tables = ['documents', 'revisions', 'originals', 'contents', ...marked] as const;

/** The revisions of a document, the latest first. */
export async function revisionsOf(store: Store, documentId: string): Promise<RevisionRecord[]> {
  const records = await store.database.revisions.where({ documentId }).toArray();
  return records.sort((a, b) => b.createdAt - a.createdAt);
}

/** The highlights of a document in the order of its text, then its cards that have a passage, then its accepted facts. */
export async function marksOf(store: Store, documentId: DocumentId): Promise<Mark[]> {
  const highlights = await highlightsOf(store, documentId);
  const cards = await cardsWithPassageOf(store, documentId);
  const facts = await factsOf(store, documentId);
  return [
    ...highlights.map((record) => {
      return { table: 'highlights', record, anchor: record.anchor } as const;
    }),
    ...cards.flatMap((record) =>
      record.anchor === null ? [] : [{ table: 'cards', record, anchor: record.anchor } as const],
    ),
    ...facts.filter(({ state }) => state === 'accepted').flatMap(marksOfFact),
  ];
}

/** Each passage of a fact. */
export function marksOfFact(record: StoredFact): Mark[] {
  return record.anchors.map((anchor) => ({ table: 'facts', record, anchor }));
}

/** The cards of a document that have a passage in it. */
export async function cardsWithPassageOf(store: Store, documentId: DocumentId): Promise<Card[]> {
  const cards = await store.database.cards.where({ documentId }).toArray();
  return cards.filter(({ anchor }) => anchor !== null);
}

/** The revision that holds exactly this text, of whichever document; null where there is none. */
export async function revisionOfText(
  store: Store,
  { sections }: RevisionContent,
): Promise<RevisionRecord | null> {
  const id = await revisionIdOf(canonicalTextOfSections(sections));
  return (await store.database.revisions.get(id)) ?? null;
}

/**
 * Makes the imported text the document's present revision, in one act with its marks. Throws where the
 * text is a revision already: one returns to that.
 */
export async function addRevision(
  store: Store,
  documentId: DocumentId,
  imported: ImportedDocument,
  change: RevisionChange,
): Promise<void> {
  const { revisions, originals, contents, documents } = store.database;
  const { content, original, images = [], format = 'plain-text', encoding = null } = imported;
  const id = await revisionIdOf(canonicalTextOfSections(content.sections));
  const words = wordsOfImported(imported);
  const packed = await packedContent(content);
  await act(store, 'New version', tables, async () => {
    if ((await revisions.get(id)) !== undefined) throw new Error(`The revision ${id} is known`);
    await originals.bulkPut([original, ...images]);
    await contents.put({ id, content: packed });
    const createdAt = store.now();
    await revisions.add({ id, documentId, ...filesOf(imported), createdAt });
    await documents.update(documentId, { format, encoding });
    await show(store, documentId, { id, content, words }, change);
  });
}

/** Makes a former or later revision the present one again, in one act with the document's marks. */
export async function returnToRevision(
  store: Store,
  documentId: DocumentId,
  id: RevisionId,
  change: RevisionChange,
): Promise<void> {
  const { content } = await revisionOf(store, id);
  const words = wordsOfContent(content);
  await act(store, 'Return to version', tables, () =>
    show(store, documentId, { id, content, words }, change),
  );
}

type ShownText = Pick<StoredRevision, 'id' | 'content'> & { readonly words: number };

async function show(
  store: Store,
  documentId: DocumentId,
  { id, content, words }: ShownText,
  { marks, readingOffset }: RevisionChange,
): Promise<void> {
  const told = await toldByText(store, documentId, content);
  const fields = { revisionId: id, ...told, words, readingOffset };
  await store.database.documents.update(documentId, fields);
  await changeMarks(store, marks);
}

/** Marks that were changed or deleted since they were looked at stay as they are. */
async function changeMarks(
  { database }: Pick<Store, 'database'>,
  marks: readonly MarkChange[],
): Promise<void> {
  for (const name of ['highlights', 'cards'] as const) {
    const changes = marks.filter(({ table, from, to }) => table === name && !isSame(from, to));
    const table = database.table<{ anchor: Anchor | null }, string>(name);
    const records = await table.bulkGet(changes.map(({ id }) => id));
    const puts = changes.flatMap(({ from, to }, index) => {
      const record = records[index];
      return record !== undefined && isSame(record.anchor, from) ? [{ ...record, anchor: to }] : [];
    });
    await table.bulkPut(puts);
  }
  await changeFacts(
    database,
    marks.filter(({ table, from, to }) => table === 'facts' && !isSame(from, to)),
  );
}

async function changeFacts(
  { facts }: Store['database'],
  changes: readonly MarkChange[],
): Promise<void> {
  const byId = Map.groupBy(changes, ({ id }) => id as FactId);
  const records = await facts.bulkGet([...byId.keys()]);
  const puts = records.flatMap((record) => {
    if (record === undefined) return [];
    const own = byId.get(record.id) ?? [];
    const anchors = record.anchors.map(
      (anchor) => own.find(({ from }) => isSame(from, anchor))?.to ?? anchor,
    );
    return isSame(anchors, record.anchors) ? [] : [{ ...record, anchors }];
  });
  await facts.bulkPut(puts);
}

/** Gives marks that waited their place, as the reader chose it. */
export async function putInPlace(store: Store, marks: readonly MarkChange[]): Promise<void> {
  await act(store, 'Put in place', marked, () => changeMarks(store, marks));
}

/** Leaves marks without a place, so that they no longer wait; or has them wait again. */
export async function leaveUnplaced(store: Store, marks: readonly MarkChange[]): Promise<void> {
  await act(store, 'Leave without a place', marked, () => changeMarks(store, marks));
}

/** Keeps what a search found for marks that came in from elsewhere; no act of the reader. */
export async function keepFoundPlaces(store: Store, marks: readonly MarkChange[]): Promise<void> {
  await act(store, 'Keep found places', marked, () => changeMarks(store, marks), {
    isUndoable: false,
  });
}
