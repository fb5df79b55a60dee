/** Reads the records of a copy: each brought to the present schema, and checked against its shape. */
import * as v from 'valibot';
import { type JournaledTable, journaledTables } from '../records.ts';
import type { CopyRecords } from './copy.ts';
import { refuse } from './copy-fault.ts';
import type { CopyFiles } from './copy-files.ts';
import { type CopyFile, tablePath } from './manifest.ts';
import type { Pace } from './pace.ts';
import { recordShapes } from './record-shapes.ts';
import { type TableRecord, upgradeRecord } from './upgrade-records.ts';

/** Every record of every table; throws a `CopyError` for the first that is not as it should be. */
export async function readRecords(
  files: CopyFiles,
  pace: Pace,
  onFile: (path: string) => void,
): Promise<CopyRecords> {
  const byPath = new Map(files.manifest.files.map((file) => [file.path, file]));
  const reading = new ReadingRecords();
  for (const table of journaledTables) {
    for (let part = 0; ; part += 1) {
      const file = byPath.get(tablePath(table, part));
      if (file === undefined) break;
      byPath.delete(file.path);
      await readPart(files, table, file, reading, pace);
      onFile(file.path);
    }
  }
  // Parts are counted without gaps: before one that is left over, one is missing.
  const stray = [...byPath.keys()].find((path) => path.startsWith('tables/'));
  if (stray !== undefined) refuse({ kind: 'missing', file: stray.replace(/\/\d+\.json$/, '') });
  return reading.records as unknown as CopyRecords;
}

async function readPart(
  files: CopyFiles,
  table: JournaledTable,
  file: CopyFile,
  reading: ReadingRecords,
  pace: Pace,
): Promise<void> {
  const { schemaVersion } = files.manifest;
  for (const [index, record] of (await files.list(file, pace)).entries()) {
    for (const one of upgradeRecord({ table, record }, schemaVersion)) {
      reading.add(checkRecord(one, file.path, index));
    }
    const rest = pace();
    if (rest !== null) await rest;
  }
}

type Checked = { readonly table: JournaledTable; readonly record: { readonly id: string } };

/** The records read so far: none of them twice. */
class ReadingRecords {
  readonly records: Record<string, unknown[]> = {};
  readonly #seen: Record<string, Set<string>> = {};

  constructor() {
    for (const table of journaledTables) {
      this.records[table] = [];
      this.#seen[table] = new Set();
    }
  }

  add({ table, record }: Checked): void {
    const seen = this.#seen[table];
    if (seen?.has(record.id) === true) refuse({ kind: 'doubled', table, key: record.id });
    seen?.add(record.id);
    this.records[table]?.push(record);
  }
}

function checkRecord({ table, record }: TableRecord, file: string, index: number): Checked {
  const known = journaledTables.find((one) => one === table);
  if (known === undefined) throw new Error(`An upgrade made a record of ${table}`);
  const checked = v.safeParse(recordShapes[known], record, { abortEarly: true });
  if (checked.success) return { table: known, record: checked.output };
  const where = [String(index), v.getDotPath(checked.issues[0])].filter(Boolean).join('.');
  return refuse({ kind: 'invalid', file, where });
}
