/** The open Dexie database as the vault reads it; the only place of the vault that knows its tables. */
import { Dexie, type Table } from 'dexie';
import { jsonOfContent } from '../kept-content.ts';
import { upkeep } from '../upkeep.ts';
import type {
  KeyedRecord,
  VaultEntry,
  VaultMeta,
  VaultOriginal,
  VaultPart,
  VaultSchema,
  VaultSource,
  WholeEntry,
} from './vault-source.ts';

/** What the source cannot know by itself. */
export type DexieSourceOptions = {
  readonly database: Dexie;
  readonly journaledTables: readonly string[];
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** The counts where they are maintained; otherwise each table is counted. */
  readonly counts?: () => Promise<Readonly<Record<string, number>>>;
};

/** An act of so many parts, 1,000 changes each, is read alone. */
const mostParts = 20;

/** So many parts are read in one request: what they hold is copied in one go. */
const partsInPiece = 10;

type PartRow = VaultPart & { readonly sequence: number };

/** Reads `database`, which has the tables `journal`, `journalParts`, `meta`, `originals`, `contents`. */
export function dexieSource(options: DexieSourceOptions): VaultSource {
  const { database, journaledTables, newId } = options;
  const journal: Table<VaultEntry, number> = database.table('journal');
  const meta: Table<VaultMeta, string> = database.table('meta');
  return {
    databaseName: database.name,
    schema: schemaOf(database),
    journaledTables,
    async databaseId() {
      const id = await meta.get('databaseId');
      if (id === undefined) throw new Error('An open database has a databaseId: this one has none');
      return id.value;
    },
    async renewId() {
      const value = newId();
      await upkeep(database, ['meta'], () => meta.put({ name: 'databaseId', value }));
      return value;
    },
    async lastSequence() {
      const [last] = await journal.orderBy(':id').reverse().limit(1).primaryKeys();
      return last ?? 0;
    },
    entriesAfter: (sequence, limit) => entriesAfter(database, sequence, limit),
    async recordsAfter(table, after, limit) {
      const from = database.table<unknown, string>(table);
      const rest = after === null ? from.toCollection() : from.where(':id').above(after);
      const keyPath = String(from.schema.primKey.keyPath);
      const records: unknown[] = await rest.limit(limit).toArray();
      return records.map((record): KeyedRecord => ({ key: keyOf(record, keyPath), record }));
    },
    meta: () => meta.toArray(),
    keepsOf: (table) => database.table<unknown, string>(table).toCollection().primaryKeys(),
    async original(sha256) {
      return (await database.table<VaultOriginal, string>('originals').get(sha256)) ?? null;
    },
    async content(id) {
      const found = await database.table<{ content: object }, string>('contents').get(id);
      return found === undefined ? null : jsonOfContent(found.content);
    },
    counts: options.counts ?? (() => countTables(database, journaledTables)),
  };
}

/** The schema of an open database, as an empty one like it can be made from. */
function schemaOf(database: Dexie): VaultSchema {
  const stores = database.tables.map(({ name, schema }) => {
    const { primKey, indexes } = schema;
    return [name, [primKey.src, ...indexes.map(({ src }) => src)].join(', ')] as const;
  });
  return { version: database.verno, stores: Object.fromEntries(stores) };
}

function entriesAfter(database: Dexie, sequence: number, limit: number): Promise<WholeEntry[]> {
  const journal: Table<VaultEntry, number> = database.table('journal');
  const journalParts: Table<PartRow, [number, number]> = database.table('journalParts');
  return database.transaction('r', [journal, journalParts], async () => {
    const found = await journal.where(':id').above(sequence).limit(limit).toArray();
    const entries = untilLarge(found);
    const [first, last] = [entries[0]?.sequence, entries.at(-1)?.sequence];
    if (first === undefined || last === undefined) return [];
    const rows = await partsBetween(journalParts, first, last);
    const parts = Map.groupBy(rows, (row) => row.sequence);
    return entries.map((entry) => ({
      entry,
      parts: (parts.get(entry.sequence) ?? []).map(({ part, changes }) => ({ part, changes })),
    }));
  });
}

/** The parts of the acts from `first` to `last`, read a few at a time: the page has its turn in between. */
async function partsBetween(
  journalParts: Table<PartRow, [number, number]>,
  first: number,
  last: number,
): Promise<readonly PartRow[]> {
  const rows: PartRow[] = [];
  let after: readonly [number, unknown] = [first, Dexie.minKey];
  while (true) {
    const rest = journalParts.where(':id').between(after, [last, Dexie.maxKey], false, true);
    const some = await rest.limit(partsInPiece).toArray();
    rows.push(...some);
    const end = some.at(-1);
    if (end === undefined || some.length < partsInPiece) return rows;
    after = [end.sequence, end.part];
  }
}

/** The first of `entries`, and those after it while all of them together have few parts. */
function untilLarge(entries: readonly VaultEntry[]): readonly VaultEntry[] {
  let parts = 0;
  const end = entries.findIndex((entry, index) => {
    parts += entry.parts;
    return index > 0 && parts > mostParts;
  });
  return end === -1 ? entries : entries.slice(0, end);
}

async function countTables(database: Dexie, tables: readonly string[]) {
  const counts = await Promise.all(tables.map((table) => database.table(table).count()));
  return Object.fromEntries(tables.map((table, index) => [table, counts[index] ?? 0]));
}

function keyOf(record: unknown, keyPath: string): string {
  const key: unknown = Reflect.get(record as object, keyPath);
  if (typeof key !== 'string') throw new Error(`A record needs a string in ${keyPath}`);
  return key;
}
