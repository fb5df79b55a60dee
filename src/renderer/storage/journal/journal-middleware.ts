/**
 * Sees every write to the database: refuses one outside an act, and keeps what an act changed.
 * Nothing here is `async`: a native promise would leave Dexie's transaction behind after a while.
 */
import {
  type DBCore,
  type DBCoreDeleteRangeRequest,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  Dexie,
  type Middleware,
} from 'dexie';
import type { MetaRecord, WriteOnceTable } from '../records.ts';
import type { Change } from './journal-entry.ts';
import {
  type CollectedAct,
  collectChange,
  type OpenWrite,
  openWriteOf,
  takeReads,
  takeRow,
} from './open-writes.ts';
import { recordsBefore } from './records-before.ts';
import { mutateInPieces } from './write-in-pieces.ts';

/** How the tables are written: all others (counts, the journal itself) only by the storage's own upkeep. */
export type TableKinds = {
  /** Every change is kept with its before and after. */
  readonly journaled: readonly string[];
  /** Records are added by their hash, and never change. */
  readonly writeOnce: readonly WriteOnceTable[];
};

/** A Dexie middleware over all tables; see `TableKinds`. */
export function journalMiddleware({ journaled, writeOnce }: TableKinds): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'journal',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (journaled.includes(name)) return guarded(table, writeJournaled);
        const once = writeOnce.find((one) => one === name);
        if (once !== undefined) return guarded(table, writeOnceOnly(once));
        return guarded(table, name === 'meta' ? writeMeta : writeDerived);
      },
    }),
  };
}

type Write = (
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  act: CollectedAct,
) => Promise<DBCoreMutateResponse>;

function guarded(table: DBCoreTable, write: Write): DBCoreTable {
  return {
    ...table,
    mutate(request) {
      const open: OpenWrite | null = openWriteOf(request.trans);
      if (open === null) {
        const words = `Every write goes through act(): a ${request.type} on ${table.name} did not`;
        return Dexie.Promise.reject(new Error(words));
      }
      const written =
        open === 'upkeep'
          ? mutateInPieces(request, (piece) => table.mutate(piece))
          : write(table, request, open);
      return written.then((response) => refuseHalfDone(table, response, open));
    },
  };
}

function writeJournaled(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  act: CollectedAct,
): Promise<DBCoreMutateResponse> {
  return mutateInPieces(request, (piece) =>
    changesOf(table, piece, act).then((changes) => {
      const written = table.mutate(piece);
      for (const change of changes) collectChange(act, change);
      act.onFirstChange?.();
      act.onFirstChange = null;
      return written.then((response) => refuseHalfDone(table, response, act));
    }),
  );
}

/** Adds what is not there yet; a record that is there has the same bytes by its very name. */
function writeOnceOnly(name: WriteOnceTable): Write {
  return (table, request, act) => {
    if (request.type !== 'put' && request.type !== 'add') {
      const words = `A record of ${name} is written once: it cannot be changed by an act`;
      return Dexie.Promise.reject(new Error(words));
    }
    const keys = request.values.map((value) => stringKey(table, value));
    return recordsBefore(table, request.trans, keys).then((known) => {
      const isNew = (_: unknown, index: number) => known[index] === undefined;
      for (const key of keys.filter(isNew)) act.keeps.push({ table: name, key });
      const { trans } = request;
      return table
        .mutate({ type: 'put', trans, values: request.values.filter(isNew) })
        .then(() => ({ numFailures: 0, failures: {}, results: keys, lastResult: keys.at(-1) }));
    });
  };
}

function writeMeta(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  act: CollectedAct,
): Promise<DBCoreMutateResponse> {
  if (request.type !== 'put') {
    return Dexie.Promise.reject(new Error(`An act only puts to meta: not ${request.type}`));
  }
  act.meta.push(...(request.values as MetaRecord[]));
  return table.mutate(request);
}

/** The journal and the counts, written by `act` itself when its work is done. */
function writeDerived(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> {
  return table.mutate(request);
}

function refuseHalfDone(
  table: DBCoreTable,
  response: DBCoreMutateResponse,
  open: OpenWrite,
): DBCoreMutateResponse {
  if (response.numFailures === 0) return response;
  if (open !== 'upkeep') open.isBroken = true;
  const [first] = Object.values(response.failures);
  throw first ?? new Error(`A write to ${table.name} failed without a reason`);
}

function changesOf(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  act: CollectedAct,
): Promise<readonly Change[]> {
  if (request.type === 'deleteRange') return deletedRange(table, request, act);
  const isDelete = request.type === 'delete';
  const values: readonly unknown[] = isDelete ? [] : request.values;
  const keys = isDelete ? request.keys : values.map((value) => stringKey(table, value));
  const changesFrom = (before: readonly unknown[]) =>
    keys
      .map((key, index) => changeOf(table, key, before[index], values[index]))
      .filter(({ before, after }) => before !== null || after !== null);
  const known = request.type === 'add' ? [] : takeReads(act, table.name, keys);
  return known === null
    ? recordsBefore(table, request.trans, keys).then(changesFrom)
    : Dexie.Promise.resolve(changesFrom(known));
}

function deletedRange(
  table: DBCoreTable,
  { trans, range }: DBCoreDeleteRangeRequest,
  act: CollectedAct,
): Promise<readonly Change[]> {
  const deleted = (records: readonly unknown[]) =>
    records.map((value) => changeOf(table, stringKey(table, value), value, null));
  const row = takeRow(act, table.name, range.lower, range.upper);
  if (row !== null) return Dexie.Promise.resolve(deleted(row));
  const query = { index: table.schema.primaryKey, range };
  return table.query({ trans, values: true, query }).then(({ result }) => deleted(result));
}

function stringKey(table: DBCoreTable, value: unknown): string {
  const key: unknown = table.schema.primaryKey.extractKey?.(value);
  if (typeof key === 'string') return key;
  throw new Error(`A record of ${table.name} needs a string key, not ${typeof key}`);
}

function changeOf(table: DBCoreTable, key: unknown, before: unknown, after: unknown): Change {
  if (typeof key !== 'string') {
    throw new Error(`A record of ${table.name} needs a string key, not ${typeof key}`);
  }
  return { table: table.name, key, before: before ?? null, after: after ?? null };
}
