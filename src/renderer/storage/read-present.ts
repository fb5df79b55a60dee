/** Reads the records of many keys in as few requests as will do. */
import type { Table } from 'dexie';

/** From so many records on, one request for all of them is worth a question first. */
const fewestInRow = 50;

/** Records that lie between the keys are read in one go while there are at most so many for each key. */
const mostForEachKey = 4;

/** What was found of some keys. */
type Present = {
  /** In the order of the keys. */
  readonly records: readonly unknown[];
  /** Whether they are all there, and no others lie between the least and the greatest. */
  readonly isRow: boolean;
};

/** The records of `keys`: those between the least and the greatest in one request, where few others lie there. */
export async function readPresent(table: Table, keys: readonly string[]): Promise<Present> {
  if (keys.length < fewestInRow) return { records: await table.bulkGet([...keys]), isRow: false };
  const between = rowOf(table, keys.toSorted());
  const count = await between.count();
  if (count > keys.length * mostForEachKey)
    return { records: await table.bulkGet([...keys]), isRow: false };
  if (count === 0) return { records: keys.map(() => undefined), isRow: false };
  const found = new Map((await between.toArray()).map((record) => [record.id, record]));
  const records = keys.map((key) => found.get(key));
  return { records, isRow: count === keys.length && !records.includes(undefined) };
}

/** What lies from the first of `sorted` to the last. */
export function rowOf(table: Table, sorted: readonly string[]) {
  return table.where(':id').between(sorted[0], sorted.at(-1), true, true);
}
