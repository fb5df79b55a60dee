/** Writes the records of one moment, table by table, part by part. */
import type { RevisionId } from '#core/text/document.ts';
import type { PlenumDatabase } from '../database.ts';
import { type JournaledTable, journaledTables, type RevisionRecord } from '../records.ts';
import type { CopyWriter } from './copy-writer.ts';
import { tablePath } from './manifest.ts';
import { type Pace, paceOf } from './pace.ts';
import type { TableRecords } from './record-shapes.ts';

/** A part holds at most so many records, and is closed once its JSON has so many characters. */
const mostRecordsInPart = 1_000;
const fullPart = 512 * 1024;

/** So many records are read at once; what lies in the trash may be a whole document. */
const pageLength = (table: JournaledTable) => (table === 'trash' ? 20 : 500);

/** What the records name: the texts and the original files that belong to them. */
export type NamedTexts = {
  readonly databaseId: string;
  readonly contents: ReadonlySet<RevisionId>;
  readonly originals: ReadonlySet<string>;
};

/**
 * Writes every journaled table in one transaction, so that no act falls between two of them. Texts
 * and original files never change: they can be read after it.
 */
export function exportRecords(
  database: PlenumDatabase,
  writer: CopyWriter,
  signal: AbortSignal,
  onStep: (records: number) => void,
): Promise<NamedTexts> {
  return database.transaction('r', [...journaledTables, 'meta'], async () => {
    const databaseId = (await database.meta.get('databaseId'))?.value;
    if (databaseId === undefined)
      throw new Error('An open store has a databaseId: this one has none');
    // A request of its own keeps the transaction open while the page gets its turn.
    const pace = paceOf(signal, () => database.meta.get('databaseId').then(() => undefined));
    const contents = new Set<RevisionId>();
    const originals = new Set<string>();
    const noteRevision = ({ id, originalSha256, images = [] }: RevisionRecord) => {
      contents.add(id);
      for (const file of [originalSha256, ...images]) originals.add(file);
    };
    for (const table of journaledTables) {
      const part = new TablePart(table, writer, pace);
      await eachPage(database, table, async (page) => {
        for (const record of page) {
          for (const revision of revisionsOf(table, record)) noteRevision(revision);
          const closing = part.add(record);
          if (closing !== null) await closing;
        }
        onStep(page.length);
      });
      await part.close();
    }
    return { databaseId, contents, originals };
  });
}

/** Calls `use` with all records of a table, in the order of their keys. */
export async function eachPage<T extends JournaledTable>(
  database: PlenumDatabase,
  table: T,
  use: (page: readonly TableRecords[T][]) => Promise<void>,
): Promise<void> {
  const length = pageLength(table);
  let after = '';
  for (;;) {
    const page: TableRecords[T][] = await database
      .table(table)
      .where(':id')
      .above(after)
      .limit(length)
      .toArray();
    if (page.length > 0) await use(page);
    const last = page.at(-1);
    if (last === undefined || page.length < length) return;
    after = last.id;
  }
}

/** The revisions that a record is, or holds in the trash. */
export function revisionsOf(
  table: JournaledTable,
  record: TableRecords[JournaledTable],
): readonly RevisionRecord[] {
  if (table === 'revisions') return [record as RevisionRecord];
  if (table !== 'trash') return [];
  return (record as TableRecords['trash']).records
    .filter((one) => one.table === 'revisions')
    .map((one) => one.record as RevisionRecord);
}

class TablePart {
  readonly #table: JournaledTable;
  readonly #writer: CopyWriter;
  readonly #pace: Pace;
  #rows: string[] = [];
  #length = 0;
  #part = 0;

  constructor(table: JournaledTable, writer: CopyWriter, pace: Pace) {
    this.#table = table;
    this.#writer = writer;
    this.#pace = pace;
  }

  /** Answers a promise only when the part is full: each wait takes from what Dexie can follow. */
  add(record: unknown): Promise<void> | null {
    const row = JSON.stringify(record);
    this.#rows.push(row);
    this.#length += row.length;
    const isFull = this.#rows.length === mostRecordsInPart || this.#length >= fullPart;
    return isFull ? this.close() : null;
  }

  /** Writes what was gathered; a table without records has no part. */
  async close(): Promise<void> {
    const { length: records } = this.#rows;
    if (records === 0) return;
    const bytes = new TextEncoder().encode(`[\n${this.#rows.join(',\n')}\n]\n`);
    const path = tablePath(this.#table, this.#part);
    this.#rows = [];
    this.#length = 0;
    this.#part += 1;
    await this.#writer.add({ path, bytes, records }, this.#pace);
  }
}
