/** Brings a record of schema version 3 up to version 4; pure, and never changed once it shipped. */

type DiscardedOfVersion3 = { readonly table: string; readonly record: unknown };

/** The record as version 4 has it: documents get what a library tells of them, those in the trash as well. */
export function recordOfVersion3(table: string, record: unknown): unknown {
  if (record === null || typeof record !== 'object') return record;
  if (table === 'documents') return documentOfVersion3(record);
  if (table !== 'trash' || !('records' in record) || !Array.isArray(record.records)) return record;
  const records = record.records.map((one: DiscardedOfVersion3) => ({
    ...one,
    record: recordOfVersion3(one.table, one.record),
  }));
  return { ...record, records };
}

/** Only plain text could be opened; a document that was opened is being read. */
function documentOfVersion3(record: object): unknown {
  const { openedAt, createdAt } = record as Record<string, unknown>;
  return {
    ...record,
    ...{ format: 'plain-text', encoding: null, tags: [], collections: [] },
    state: openedAt === null ? 'new' : 'reading',
    ...{ isArchived: false, queuePosition: null, changedAt: createdAt },
  };
}
