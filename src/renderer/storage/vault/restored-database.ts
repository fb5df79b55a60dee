/** The fresh database that a restore fills: made from the vault's schema, past the gate for writes. */
import { Dexie } from 'dexie';
import type {
  KeyedRecord,
  VaultMeta,
  VaultOriginal,
  VaultSchema,
  WholeEntry,
} from './vault-source.ts';

/** Writes and reads back without the app's own database class: no act, no journal, no upgrade. */
export class RestoredDatabase {
  readonly name: string;
  readonly #database: Dexie;

  private constructor(name: string, database: Dexie) {
    this.name = name;
    this.#database = database;
  }

  /** Makes an empty database with exactly `schema`. Throws where IndexedDB cannot. */
  static async create(name: string, schema: VaultSchema): Promise<RestoredDatabase> {
    if (await Dexie.exists(name))
      throw new Error(`A restore needs a fresh database: ${name} is there`);
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
    database.version(schema.version).stores({ ...schema.stores });
    await database.open();
    return new RestoredDatabase(name, database);
  }

  async putRecords(table: string, records: readonly KeyedRecord[]): Promise<void> {
    await this.#database.table(table).bulkPut(records.map(({ record }) => record));
  }

  /** Puts each record as it is to be; `null` where there is to be none. */
  async putFinal(table: string, records: ReadonlyMap<string, unknown>): Promise<void> {
    const gone = [...records].filter(([, record]) => record === null).map(([key]) => key);
    await this.#database.table(table).bulkDelete(gone);
    const left = [...records.values()].filter((record) => record !== null);
    for (let from = 0; from < left.length; from += 1_000) {
      await this.#database.table(table).bulkPut(left.slice(from, from + 1_000));
    }
  }

  async putMeta(meta: readonly VaultMeta[]): Promise<void> {
    await this.#database.table('meta').bulkPut([...meta]);
  }

  async putEntries(wholes: readonly WholeEntry[]): Promise<void> {
    const parts = wholes.flatMap(({ entry, parts }) =>
      parts.map((part) => ({ sequence: entry.sequence, ...part })),
    );
    await this.#database.table('journal').bulkPut(wholes.map(({ entry }) => entry));
    await this.#database.table('journalParts').bulkPut(parts);
  }

  /** Takes the journal away again: acts before a gap are no history of what follows it. */
  async clearEntries(): Promise<void> {
    await this.#database.table('journal').clear();
    await this.#database.table('journalParts').clear();
  }

  async putOriginal(original: VaultOriginal): Promise<void> {
    await this.#database.table('originals').put(original);
  }

  async putContent(id: string, content: unknown): Promise<void> {
    await this.#database.table('contents').put({ id, content });
  }

  /** The records with these keys, `null` for each that is not there. */
  async read(table: string, keys: readonly (string | number)[]): Promise<readonly unknown[]> {
    const found: unknown[] = await this.#database.table(table).bulkGet([...keys]);
    return found.map((record) => record ?? null);
  }

  /** The records from the key `first` to the key `last`, by their keys: far faster than one by one. */
  async readRange(table: string, first: string, last: string): Promise<Map<string, unknown>> {
    const rows = this.#database.table<unknown, string>(table);
    const records: unknown[] = await rows.where(':id').between(first, last, true, true).toArray();
    const keyPath = String(rows.schema.primKey.keyPath);
    return new Map(records.map((record) => [Reflect.get(record as object, keyPath), record]));
  }

  count(table: string): Promise<number> {
    return this.#database.table(table).count();
  }

  close(): void {
    this.#database.close();
  }

  /** Removes a database that did not become what it should. */
  async discard(): Promise<void> {
    this.#database.close();
    await Dexie.delete(this.name);
  }
}
