/** A small database with the shape that the vault reads, and acts over it, for tests of the vault. */
import { Dexie, type Table } from 'dexie';
import { sha256Of } from '#renderer/storage/sha256.ts';
import { dexieSource } from '#renderer/storage/vault/dexie-source.ts';
import type {
  Keep,
  VaultChange,
  VaultEntry,
  VaultMeta,
  VaultSource,
  WholeEntry,
} from '#renderer/storage/vault/vault-source.ts';

/** The journaled tables of the small database. */
export const deskTables = ['documents', 'cards'] as const;
export type DeskTable = (typeof deskTables)[number];

/** A wish to put a record under a key, or, with null, to delete it. */
export type DeskWrite = {
  readonly table: DeskTable;
  readonly key: string;
  readonly value: unknown;
};

const changesInPart = 3;
let lastId = 0;

/** An id that no other one equals, made without chance. */
export function newDeskId(): string {
  lastId += 1;
  return `00000000-0000-7000-8000-${String(lastId).padStart(12, '0')}`;
}

/** A database with acts, journal and write-once files. */
export class DeskDatabase {
  readonly database: Dexie;
  readonly source: VaultSource;
  /** The time that acts are done at; each takes a second. */
  now = Date.UTC(2026, 10, 24, 12);

  private constructor(database: Dexie) {
    this.database = database;
    this.source = dexieSource({ database, journaledTables: deskTables, newId: newDeskId });
  }

  /** Makes a fresh one. */
  static async create(name: string, version = 1): Promise<DeskDatabase> {
    await Dexie.delete(name);
    const database = new Dexie(name);
    database.version(version).stores({
      documents: 'id',
      cards: 'id, documentId',
      originals: 'sha256',
      contents: 'id',
      journal: '++sequence',
      journalParts: '[sequence+part]',
      meta: 'name',
    });
    await database.open();
    await database.table<VaultMeta>('meta').bulkPut([
      { name: 'databaseId', value: newDeskId() },
      { name: 'deviceId', value: newDeskId() },
    ]);
    return new DeskDatabase(database);
  }

  /** Opens one that is there, as a restore left it. */
  static async open(name: string): Promise<DeskDatabase> {
    const database = new Dexie(name);
    await database.open();
    return new DeskDatabase(database);
  }

  /** Does one act: all writes, and what it keeps, in one transaction with its journal entry. */
  async act(
    label: string,
    writes: readonly DeskWrite[],
    extra: { readonly original?: string; readonly meta?: VaultMeta } = {},
  ): Promise<number> {
    const { database } = this;
    const file = extra.original === undefined ? null : await fileOf(extra.original);
    this.now += 1_000;
    return database.transaction('rw', database.tables, async () => {
      const changes: VaultChange[] = [];
      for (const write of writes) changes.push(...(await this.#write(write)));
      const keeps: Keep[] = [];
      if (file !== null) {
        const { sha256, bytes, text } = file;
        await database
          .table('originals')
          .put({ sha256, name: text, mediaType: 'text/plain', bytes });
        await database.table('contents').put({ id: sha256, content: { text } });
        keeps.push({ table: 'originals', key: sha256 }, { table: 'contents', key: sha256 });
      }
      const meta = extra.meta === undefined ? [] : [extra.meta];
      await database.table('meta').bulkPut(meta);
      return this.#enter({ label, changes, keeps, meta });
    });
  }

  /** The act `sequence` as it was committed. */
  async committed(sequence: number): Promise<WholeEntry> {
    const [act] = await this.source.entriesAfter(sequence - 1, 1);
    if (act?.entry.sequence !== sequence) throw new Error(`There is no act ${sequence}`);
    return act;
  }

  /** Everything that a restore is to bring back, as one value. */
  async contents(): Promise<Record<string, unknown>> {
    const tables = [...deskTables, 'originals', 'contents', 'journal', 'journalParts', 'meta'];
    const read = tables.map(async (table) => [table, await this.database.table(table).toArray()]);
    return Object.fromEntries(await Promise.all(read));
  }

  async #write({ table, key, value }: DeskWrite): Promise<VaultChange[]> {
    const rows: Table<unknown, string> = this.database.table(table);
    const before = (await rows.get(key)) ?? null;
    const after = value === null ? null : { id: key, value };
    if (after !== null) await rows.put(after);
    else await rows.delete(key);
    return before === null && after === null ? [] : [{ table, key, before, after }];
  }

  async #enter(act: Pick<VaultEntry, 'label' | 'keeps' | 'meta'> & { changes: VaultChange[] }) {
    const { changes, label, keeps, meta } = act;
    const journal: Table<VaultEntry, number> = this.database.table('journal');
    const [last = 0] = await journal.orderBy(':id').reverse().limit(1).primaryKeys();
    const sequence = last + 1;
    const parts = Math.ceil(changes.length / changesInPart);
    const links = { undoes: null, redoes: null };
    const about = { sequence, label, at: this.now, device: 'a device', parts };
    await journal.add({ ...about, ...links, keeps, meta });
    for (let part = 0; part < parts; part += 1) {
      const own = changes.slice(part * changesInPart, (part + 1) * changesInPart);
      await this.database.table('journalParts').add({ sequence, part, changes: own });
    }
    return sequence;
  }

  close(): void {
    this.database.close();
  }
}

async function fileOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { text, bytes, sha256: await sha256Of(bytes) };
}
