/** Brings a record of schema version 2 up to version 3; pure, and never changed once it shipped. */
import { type CardOfVersion2, cardOfVersion2 } from './card-of-version-2.ts';

type DiscardedOfVersion2 = { readonly table: string; readonly record: unknown };

/** The record as version 3 has it: cards get their part, siblings and place, those in the trash as well. */
export function recordOfVersion2(table: string, record: unknown): unknown {
  if (record === null || typeof record !== 'object') return record;
  if (table === 'cards') return isCard(record) ? cardOfVersion2(record) : record;
  if (table !== 'trash' || !('records' in record) || !Array.isArray(record.records)) return record;
  const records = record.records.map((one: DiscardedOfVersion2) => ({
    ...one,
    record: recordOfVersion2(one.table, one.record),
  }));
  return { ...record, records };
}

/** What a file says is a card may be anything: what cannot be upgraded is left for the check that follows. */
function isCard(record: object): record is CardOfVersion2 {
  const { content, schedule } = record as Record<string, unknown>;
  if (typeof content !== 'object' || content === null) return false;
  if (typeof schedule !== 'object' || schedule === null) return false;
  const { kind, prompt, answer } = content as Record<string, unknown>;
  return kind === 'basic' && typeof prompt === 'string' && typeof answer === 'string';
}
