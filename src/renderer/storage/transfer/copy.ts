/** A copy that was read and checked through and through. */
import type { RevisionId } from '#core/text/document.ts';
import type { ContentRecord, JournaledTable, OriginalRecord } from '../records.ts';
import type { Manifest } from './manifest.ts';
import type { Pace } from './pace.ts';
import type { TableRecords } from './record-shapes.ts';

/** The records of a copy, as the present schema has them. */
export type CopyRecords = { readonly [T in JournaledTable]: readonly TableRecords[T][] };

/** What a copy holds. */
export type Copy = {
  readonly manifest: Manifest;
  readonly records: CopyRecords;
  /** The texts and original files, read again from the file when they are wanted. */
  readonly contentIds: ReadonlySet<RevisionId>;
  readonly originalIds: ReadonlySet<string>;
  readonly content: (id: RevisionId, pace: Pace) => Promise<ContentRecord>;
  readonly original: (sha256: string, pace: Pace) => Promise<OriginalRecord>;
};
