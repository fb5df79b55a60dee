/** What the journal keeps of one act: a row that tells of it, and its changes in parts. */
import type { MetaRecord, WriteOnceTable } from '../records.ts';

/** One record's change: `null` before means it was added, `null` after means it was deleted. */
export type Change = {
  readonly table: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** A write-once record that an act added; it is found by its hash and never changes. */
export type KeptOnce = { readonly table: WriteOnceTable; readonly key: string };

/** One act of the reader, as its row in the journal tells of it. */
export type JournalEntry = {
  /** Counts up by one per act, without gaps; given by the database. */
  readonly sequence: number;
  /** What the reader did, as a menu would name it: `Delete highlight`. */
  readonly label: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly device: string;
  /** Whether the reader can take it back; what the app notes by itself cannot be. */
  readonly isUndoable: boolean;
  /** The sequence of the act that this one took back. */
  readonly undoes: number | null;
  /** The sequence of the act that this one did again. */
  readonly redoes: number | null;
  readonly keeps: readonly KeptOnce[];
  readonly meta: readonly MetaRecord[];
  /** How many parts its changes lie in. */
  readonly parts: number;
};

/** Some of an act's changes, in their order; `part` counts from 0. */
export type JournalPart = {
  readonly sequence: number;
  readonly part: number;
  readonly changes: readonly Change[];
};

/** The most changes in one part: a part is copied in one go, and must not hold up a frame. */
export const mostChangesInPart = 500;
