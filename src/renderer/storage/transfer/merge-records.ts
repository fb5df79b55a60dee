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
  if (table === 'documents') {
    const merged = mergedDocument(ours as DocumentRecord, theirs as DocumentRecord);
    return isSame(merged, ours) ? 'newer-here' : 'newer-in-copy';
  }
  const isLater = changedAt(theirs) > changedAt(ours);
  return isLater ? 'newer-in-copy' : 'newer-here';
}

/** When a record was last changed, in epoch milliseconds; records that never change all alike. */
function changedAt(record: Row): number {
  if ('finishedAt' in record) return record.finishedAt ?? record.startedAt;
  if ('answeredAt' in record) return record.answeredAt;
  return 'changedAt' in record ? record.changedAt : 0;
}

/** What `theirs` makes of `ours`: the record that is put. */
export function mergedRecord(table: JournaledTable, ours: Row | undefined, theirs: Row): Row {
  return table === 'documents' && ours !== undefined
    ? mergedDocument(ours as DocumentRecord, theirs as DocumentRecord)
    : theirs;
}

/** One document on two desks: its text and place where it was read later, the rest where that was changed later. */
function mergedDocument(ours: DocumentRecord, theirs: DocumentRecord): DocumentRecord {
  const readAt = ({ openedAt, createdAt }: DocumentRecord) => Math.max(openedAt ?? 0, createdAt);
  const read = readAt(theirs) > readAt(ours) ? theirs : ours;
  if (theirs.changedAt === ours.changedAt) return read;
  return withTold(read, theirs.changedAt > ours.changedAt ? theirs : ours);
}

/** `document` with what a reader can change of it as `told` has it; one that was opened is not new. */
function withTold(document: DocumentRecord, told: DocumentRecord): DocumentRecord {
  const { title, byline, language, tags, collections, isArchived, queuePosition, changedAt } = told;
  const isNew = told.state === 'new' && document.openedAt === null;
  const state = told.state === 'new' && !isNew ? 'reading' : told.state;
  return {
    ...document,
    ...{ title, byline, language, tags, collections, state, isArchived, queuePosition, changedAt },
  };
}

/**
 * Our record of a document that the copy knows under another id: it stays as it is, but the reading
 * place is the later one, and what the reader changed of it later is so here.
 */
export function withLaterPlace(ours: DocumentRecord, theirs: DocumentRecord): DocumentRecord {
  const { openedAt, readingOffset, revisionId } = theirs;
  const isLater = openedAt !== null && openedAt > (ours.openedAt ?? Number.NEGATIVE_INFINITY);
  const state = ours.state === 'new' ? 'reading' : ours.state;
  const placed =
    isLater && revisionId === ours.revisionId ? { ...ours, openedAt, readingOffset, state } : ours;
  return editedAt(theirs) > editedAt(ours) ? withTold(placed, theirs) : placed;
}

/** When the reader changed what is told of a document; a document that was only added never was. */
function editedAt({ changedAt, createdAt }: DocumentRecord): number {
  return changedAt === createdAt ? Number.NEGATIVE_INFINITY : changedAt;
}
