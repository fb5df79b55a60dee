/** Whether the database is what its journal says: nothing half-done, nothing counted wrong. */
import type { Store } from '#renderer/storage/act.ts';
import { countAll } from '#renderer/storage/counts.ts';
import type { JournalEntry, JournalPart } from '#renderer/storage/journal/journal-entry.ts';
import { isSame } from '#renderer/storage/journal/reverse-change.ts';
import { type JournaledTable, journaledTables } from '#renderer/storage/records.ts';

/**
 * What does not fit, in words; empty where all does. Of a journal that was shortened, what its first acts
 * found is believed, and records that none of its acts touched are not compared.
 */
export async function tornStateOf({ database }: Store): Promise<string[]> {
  const entries = await database.journal.orderBy('sequence').toArray();
  const first = entries[0]?.sequence ?? 1;
  const gaps = entries.flatMap(({ sequence }, index) =>
    sequence === first + index ? [] : [`act ${first + index} is missing: ${sequence} comes next`],
  );
  const isWhole = first === 1;
  const replayed = new Map<string, unknown>();
  const parts = await database.journalParts.toArray();
  const misfits = [
    ...partsAstray(entries, parts),
    ...parts.flatMap((part) => replay(replayed, part, isWhole)),
  ];
  const counts = await countAll(database, journaledTables);
  const faults: string[] = [];
  for (const table of journaledTables) {
    const records: { id: string }[] = await database.table(table).toArray();
    faults.push(...compare(replayed, table, records, counts[table] ?? 0, isWhole));
  }
  const left = [...replayed].filter(([, record]) => record !== null);
  const alone = left.map(([id]) => id).map((id) => `${id} is in the journal alone`);
  return [...gaps, ...misfits, ...faults, ...alone];
}

/** Acts whose parts are not all there, and parts whose act is not. */
function partsAstray(entries: readonly JournalEntry[], parts: readonly JournalPart[]): string[] {
  const found = Map.groupBy(parts, ({ sequence }) => sequence);
  const known = new Set(entries.map(({ sequence }) => sequence));
  const lacking = entries.filter(
    ({ sequence, parts: count }) => (found.get(sequence)?.length ?? 0) !== count,
  );
  const strays = [...found.keys()].filter((sequence) => !known.has(sequence));
  return [
    ...lacking.map(({ sequence }) => `act ${sequence} has not all its parts`),
    ...strays.map((sequence) => `act ${sequence} has parts alone`),
  ];
}

function replay(
  replayed: Map<string, unknown>,
  { sequence, changes }: JournalPart,
  isWhole: boolean,
): string[] {
  const faults: string[] = [];
  for (const { table, key, before, after } of changes) {
    const id = `${table} ${key}`;
    const isKnown = isWhole || replayed.has(id);
    if (isKnown && !isSame(replayed.get(id) ?? null, before)) {
      faults.push(`act ${sequence} found another ${id} than the act before left`);
    }
    replayed.set(id, after);
  }
  return faults;
}

/** Takes what was compared out of `replayed`. */
function compare(
  replayed: Map<string, unknown>,
  table: JournaledTable,
  records: readonly { id: string }[],
  count: number,
  isWhole: boolean,
): string[] {
  const faults = records.flatMap((record) => {
    const id = `${table} ${record.id}`;
    const isKept = isSame(replayed.get(id), record) || !(isWhole || replayed.has(id));
    replayed.delete(id);
    return isKept ? [] : [`${id} is not as the journal left it`];
  });
  const isCounted = count === records.length;
  return isCounted ? faults : [...faults, `${table}: counted ${count}, found ${records.length}`];
}
