/** Reads the records that a write is about to replace, in as few requests as will do. */
import type { DBCoreRangeType, DBCoreTable, DBCoreTransaction } from 'dexie';

/** From so many keys on it is worth asking first what lies between the least and the greatest. */
const fewKeys = 8;

/** `DBCoreRangeType.Range`, whose name Dexie's types alone know. */
const rangeType: DBCoreRangeType = 2;

/** Records that lie between the keys are read in one go while there are at most so many for each key. */
const mostForEachKey = 4;

/** The stored records of `keys`, in their order; undefined where there is none. */
export function recordsBefore(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly string[],
): Promise<readonly unknown[]> {
  const each = () => table.getMany({ trans, keys: [...keys], cache: 'immutable' });
  if (keys.length < fewKeys) return each();
  const { primaryKey } = table.schema;
  const sorted = [...keys].sort();
  const range = {
    type: rangeType,
    lower: sorted[0],
    upper: sorted.at(-1),
  } as const;
  const query = { index: primaryKey, range };
  // New records, as an import brings them, find nothing here: one request instead of one for each.
  return table
    .count({ trans, query })
    .then((count): readonly unknown[] | Promise<readonly unknown[]> => {
      if (count === 0) return keys.map(() => undefined);
      if (count > keys.length * mostForEachKey) return each();
      return table.query({ trans, values: true, query }).then(({ result }) => {
        const byKey = new Map(result.map((record) => [primaryKey.extractKey?.(record), record]));
        return keys.map((key) => byKey.get(key));
      });
    });
}
