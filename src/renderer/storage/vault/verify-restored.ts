/** Reads a restored database back and compares it, record by record, with what it was made from. */
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultFiles } from '../../host/host.ts';
import { breathe } from '../breathe.ts';
import { sha256Of } from '../sha256.ts';
import { readPart } from './read-snapshot.ts';
import type { Replay } from './replay.ts';
import type { RestoreBase } from './restore-plan.ts';
import type { RestoredDatabase } from './restored-database.ts';
import { isSameJson } from './same-json.ts';
import type { KeyedRecord, VaultOriginal } from './vault-source.ts';

/** How many records each table has where all are as they should be; otherwise the first that is not. */
export async function differenceIn(
  database: RestoredDatabase,
  files: VaultFiles,
  base: RestoreBase | null,
  replay: Replay,
): Promise<Result<Readonly<Record<string, number>>, string>> {
  const counts = new Map(Object.keys(base?.manifest.counts ?? {}).map((table) => [table, 0]));
  for await (const some of expectedRecords(files, base, replay)) {
    if (!some.ok) return some;
    const { table, expected } = some.value;
    const wrong = await differenceOf(database, some.value);
    if (wrong !== null) return failure(wrong);
    const there = expected.filter(({ record }) => record !== null).length;
    counts.set(table, (counts.get(table) ?? 0) + there);
    await breathe();
  }
  for (const [table, count] of counts) {
    const found = await database.count(table);
    if (found !== count) return failure(`${table} has ${found} records, not ${count}`);
  }
  const wrong = await wrongOriginal(database, replay);
  return wrong === null ? success(Object.fromEntries(counts)) : failure(wrong);
}

type Expected = {
  readonly table: string;
  /** A record that is null is not to be there. */
  readonly expected: readonly KeyedRecord[];
  /** Whether they stand in the database as they stand here, with few others between them. */
  readonly isRow: boolean;
};

/** Every record as it should be: those of the snapshot that no act touched, and those of the acts. */
async function* expectedRecords(
  files: VaultFiles,
  base: RestoreBase | null,
  replay: Replay,
): AsyncGenerator<Result<Expected, string>> {
  for (const part of base?.manifest.parts ?? []) {
    if (part.kind !== 'records') continue;
    const { table } = part;
    const items = await readPart(files, part);
    const records = items.ok ? (items.value as readonly KeyedRecord[]) : [];
    const expected = records.filter(({ key }) => !replay.of(table).has(key));
    yield items.ok ? success({ table, expected, isRow: true }) : items;
  }
  for (const [table, records] of replay.records) {
    const expected = [...records].map(([key, record]) => ({ key, record }));
    yield success({ table, expected, isRow: false });
  }
}

async function differenceOf(
  database: RestoredDatabase,
  { table, expected, isRow }: Expected,
): Promise<string | null> {
  for (let from = 0; from < expected.length; from += 1_000) {
    const some = expected.slice(from, from + 1_000);
    const keys = some.map(({ key }) => key);
    const [first, last] = [keys[0], keys.at(-1)];
    const found =
      isRow && first !== undefined && last !== undefined
        ? await database.readRange(table, first, last)
        : new Map((await database.read(table, keys)).map((record, index) => [keys[index], record]));
    const wrong = some.find(({ key, record }) => !isSameJson(record, found.get(key) ?? null));
    if (wrong !== undefined) return `${wrong.key} of ${table} is not as the vault has it`;
  }
  return null;
}

/** The originals in the database, by their hash; those that the vault lacks were told already. */
async function wrongOriginal(database: RestoredDatabase, replay: Replay): Promise<string | null> {
  for (const { table, key } of replay.keeps.values()) {
    if (table !== 'originals') continue;
    const [original] = (await database.read(table, [key])) as readonly (VaultOriginal | null)[];
    if (!original) continue;
    const found = await sha256Of(original.bytes);
    if (found !== key) return `the original ${key} came out as ${found}`;
  }
  return null;
}
