/** Reads and writes documents, their revisions and the original files. */
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId, RevisionContent, RevisionId } from '#core/text/document.ts';
import { countWords } from '#core/text/sentence.ts';
import { act, type Store } from './act.ts';
import type {
  DocumentOrigin,
  DocumentRecord,
  JournaledTable,
  OriginalRecord,
  RevisionRecord,
} from './records.ts';
import { sha256Of } from './sha256.ts';
import { discard } from './trash.ts';

/** A document as an importer hands it over, with the file it came from. */
export type ImportedDocument = {
  readonly content: RevisionContent;
  readonly original: OriginalRecord;
  readonly origin: DocumentOrigin;
};

/** All documents, newest first. */
export async function listDocuments(store: Store): Promise<DocumentRecord[]> {
  return store.database.documents.orderBy('createdAt').reverse().toArray();
}

/** The document, or null where there is none. */
export async function documentOf(store: Store, id: string): Promise<DocumentRecord | null> {
  return (await store.database.documents.get(id as DocumentId)) ?? null;
}

/** A revision with its trees. */
export type StoredRevision = RevisionRecord & { readonly content: RevisionContent };

/** The revision; throws where a document names one that is not stored. */
export async function revisionOf(store: Store, id: RevisionId): Promise<StoredRevision> {
  const revision = await keptRevision(store, id);
  if (revision === null) throw new Error(`The revision ${id} is not stored`);
  return revision;
}

/** The revision, or null where it is not kept. */
export async function keptRevision(store: Store, id: RevisionId): Promise<StoredRevision | null> {
  const { revisions, contents } = store.database;
  const [revision, kept] = await Promise.all([revisions.get(id), contents.get(id)]);
  if (revision === undefined || kept === undefined) return null;
  return { ...revision, content: kept.content };
}

/**
 * Adds a document in one act. A text that the library already has is not added twice: the answer is
 * the document that holds it. `seed` marks a bundled file as given, so that it never comes back
 * uninvited after the reader removed it.
 */
export async function addDocument(
  store: Store,
  imported: ImportedDocument,
  seed: string | null = null,
): Promise<DocumentId> {
  const { content, original, origin } = imported;
  const text = canonicalTextOfSections(content.sections);
  const revisionId = (await sha256Of(new TextEncoder().encode(text))) as RevisionId;
  const { documents, revisions, originals, contents, meta } = store.database;
  const tables = ['documents', 'revisions', 'originals', 'contents'] as const;
  const add = async () => {
    if (seed !== null) await meta.put({ name: `seeded:${seed}`, value: original.sha256 });
    const known = await revisions.get(revisionId);
    if (known !== undefined) return known.documentId;
    const id = store.newId() as DocumentId;
    const createdAt = store.now();
    const { title, byline, language } = content;
    const words = countWords(text, language ?? undefined);
    const progress = { openedAt: null, readingOffset: 0 };
    const originalSha256 = original.sha256;
    await originals.put(original);
    await contents.put({ id: revisionId, content });
    await revisions.add({ id: revisionId, documentId: id, originalSha256, createdAt });
    await documents.add({
      ...{ id, title, byline, language, origin, revisionId, words, createdAt },
      ...progress,
    });
    return id;
  };
  // What the app brings itself is no act of the reader.
  return act(store, 'Add document', tables, add, { isUndoable: seed === null });
}

/** Whether the bundled file was ever added to this database. */
export async function wasSeeded(store: Store, file: string): Promise<boolean> {
  return (await store.database.meta.get(`seeded:${file}`)) !== undefined;
}

/** Keeps the place where reading stopped. */
export async function keepReadingPlace(
  store: Store,
  id: DocumentId,
  readingOffset: number,
): Promise<void> {
  await act(
    store,
    'Keep reading place',
    ['documents'],
    () => store.database.documents.update(id, { readingOffset, openedAt: store.now() }),
    { isUndoable: false },
  );
}

/**
 * Moves a document with its revisions, highlights and notes to the trash; with `withCards`, its cards
 * and their reviews too, which else live on with their quotes.
 */
export async function deleteDocument(
  store: Store,
  id: DocumentId,
  withCards: boolean,
): Promise<void> {
  const { documents, revisions, highlights, notes, cards, reviews } = store.database;
  const tables = ['documents', 'revisions', 'highlights', 'notes', 'cards', 'reviews', 'trash'];
  await act(store, 'Delete document', tables as JournaledTable[], async () => {
    const document = await documents.get(id);
    if (document === undefined) return;
    const cardsOf = withCards ? await cards.where({ documentId: id }).toArray() : [];
    const cardIds = cardsOf.map((card) => card.id);
    await discard(store, { kind: 'document', title: document.title }, [
      { table: 'documents', records: [document] },
      { table: 'revisions', records: await revisions.where({ documentId: id }).toArray() },
      { table: 'highlights', records: await highlights.where({ documentId: id }).toArray() },
      { table: 'notes', records: await notes.where({ documentId: id }).toArray() },
      { table: 'cards', records: cardsOf },
      { table: 'reviews', records: await reviews.where('cardId').anyOf(cardIds).toArray() },
    ]);
  });
}
