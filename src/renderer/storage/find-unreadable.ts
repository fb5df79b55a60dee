/** Finds records that the database still lists but can no longer read as they were written: a damaged disk, a lost file. */
import type { IndexableType, Table } from 'dexie';
import type { PlenumDatabase } from './database.ts';
import { isAsWritten } from './is-as-written.ts';

/** A record that is there by its key alone. */
export type Unreadable = { readonly table: string; readonly key: string };

type Keys = Table<unknown, IndexableType>;

/** So many records are read in one request; of texts, files and long acts, few. */
const usualPiece = 500;
const pieces: Readonly<Record<string, number>> = { originals: 1, contents: 1, journalParts: 20 };

/**
 * Reads every record once; `rest` is waited for between the pieces. What was deleted meanwhile does not
 * count. A file or a text that was changed on the disk is found by its hash; another value that was, and
 * still can be read, is not.
 */
export async function findUnreadable(
  database: PlenumDatabase,
  rest: () => Promise<void>,
): Promise<readonly Unreadable[]> {
  const found: Unreadable[] = [];
  for (const table of database.tables as Keys[]) {
    const count = pieces[table.name] ?? usualPiece;
    let keys = await keysAfter(table, null, count);
    while (keys.length > 0) {
      for (const key of await suspectsAmong(table, keys)) {
        if (await isListed(table, key)) found.push({ table: table.name, key: String(key) });
      }
      await rest();
      keys = await keysAfter(table, keys.at(-1) ?? null, count);
    }
  }
  return found;
}

function keysAfter(
  table: Keys,
  last: IndexableType | null,
  count: number,
): Promise<IndexableType[]> {
  const rest = last === null ? table.toCollection() : table.where(':id').above(last);
  return rest.limit(count).primaryKeys();
}

/** Those of `keys` that answer no record; one that cannot be read makes the whole request fail. */
async function suspectsAmong(
  table: Keys,
  keys: readonly IndexableType[],
): Promise<readonly IndexableType[]> {
  try {
    const records = await table.bulkGet([...keys]);
    const isSound = await Promise.all(records.map((record) => isSoundIn(table, record)));
    return keys.filter((_, index) => isSound[index] !== true);
  } catch {
    const suspects: IndexableType[] = [];
    for (const key of keys) {
      const record = await table.get(key).catch(() => undefined);
      if (!(await isSoundIn(table, record))) suspects.push(key);
    }
    return suspects;
  }
}

async function isListed(table: Keys, key: IndexableType): Promise<boolean> {
  return (await table.where(':id').equals(key).count()) > 0;
}

async function isSoundIn({ name }: Keys, value: unknown): Promise<boolean> {
  return typeof value === 'object' && value !== null && isAsWritten(name, value);
}
