/** The shape of the reader's database: its tables, their keys and the schema's versions. */
import { Dexie, type EntityTable } from 'dexie';
import type { Card } from '#core/card/card.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { Note } from '#core/note/note.ts';
import type { Review } from '#core/schedule/fsrs.ts';
import type { DocumentId, RevisionContent, RevisionId } from '#core/text/document.ts';
import { type JournalEntry, journalMiddleware } from './journal.ts';

/** Where a document came from; `bundled` is a file of the app's own library. */
export type DocumentOrigin =
  | { readonly kind: 'bundled'; readonly file: string }
  | { readonly kind: 'file'; readonly name: string };

/** One document of the library, as its list shows it. */
export type DocumentRecord = {
  readonly id: DocumentId;
  readonly title: string;
  readonly byline: string | null;
  readonly language: string | null;
  readonly origin: DocumentOrigin;
  /** The revision that the reader reads now. */
  readonly revisionId: RevisionId;
  readonly words: number;
  readonly createdAt: number;
  readonly openedAt: number | null;
  /** The start of the sentence where reading stopped: a `TextOffset` of the present revision. */
  readonly readingOffset: number;
};

/** One immutable text of a document; its id is the SHA-256 of its canonical text. */
export type RevisionRecord = {
  readonly id: RevisionId;
  readonly documentId: DocumentId;
  readonly content: RevisionContent;
  readonly originalSha256: string;
  readonly createdAt: number;
};

/** A file as it was given, kept once by its SHA-256 (lower-case hex). */
export type OriginalRecord = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A fact about the database itself: `databaseId`, `deviceId`, or `seeded:<file>` for a bundled file once added. */
export type MetaRecord = { readonly name: string; readonly value: string };

/** The tables whose every change goes through `act` into the journal. */
export const journaledTables = [
  'documents',
  'revisions',
  'originals',
  'highlights',
  'cards',
  'reviews',
  'notes',
] as const;
export type JournaledTable = (typeof journaledTables)[number];

/** The newest schema version this program writes; versions are only ever added. */
export const schemaVersion = 2;

/** The reader's database in IndexedDB, committed with strict durability. */
export class PlenumDatabase extends Dexie {
  declare documents: EntityTable<DocumentRecord, 'id'>;
  declare revisions: EntityTable<RevisionRecord, 'id'>;
  declare originals: EntityTable<OriginalRecord, 'sha256'>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare cards: EntityTable<Card, 'id'>;
  declare reviews: EntityTable<Review, 'id'>;
  declare notes: EntityTable<Note, 'id'>;
  declare journal: EntityTable<JournalEntry, 'sequence'>;
  declare meta: EntityTable<MetaRecord, 'name'>;

  constructor(name = 'plenum') {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({
      documents: 'id, createdAt, openedAt',
      revisions: 'id, documentId',
      originals: 'sha256',
      highlights: 'id, documentId',
      cards: 'id, documentId, highlightId, schedule.dueAt',
      reviews: 'id, cardId, reviewedAt',
      journal: '++sequence',
      meta: 'name',
    });
    this.version(2).stores({ notes: 'id, documentId' });
    this.use(journalMiddleware(journaledTables));
  }
}
