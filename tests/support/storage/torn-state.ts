/** Whether the database is what its journal says: nothing half-done, nothing counted wrong. */
import type { Store } from '#renderer/storage/act.ts';
import { countAll } from '#renderer/storage/counts.ts';
import type { JournalPart } from '#renderer/storage/journal/journal-entry.ts';
import { isSame } from '#renderer/storage/journal/reverse-change.ts';
import { type JournaledTable, journaledTables } from '#renderer/storage/records.ts';

/** What does not fit, in words; empty where all does. The journal must reach back to the first act. */
export async function tornStateOf({ database }: Store): Promise<string[]> {
  const sequences = await database.journal.orderBy('sequence').primaryKeys();
  const gaps = sequences.flatMap((sequence, index) =>
    sequence === index + 1 ? [] : [`act ${index + 1} is missing: ${sequence} comes next`],
  );
  const replayed = new Map<string, unknown>();
  const parts = await database.journalParts.toArray();
  const misfits = parts.flatMap((part) => replay(replayed, part));
  const counts = await countAll(database, journaledTables);
  const faults: string[] = [];
  for (const table of journaledTables) {
    const records: { id: string }[] = await database.table(table).toArray();
    faults.push(...compare(replayed, table, records, counts[table] ?? 0));
  }
  const alone = [...replayed.keys()].map((id) => `${id} is in the journal alone`);
  return [...gaps, ...misfits, ...faults, ...alone];
}

function replay(replayed: Map<string, unknown>, { sequence, changes }: JournalPart): string[] {
  const faults: string[] = [];
  for (const { table, key, before, after } of changes) {
    const id = `${table} ${key}`;
    if (!isSame(replayed.get(id) ?? null, before)) {
      faults.push(`act ${sequence} found another ${id} than the act before left`);
    }
    if (after === null) replayed.delete(id);
    else replayed.set(id, after);
  }
  return faults;
}

/** Takes what was compared out of `replayed`. */
function compare(
  replayed: Map<string, unknown>,
  table: JournaledTable,
  records: readonly { id: string }[],
  count: number,
): string[] {
  const faults = records.flatMap((record) => {
    const id = `${table} ${record.id}`;
    const isKept = isSame(replayed.get(id), record);
    replayed.delete(id);
    return isKept ? [] : [`${id} is not as the journal left it`];
  });
  const isCounted = count === records.length;
  return isCounted ? faults : [...faults, `${table}: counted ${count}, found ${records.length}`];
}
