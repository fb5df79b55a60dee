/** What becomes of one record of a copy beside the one that is here. */

import { isSame } from '../journal/reverse-change.ts';
import type { DocumentRecord, JournaledTable } from '../records.ts';
import type { TableRecords } from './record-shapes.ts';

/** How a record of the copy stands to what is here. */
export type Standing = 'new' | 'same' | 'newer-in-copy' | 'newer-here';

type Row = TableRecords[JournaledTable];

/** How `theirs` stands to `ours`: the later change wins; where neither is later, ours stays. */
export function standingOf(table: JournaledTable, ours: Row | undefined, theirs: Row): Standing {
  if (ours === undefined) return 'new';
  if (isSame(ours, theirs)) return 'same';
  const isLater = changedAt(table, theirs) > changedAt(table, ours);
  return isLater ? 'newer-in-copy' : 'newer-here';
}

/** When a record was last changed, in epoch milliseconds; records that never change all alike. */
function changedAt(table: JournaledTable, record: Row): number {
  if (table === 'documents') {
    const { openedAt, createdAt } = record as DocumentRecord;
    return Math.max(openedAt ?? createdAt, createdAt);
  }
  return 'changedAt' in record ? record.changedAt : 0;
}

/**
 * Our record of a document that the copy knows under another id: it stays as it is, but the reading
 * place is the later one.
 */
export function withLaterPlace(ours: DocumentRecord, theirs: DocumentRecord): DocumentRecord {
  const { openedAt, readingOffset, revisionId } = theirs;
  const isLater = openedAt !== null && openedAt > (ours.openedAt ?? Number.NEGATIVE_INFINITY);
  return isLater && revisionId === ours.revisionId ? { ...ours, openedAt, readingOffset } : ours;
}
