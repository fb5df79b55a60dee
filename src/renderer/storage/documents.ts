/** Reads and writes documents, their revisions and the original files. */
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type {
  DocumentFormat,
  DocumentId,
  RevisionContent,
  RevisionId,
} from '#core/text/document.ts';
import { countWords } from '#core/text/sentence.ts';
import type { TextTraces } from '#core/text/text-traces.ts';
import { act, type Store } from './act.ts';
import { packedContent, unpackedContent } from './kept-content.ts';
import type { DocumentOrigin, DocumentRecord, OriginalRecord, RevisionRecord } from './records.ts';
import { sha256Of } from './sha256.ts';
import { noteTraces } from './text-traces.ts';

/** A document as an importer hands it over, with the file it came from. */
export type ImportedDocument = {
  /** The id that it gets, where it is known before it is added. */
  readonly id?: DocumentId;
  /** The id of its revision, where it is known; else its text is hashed. */
  readonly revisionId?: RevisionId;
  readonly content: RevisionContent;
  /** How many words its text has; counted on the page, which takes its time in a long text, where it is not told. */
  readonly words?: number;
  /** The traces of its text; worked out when it is first compared with another, where they are not told. */
  readonly traces?: TextTraces;
  readonly original: OriginalRecord;
  readonly origin: DocumentOrigin;
  /** Plain text where it is not told. */
  readonly format?: DocumentFormat;
  /** The encoding of its file, as WHATWG names it. */
  readonly encoding?: string | null;
  /** The pictures that its trees name. */
  readonly images?: readonly OriginalRecord[];
};

/** All documents, newest first. */
export async function listDocuments({
  database,
}: Pick<Store, 'database'>): Promise<DocumentRecord[]> {
  return database.documents.orderBy('createdAt').reverse().toArray();
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
  return { ...revision, content: await unpackedContent(kept.content) };
}

/** The id of the revision with this canonical text. */
export async function revisionIdOf(text: string): Promise<RevisionId> {
  return (await sha256Of(new TextEncoder().encode(text))) as RevisionId;
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
  const { content, original } = imported;
  const revisionId =
    imported.revisionId ?? (await revisionIdOf(canonicalTextOfSections(content.sections)));
  const { documents, revisions, originals, contents, meta } = store.database;
  const tables = ['documents', 'revisions', 'originals', 'contents'] as const;
  const added = newDocument(imported, revisionId, store);
  const packed = await packedContent(content);
  const add = async () => {
    if (seed !== null) await meta.put({ name: `seeded:${seed}`, value: original.sha256 });
    const known = await revisions.get(revisionId);
    if (known !== undefined) return known.documentId;
    const { id: documentId, createdAt } = added;
    await originals.bulkPut([original, ...(imported.images ?? [])]);
    await contents.put({ id: revisionId, content: packed });
    await revisions.add({ id: revisionId, documentId, ...filesOf(imported), createdAt });
    await documents.add(added);
    return documentId;
  };
  // What the app brings itself is no act of the reader.
  const id = await act(store, 'Add document', tables, add, { isUndoable: seed === null });
  // Nobody waits for them: until they are kept the text is compared as one without any.
  if (imported.traces !== undefined) void noteTraces(store, revisionId, imported.traces);
  return id;
}

/** The record that the document gets, whose text has the revision `revisionId`. */
export function newDocument(
  imported: ImportedDocument,
  revisionId: RevisionId,
  { newId, now }: Pick<Store, 'newId' | 'now'>,
): DocumentRecord {
  const { content, origin, format = 'plain-text', encoding = null } = imported;
  const { title, byline, language } = content;
  const [id, createdAt] = [imported.id ?? (newId() as DocumentId), now()];
  return {
    ...{ id, title, byline, language, origin, revisionId, createdAt },
    words: wordsOfImported(imported),
    ...{ openedAt: null, readingOffset: 0, state: 'new', format, encoding },
    ...{ tags: [], collections: [], isArchived: false, queuePosition: null },
    changedAt: createdAt,
  };
}

/** How many words the imported text has. */
export function wordsOfImported({ content, words }: Pick<ImportedDocument, 'content' | 'words'>) {
  return words ?? wordsOfContent(content);
}

/** How many words a text has, which takes its time in a long one. */
export function wordsOfContent({ sections, language }: RevisionContent): number {
  return countWords(canonicalTextOfSections(sections), language ?? undefined);
}

/** The files that a revision of the imported text names. */
export function filesOf({
  original,
  images = [],
}: ImportedDocument): Pick<RevisionRecord, 'originalSha256' | 'images'> {
  const originalSha256 = original.sha256;
  return images.length === 0
    ? { originalSha256 }
    : { originalSha256, images: images.map(({ sha256 }) => sha256) };
}

/** A file as it was given, or a picture of a document; null where it is not kept. */
export async function originalOf(store: Store, sha256: string): Promise<OriginalRecord | null> {
  return (await store.database.originals.get(sha256)) ?? null;
}

/** Whether the bundled file was ever added to this database. */
export async function wasSeeded(store: Store, file: string): Promise<boolean> {
  return (await store.database.meta.get(`seeded:${file}`)) !== undefined;
}

/** What a reader can change of what is told of a document. */
export type DocumentChange = Partial<
  Pick<
    DocumentRecord,
    | ('title' | 'byline' | 'language')
    | ('tags' | 'collections' | 'state' | 'isArchived' | 'queuePosition')
  >
>;

/** Changes what is told of a document. */
export async function editDocument(
  store: Store,
  id: DocumentId,
  change: DocumentChange,
): Promise<void> {
  await act(store, 'Edit document', ['documents'], () =>
    store.database.documents.update(id, { ...change, changedAt: store.now() }),
  );
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
    async () => {
      const { documents } = store.database;
      const isNew = (await documents.get(id))?.state === 'new';
      const begun = isNew ? ({ state: 'reading' } as const) : {};
      await documents.update(id, { readingOffset, openedAt: store.now(), ...begun });
    },
    { isUndoable: false },
  );
}
