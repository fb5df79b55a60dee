/** Sees every change to the reader's tables and keeps its before and after for the act's journal entry. */
import type {
  DBCore,
  DBCoreDeleteRangeRequest,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';

/** One record's change: `null` before means it was added, `null` after means it was deleted. */
export type Change = {
  readonly table: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** One act of the reader with all its changes, in the order they were made. */
export type JournalEntry = {
  /** Counts up by one per act; given by the database. */
  readonly sequence: number;
  readonly label: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly device: string;
  readonly changes: readonly Change[];
};

const openActs = new WeakMap<object, Change[]>();

/** Begins to collect the changes of the IndexedDB transaction `transaction` into the list it answers. */
export function collectChanges(transaction: object): readonly Change[] {
  const changes: Change[] = [];
  openActs.set(transaction, changes);
  return changes;
}

/** A Dexie middleware that records changes to `tables`, and refuses one made outside an act. */
export function journalMiddleware(tables: readonly string[]): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'journal',
    create: (core) => ({
      ...core,
      table: (name) =>
        tables.includes(name) ? journaledTable(core.table(name)) : core.table(name),
    }),
  };
}

function journaledTable(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: async (request) => {
      const changes = openActs.get(request.trans);
      if (changes === undefined) {
        throw new Error(
          `Every write goes through act(): a ${request.type} on ${table.name} did not`,
        );
      }
      const change = await changesOf(table, request);
      const response = await table.mutate(request);
      refuseHalfDone(table, response);
      changes.push(...change);
      return response;
    },
  };
}

function refuseHalfDone(table: DBCoreTable, response: DBCoreMutateResponse): void {
  if (response.numFailures === 0) return;
  const [first] = Object.values(response.failures);
  throw first ?? new Error(`A write to ${table.name} failed without a reason`);
}

async function changesOf(table: DBCoreTable, request: DBCoreMutateRequest): Promise<Change[]> {
  if (request.type === 'deleteRange') return deletedRange(table, request);
  if (request.type === 'delete') {
    const before = await recordsBefore(table, request.trans, request.keys);
    return request.keys
      .map((key, index) => changeOf(table, key, before[index], null))
      .filter((change) => change.before !== null);
  }
  const keys = request.values.map((value) => table.schema.primaryKey.extractKey?.(value));
  const before = request.type === 'add' ? [] : await recordsBefore(table, request.trans, keys);
  return request.values.map((value: unknown, index) =>
    changeOf(table, keys[index], before[index], value),
  );
}

function recordsBefore(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly unknown[],
): Promise<unknown[]> {
  return table.getMany({ trans, keys: [...keys], cache: 'immutable' });
}

async function deletedRange(
  table: DBCoreTable,
  request: DBCoreDeleteRangeRequest,
): Promise<Change[]> {
  const { primaryKey } = table.schema;
  const { result } = await table.query({
    trans: request.trans,
    values: true,
    query: { index: primaryKey, range: request.range },
  });
  return result.map((value: unknown) =>
    changeOf(table, primaryKey.extractKey?.(value), value, null),
  );
}

function changeOf(table: DBCoreTable, key: unknown, before: unknown, after: unknown): Change {
  if (typeof key !== 'string') {
    throw new Error(`A record of ${table.name} needs a string key, not ${typeof key}`);
  }
  return { table: table.name, key, before: before ?? null, after: after ?? null };
}
