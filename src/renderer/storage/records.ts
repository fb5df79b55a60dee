/** The records that the reader's database keeps, and which of its tables are written how. */
import type { DocumentId, RevisionContent, RevisionId } from '#core/text/document.ts';

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
  readonly originalSha256: string;
  readonly createdAt: number;
};

/** A revision's trees, kept once by the revision's id. */
export type ContentRecord = { readonly id: RevisionId; readonly content: RevisionContent };

/** A file as it was given, kept once by its SHA-256 (lower-case hex). */
export type OriginalRecord = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A record that was deleted, and the table it came from. */
export type DiscardedRecord = { readonly table: JournaledTable; readonly record: unknown };

/** Something the reader deleted, whole, until it is put back or its time is over. */
export type TrashRecord = {
  readonly id: string;
  /** What it is, as the glossary names it. */
  readonly kind: 'document' | 'highlight' | 'note' | 'card';
  /** What the reader knows it by: a title, a quote, a prompt. */
  readonly title: string;
  /** Epoch milliseconds. */
  readonly deletedAt: number;
  readonly records: readonly DiscardedRecord[];
};

/** What the reader chose, by its noun: `scheduling`. Read by the file of that noun alone. */
export type SettingsRecord = {
  readonly id: string;
  readonly value: unknown;
  /** Epoch milliseconds: of two desks that come together, the later choice stays. */
  readonly changedAt: number;
};

/** A fact about the database itself: `databaseId`, `deviceId`, or `seeded:<file>` for a bundled file once added. */
export type MetaRecord = { readonly name: string; readonly value: string };

/** The tables whose every change goes through `act` into the journal. */
export const journaledTables = [
  'documents',
  'revisions',
  'highlights',
  'notes',
  'cards',
  'reviews',
  'settings',
  'trash',
] as const;
export type JournaledTable = (typeof journaledTables)[number];

/** The tables whose records are added once, by their hash, and never change. */
export const writeOnceTables = ['originals', 'contents'] as const;
export type StoredTable = JournaledTable | (typeof writeOnceTables)[number];
