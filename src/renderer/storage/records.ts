/** The records that the reader's database keeps, and which of its tables are written how. */
import type { DocumentState } from '#core/library/library-document.ts';
import type { DocumentFormat, DocumentId, RevisionId } from '#core/text/document.ts';
import type { KeptContent } from './kept-content.ts';

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
  readonly format: DocumentFormat;
  /** The encoding that its file was read in, as WHATWG names it; null where that says nothing. */
  readonly encoding: string | null;
  readonly tags: readonly string[];
  /** The names of the collections that it is in. */
  readonly collections: readonly string[];
  readonly state: DocumentState;
  /** Whether it is out of the way: kept and found, but not listed. */
  readonly isArchived: boolean;
  /** Its place among what is to be read next, the least first; null where it is not queued. */
  readonly queuePosition: number | null;
  /** When the reader last changed what is told of it: epoch milliseconds. */
  readonly changedAt: number;
};

/** One immutable text of a document; its id is the SHA-256 of its canonical text. */
export type RevisionRecord = {
  readonly id: RevisionId;
  readonly documentId: DocumentId;
  readonly originalSha256: string;
  /** The pictures in its text, by their SHA-256, each an original too; absent where there are none. */
  readonly images?: readonly string[];
  /** The pictures that the text names elsewhere and the reader had loaded, which are among `images`. */
  readonly loaded?: readonly LoadedPicture[];
  readonly createdAt: number;
};

/** A picture that was loaded from `address`. */
export type LoadedPicture = { readonly address: string; readonly sha256: string };

/** A revision's trees, kept once by the revision's id. */
export type ContentRecord = { readonly id: RevisionId; readonly content: KeptContent };

/** A file as it was given, kept once by its SHA-256 (lower-case hex). */
export type OriginalRecord = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A record that was deleted, and the table it came from. */
export type DiscardedRecord = { readonly table: JournaledTable; readonly record: unknown };

/** What can lie in the trash. */
export const trashKinds = ['document', 'highlight', 'note', 'card', 'fact', 'attempt'] as const;

/** Something the reader deleted, whole, until it is put back or its time is over. */
export type TrashRecord = {
  readonly id: string;
  /** What it is, as the glossary names it. */
  readonly kind: (typeof trashKinds)[number];
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

/**
 * A fact about the database itself: `databaseId`, `deviceId`, or `seeded:<file>` for a bundled file once added; and
 * `quiz-draft`, which is no act before it is an answer.
 */
export type MetaRecord = { readonly name: string; readonly value: string };

/** The tables whose every change goes through `act` into the journal. */
export const journaledTables = [
  'documents',
  'revisions',
  'highlights',
  'notes',
  'cards',
  'reviews',
  'facts',
  'attempts',
  'answers',
  'settings',
  'trash',
] as const;
export type JournaledTable = (typeof journaledTables)[number];

/** The tables whose records are added once, by their hash, and never change. */
export const writeOnceTables = ['originals', 'contents'] as const;
export type WriteOnceTable = (typeof writeOnceTables)[number];
export type StoredTable = JournaledTable | WriteOnceTable;
