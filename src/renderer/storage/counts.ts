/** Counts that screens show, kept up to date by every act: none is counted when it is read. */
import type { Dexie, Table } from 'dexie';
import type { DocumentId } from '#core/text/document.ts';
import type { Change } from './journal/journal-entry.ts';
import type { JournaledTable } from './records.ts';
import { upkeep } from './upkeep.ts';

/** A count's key: a name, or the minute since the epoch in which so many cards come due. */
type CountKey = string | number;

/** The tables whose records are counted for each document too. */
const countedByDocument = ['highlights', 'notes', 'cards'] as const;

/** A database with its table of counts. */
type CountedDatabase = Dexie & { readonly counts: Table<number, CountKey> };

const minuteLength = 60_000;

/** Cards due before this minute are in `settled`, and no longer in a minute of their own. */
const settledThrough = 'due:settled-through';
const settled = 'due:settled';

/** The minute since the epoch that holds `time`, epoch milliseconds. */
function minuteOf(time: number): number {
  return Math.floor(time / minuteLength);
}

/** The last millisecond of the minute that holds `time`: what is due then counts as due now. */
export function endOfMinute(time: number): number {
  return (minuteOf(time) + 1) * minuteLength - 1;
}

/** What `changes` do to the counts; a count they leave as it was is not named. */
export function countChanges(changes: Iterable<Change>): Map<CountKey, number> {
  const steps = new Map<CountKey, number>();
  for (const { table, before, after } of changes) {
    for (const key of countsOf(table, before)) steps.set(key, (steps.get(key) ?? 0) - 1);
    for (const key of countsOf(table, after)) steps.set(key, (steps.get(key) ?? 0) + 1);
  }
  for (const [key, step] of steps) if (step === 0) steps.delete(key);
  return steps;
}

function countsOf(table: string, record: unknown): CountKey[] {
  if (record === null || typeof record !== 'object') return [];
  const keys: CountKey[] = [`all:${table}`];
  const { documentId, schedule } = record as {
    documentId?: string | null;
    schedule?: { dueAt: number };
  };
  const isByDocument = countedByDocument.some((counted) => counted === table);
  if (isByDocument && typeof documentId === 'string') keys.push(`${table}:${documentId}`);
  if (table === 'cards' && schedule !== undefined) keys.push(minuteOf(schedule.dueAt));
  return keys;
}

/** Brings the counts up to date with `changes`, inside the transaction that made them. */
export async function applyCounts(
  { counts }: CountedDatabase,
  changes: Iterable<Change>,
): Promise<void> {
  const steps = [...countChanges(changes)];
  if (steps.length === 0) return;
  const keys: CountKey[] = [settledThrough, settled, ...steps.map(([key]) => key)];
  const [through = 0, before = 0, ...present] = await counts.bulkGet(keys);
  let early = 0;
  const next = new Map<CountKey, number>();
  steps.forEach(([key, step], index) => {
    if (typeof key === 'number' && key < through) early += step;
    else next.set(key, (present[index] ?? 0) + step);
  });
  if (early !== 0) next.set(settled, before + early);
  await counts.bulkPut([...next.values()], [...next.keys()]);
}

/** How many records `table` has. */
export async function countAll(database: CountedDatabase, table: JournaledTable): Promise<number> {
  return (await database.counts.get(`all:${table}`)) ?? 0;
}

/** How many records of `table` belong to the document. */
export async function countOfDocument(
  database: CountedDatabase,
  table: (typeof countedByDocument)[number],
  documentId: DocumentId,
): Promise<number> {
  return (await database.counts.get(`${table}:${documentId}`)) ?? 0;
}

/** How many cards come due by the end of the minute that holds `now`. */
export async function countDueCards(database: CountedDatabase, now: number): Promise<number> {
  const { counts } = database;
  const minute = minuteOf(now);
  const [through = 0, before = 0] = await counts.bulkGet([settledThrough, settled]);
  if (minute < through) {
    // The clock was set back: what was settled then says nothing of now.
    return database.table('cards').where('schedule.dueAt').belowOrEqual(endOfMinute(now)).count();
  }
  const since = await counts.where(':id').between(through, minute, true, true).toArray();
  return since.reduce((sum, count) => sum + count, before);
}

/** Sums up the minutes that are over, so that a due count reads few of them. */
export function settleDueCards(database: CountedDatabase, now: number): Promise<void> {
  const { counts } = database;
  return upkeep(database, ['counts'], async () => {
    const minute = minuteOf(now);
    const [through = 0, before = 0] = await counts.bulkGet([settledThrough, settled]);
    if (minute <= through) return;
    const over = counts.where(':id').between(through, minute, true, false);
    const sum = (await over.toArray()).reduce((total, count) => total + count, before);
    await over.delete();
    await counts.bulkPut([minute, sum], [settledThrough, settled]);
  });
}

/** Counts every record of `tables` anew; `tableOf` gives them, and `counts`, of one transaction. */
export async function recount(
  tableOf: (name: string) => Table,
  tables: readonly string[],
): Promise<void> {
  const counts: Table<number, CountKey> = tableOf('counts');
  await counts.clear();
  const totals = new Map<CountKey, number>();
  for (const name of tables) {
    await tableOf(name).each((record: unknown) => {
      for (const key of countsOf(name, record)) totals.set(key, (totals.get(key) ?? 0) + 1);
    });
  }
  await counts.bulkPut([...totals.values()], [...totals.keys()]);
}
