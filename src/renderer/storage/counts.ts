/** Counts that screens show, kept up to date by every act: none is counted when it is read. */
import type { Dexie, PromiseExtended, Table } from 'dexie';
import type { DocumentId } from '#core/text/document.ts';
import {
  type CountGroup,
  type CountGroupKey,
  type countedByDocument,
  dayOf,
  desk,
  endOfMinute,
  minuteOf,
  noStages,
  type StageCounts,
  type Steps,
  stageAndTime,
  stages,
  stepRecord,
  stepsOf,
} from './count-steps.ts';
import { eachRecord } from './each-record.ts';
import type { Change } from './journal/journal-entry.ts';
import type { JournaledTable } from './records.ts';
import { upkeep } from './upkeep.ts';

/** A database with its table of counts. */
export type CountedDatabase = Dexie & { readonly counts: Table<CountGroup, CountGroupKey> };

/** In `desk`: cards due before this day are in `due:settled:<stage>`, and no longer in a day of their own. */
const settledBefore = 'due:settled-before';
const settled = 'due:settled:';
/** In `desk`: what is counted at all; another number than this is of an earlier program, and counted anew. */
const [countedKind, presentKind] = ['counted-kind', 2] as const;

/** Counts as they were read inside an act, before it has changed them. */
export type ReadCounts = ReadonlyMap<CountGroupKey, CountGroup>;

/** Reads the counts that `changes` move. Not `async`: it is begun in the middle of another request. */
export function readCounts(
  database: CountedDatabase,
  changes: Iterable<Change>,
): PromiseExtended<ReadCounts> {
  return readGroups(database, [...stepsOf(changes).keys()]);
}

function readGroups(
  { counts }: CountedDatabase,
  keys: readonly CountGroupKey[],
): PromiseExtended<ReadCounts> {
  return counts
    .bulkGet([...keys])
    .then((present) => new Map(keys.map((key, index) => [key, present[index] ?? {}] as const)));
}

/** Brings the counts up to date by `steps`, inside their transaction; `known` were read already. */
export async function applyCounts(
  database: CountedDatabase,
  steps: Steps,
  known: ReadCounts | null = null,
): Promise<void> {
  if (steps.size === 0) return;
  const keys = [...steps.keys()];
  const isKnown = known !== null && keys.every((key) => known.has(key));
  const groups = isKnown ? known : await readGroups(database, keys);
  const before = groups.get(desk)?.[settledBefore] ?? 0;
  for (const day of keys) {
    if (typeof day !== 'number' || day >= before) continue;
    const ofDesk = steps.get(desk) ?? new Map<string, number>();
    for (const [name, step] of steps.get(day) ?? []) {
      const sum = settled + stageAndTime(name).stage;
      ofDesk.set(sum, (ofDesk.get(sum) ?? 0) + step);
    }
    steps.set(desk, ofDesk);
    steps.delete(day);
  }
  const next = [...steps].map(([key, names]) => grown(groups.get(key) ?? {}, names));
  await database.counts.bulkPut(next, [...steps.keys()]);
}

/** The group with its numbers grown; one that comes to nothing is left out. */
function grown(group: CountGroup, steps: ReadonlyMap<string, number>): CountGroup {
  const numbers = new Map(Object.entries(group));
  for (const [name, step] of steps) numbers.set(name, (numbers.get(name) ?? 0) + step);
  return Object.fromEntries([...numbers].filter(([, number]) => number !== 0));
}

/** Whether all is counted: a database that was just restored has no counts, one of an earlier program has fewer. */
export async function hasCounts({ counts }: CountedDatabase): Promise<boolean> {
  return (await counts.get(desk))?.[countedKind] === presentKind;
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

/** How many cards of each stage come due by the end of the minute that holds `now`. */
export async function countDueByStage(
  database: CountedDatabase,
  now: number,
): Promise<StageCounts> {
  const { counts } = database;
  const minute = minuteOf(now);
  const today = dayOf(minute);
  // Days that were summed up are no more, so that all up to today are asked for in one go.
  const [group, days] = await Promise.all([
    counts.get(desk),
    counts.where(':id').between(Number.NEGATIVE_INFINITY, today, true, true).toArray(),
  ]);
  if (today < (group?.[settledBefore] ?? 0)) return countAnew(database, now);
  const due = noStages();
  for (const stage of stages) due[stage] = group?.[settled + stage] ?? 0;
  for (const day of days) {
    for (const [name, count] of Object.entries(day)) {
      const { stage, time } = stageAndTime(name);
      if (time <= minute) due[stage] += count;
    }
  }
  return due;
}

/** The clock was set back: what was settled then says nothing of now. */
async function countAnew(database: CountedDatabase, now: number): Promise<StageCounts> {
  const due = noStages();
  const cards = database.table('cards').where('[queue.stage+queue.at]');
  for (const stage of stages) {
    due[stage] = await cards
      .between([stage, Number.NEGATIVE_INFINITY], [stage, endOfMinute(now)], true, true)
      .count();
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
    const sums = new Map<string, number>();
    for (const day of await over.toArray()) {
      for (const [name, count] of Object.entries(day)) {
        const sum = settled + stageAndTime(name).stage;
        sums.set(sum, (sums.get(sum) ?? 0) + count);
      }
    }
    await over.delete();
    await counts.put({ ...grown(group, sums), [settledBefore]: today }, desk);
  });
}

/** Counts every record of `tables` anew; `tableOf` gives them, and `counts`, of one transaction. */
export async function recount(
  tableOf: (name: string) => Table,
  tables: readonly string[],
): Promise<void> {
  const counts: Table<CountGroup, CountGroupKey> = tableOf('counts');
  await counts.clear();
  const steps: Steps = new Map([[desk, new Map([[countedKind, presentKind]])]]);
  for (const name of tables) {
    await eachRecord(tableOf(name), (record) => stepRecord(steps, name, record, 1));
  }
  await counts.bulkPut(
    [...steps.values()].map((names) => grown({}, names)),
    [...steps.keys()],
  );
}
