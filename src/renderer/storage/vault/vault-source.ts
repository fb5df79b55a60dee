/** What the vault asks of the database: its journal, its records, its write-once files. */

/** A table of files that are written once, known by their SHA-256, and never changed. */
export const writeOnceTables = ['originals', 'contents'] as const;
export type WriteOnceTable = (typeof writeOnceTables)[number];

/** One record's change: `null` before means it was added, `null` after that it was deleted. */
export type VaultChange = {
  readonly table: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** A fact about the database itself. */
export type VaultMeta = { readonly name: string; readonly value: string };

/** A write-once record. */
export type Keep = { readonly table: WriteOnceTable; readonly key: string };

/** One act as the journal holds it, without its changes. Fields of later versions pass through. */
export type VaultEntry = {
  /** 1 for the first act of a database, then one more each. */
  readonly sequence: number;
  readonly label: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly device: string;
  readonly undoes: number | null;
  readonly redoes: number | null;
  /** The write-once records that the act added. */
  readonly keeps: readonly Keep[];
  /** The meta records that it put. */
  readonly meta: readonly VaultMeta[];
  /** How many parts its changes are cut into; 0 where it changed no record. */
  readonly parts: number;
};

/** Some of an act's changes, at most 1,000; `part` is its number in the journal. */
export type VaultPart = { readonly part: number; readonly changes: readonly VaultChange[] };

/** An act with all its changes, in the order they were made. */
export type WholeEntry = { readonly entry: VaultEntry; readonly parts: readonly VaultPart[] };

/** The shape of a database: enough to make an empty one like it. */
export type VaultSchema = {
  readonly version: number;
  /** Each table's Dexie schema: `id, documentId`. */
  readonly stores: Readonly<Record<string, string>>;
};

/** A file as it was given. */
export type VaultOriginal = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A record with its primary key. */
export type KeyedRecord = { readonly key: string; readonly record: unknown };

/** The open database as the vault reads it. Each answer is one read of its own. */
export type VaultSource = {
  readonly databaseName: string;
  readonly schema: VaultSchema;
  /** The tables whose records the journal follows. */
  readonly journaledTables: readonly string[];
  databaseId(): Promise<string>;
  /** Gives the database a new id, when the vault holds another history under its present one. */
  renewId(): Promise<string>;
  /** The sequence of the last act; 0 before the first. */
  lastSequence(): Promise<number>;
  /**
   * At most `limit` of the acts after `sequence`, in order, and fewer where they are large, but none
   * only where there is none. The journal's oldest may be gone.
   */
  entriesAfter(sequence: number, limit: number): Promise<readonly WholeEntry[]>;
  /** At most `limit` records of a journaled table, by key, those after the key `after`. */
  recordsAfter(table: string, after: string | null, limit: number): Promise<readonly KeyedRecord[]>;
  meta(): Promise<readonly VaultMeta[]>;
  /** The keys of every record of a write-once table. */
  keepsOf(table: WriteOnceTable): Promise<readonly string[]>;
  original(sha256: string): Promise<VaultOriginal | null>;
  /** A revision's content, or null. */
  content(id: string): Promise<readonly string[] | null>;
  /** How many records each journaled table has. */
  counts(): Promise<Readonly<Record<string, number>>>;
};
