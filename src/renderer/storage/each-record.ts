/** Goes through a whole table faster than a cursor does. */
import type { Table } from 'dexie';

/** So many records are read in one request. */
const recordsInPiece = 2_000;

/** Visits every record of `table` by its key, in pieces: a cursor, one by one, takes many times as long. */
export async function eachRecord(table: Table, visit: (record: unknown) => void): Promise<void> {
  const keyPath = String(table.schema.primKey.keyPath);
  let records: unknown[] = await table.limit(recordsInPiece).toArray();
  while (records.length > 0) {
    records.forEach(visit);
    const last: unknown = Reflect.get(records.at(-1) as object, keyPath);
    records = await table.where(':id').above(last).limit(recordsInPiece).toArray();
  }
}
