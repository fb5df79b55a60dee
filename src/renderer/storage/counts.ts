/** Counts that screens show, kept up to date by every act: none is counted when it is read. */
import type { Dexie, Table } from 'dexie';
import type { DocumentId } from '#core/text/document.ts';
import type { Change } from './journal/journal-entry.ts';
import type { JournaledTable } from './records.ts';
import { upkeep } from './upkeep.ts';

/** Numbers by their names. */
export type CountGroup = Readonly<Record<string, number>>;

/**
 * Which numbers lie together: `desk` has one for each table, a document's id has those of its own
 * records, and a day (since the epoch, UTC) has the cards that come due in each minute of it.
 */
export type CountGroupKey = string | number;

/** A database with its table of counts. */
type CountedDatabase = Dexie & { readonly counts: Table<CountGroup, CountGroupKey> };

/** The tables whose records are counted for each document too. */
const countedByDocument = ['highlights', 'notes', 'cards'] as const;

const minuteLength = 60_000;
const minutesInDay = 24 * 60;
const desk = 'desk';

/** In `desk`: cards due before this day are in `due:settled`, and no longer in a day of their own. */
const settledBefore = 'due:settled-before';
const settled = 'due:settled';

function minuteOf(time: number): number {
  return Math.floor(time / minuteLength);
}

function dayOf(minute: number): number {
  return Math.floor(minute / minutesInDay);
}

/** The last millisecond of the minute that holds `time`: what is due then counts as due now. */
export function endOfMinute(time: number): number {
  return (minuteOf(time) + 1) * minuteLength - 1;
}

/** How much each number of each group grows. */
type Steps = Map<CountGroupKey, Map<string, number>>;

/** Counts `record` of `table` in or out (`step` 1 or -1). */
function stepRecord(steps: Steps, table: string, record: unknown, step: 1 | -1): void {
  if (record === null || typeof record !== 'object') return;
  const grow = (group: CountGroupKey, name: string) => {
    const names = steps.get(group) ?? new Map<string, number>();
    steps.set(group, names.set(name, (names.get(name) ?? 0) + step));
  };
  grow(desk, table);
  const { documentId, schedule } = record as {
    documentId?: string | null;
    schedule?: { dueAt: number };
  };
  const isByDocument = countedByDocument.some((counted) => counted === table);
  if (isByDocument && typeof documentId === 'string') grow(documentId, table);
  if (table === 'cards' && schedule !== undefined) {
    const minute = minuteOf(schedule.dueAt);
    grow(dayOf(minute), String(minute));
  }
}

/** What `changes` do to the counts. */
function stepsOf(changes: Iterable<Change>): Steps {
  const steps: Steps = new Map();
  for (const { table, before, after } of changes) {
    stepRecord(steps, table, before, -1);
    stepRecord(steps, table, after, 1);
  }
  return steps;
}

/** Brings the counts up to date with `changes`, inside the transaction that made them. */
export async function applyCounts(
  { counts }: CountedDatabase,
  changes: Iterable<Change>,
): Promise<void> {
  const steps = stepsOf(changes);
  if (steps.size === 0) return;
  const keys = [...steps.keys()];
  const present = await counts.bulkGet(keys);
  const groups = new Map(keys.map((key, index) => [key, present[index] ?? {}] as const));
  const before = groups.get(desk)?.[settledBefore] ?? 0;
  for (const day of keys) {
    if (typeof day !== 'number' || day >= before) continue;
    let sum = 0;
    for (const step of steps.get(day)?.values() ?? []) sum += step;
    const ofDesk = steps.get(desk) ?? new Map<string, number>();
    steps.set(desk, ofDesk.set(settled, (ofDesk.get(settled) ?? 0) + sum));
    steps.delete(day);
  }
  const next = [...steps].map(([key, names]) => grown(groups.get(key) ?? {}, names));
  await counts.bulkPut(next, [...steps.keys()]);
}

/** The group with its numbers grown; one that comes to nothing is left out. */
function grown(group: CountGroup, steps: ReadonlyMap<string, number>): CountGroup {
  const numbers = new Map(Object.entries(group));
  for (const [name, step] of steps) numbers.set(name, (numbers.get(name) ?? 0) + step);
  return Object.fromEntries([...numbers].filter(([, number]) => number !== 0));
}

/** Whether anything was ever counted: a database that was just restored has no counts yet. */
export async function hasCounts({ counts }: CountedDatabase): Promise<boolean> {
  return (await counts.get(desk)) !== undefined;
}

/** How many records each table has. */
export async function countAll(
  { counts }: CountedDatabase,
  tables: readonly JournaledTable[],
): Promise<Record<string, number>> {
  const group = await counts.get(desk);
  return Object.fromEntries(tables.map((table) => [table, group?.[table] ?? 0]));
}

/** How many records of `table` belong to the document. */
export async function countOfDocument(
  { counts }: CountedDatabase,
  table: (typeof countedByDocument)[number],
  documentId: DocumentId,
): Promise<number> {
  return (await counts.get(documentId))?.[table] ?? 0;
}

/** How many cards come due by the end of the minute that holds `now`. */
export async function countDueCards(database: CountedDatabase, now: number): Promise<number> {
  const { counts } = database;
  const minute = minuteOf(now);
  const today = dayOf(minute);
  const group = await counts.get(desk);
  const before = group?.[settledBefore] ?? 0;
  if (today < before) {
    // The clock was set back: what was settled then says nothing of now.
    return database.table('cards').where('schedule.dueAt').belowOrEqual(endOfMinute(now)).count();
  }
  let due = group?.[settled] ?? 0;
  for (const day of await counts.where(':id').between(before, today, true, true).toArray()) {
    for (const [at, count] of Object.entries(day)) if (Number(at) <= minute) due += count;
  }
  return due;
}

/** Sums up the days that are over, so that a due count reads few of them. */
export function settleDueCards(database: CountedDatabase, now: number): Promise<void> {
  const { counts } = database;
  return upkeep(database, ['counts'], async () => {
    const today = dayOf(minuteOf(now));
    const group = (await counts.get(desk)) ?? {};
    const before = group[settledBefore] ?? 0;
    if (today <= before) return;
    const over = counts.where(':id').between(before, today, true, false);
    let sum = group[settled] ?? 0;
    for (const day of await over.toArray()) for (const count of Object.values(day)) sum += count;
    await over.delete();
    await counts.put({ ...group, [settledBefore]: today, [settled]: sum }, desk);
  });
}

/** Counts every record of `tables` anew; `tableOf` gives them, and `counts`, of one transaction. */
export async function recount(
  tableOf: (name: string) => Table,
  tables: readonly string[],
): Promise<void> {
  const counts: Table<CountGroup, CountGroupKey> = tableOf('counts');
  await counts.clear();
  const steps: Steps = new Map([[desk, new Map()]]);
  for (const name of tables) {
    await tableOf(name).each((record: unknown) => stepRecord(steps, name, record, 1));
  }
  await counts.bulkPut(
    [...steps.values()].map((names) => grown({}, names)),
    [...steps.keys()],
  );
}
