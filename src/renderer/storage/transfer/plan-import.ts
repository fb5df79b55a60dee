/** Plans an import step by step: what would be put and deleted. Planning itself writes nothing. */

import type { PlenumDatabase } from '../database.ts';
import { isSame } from '../journal/reverse-change.ts';
import { readPresent } from '../read-present.ts';
import {
  type DocumentRecord,
  type JournaledTable,
  journaledTables,
  type TrashRecord,
} from '../records.ts';
import type { Copy, CopyRecords } from './copy.ts';
import { eachPage } from './export-records.ts';
import { mergedRecord, type Standing, standingOf, withLaterPlace } from './merge-records.ts';
import { identityOf, type LiveSides, planOurs, planTheirs } from './merge-trash.ts';
import type { Pace } from './pace.ts';
import type { TableRecords } from './record-shapes.ts';
import { documentNames, renamed } from './same-texts.ts';

/** Some records of one table: what is to be done with them, and how those of the copy stand. */
export type ImportStep = {
  readonly table: JournaledTable;
  readonly puts: readonly { readonly id: string }[];
  readonly deletes: readonly string[];
  readonly standings: readonly Standing[];
  /** What was read of the table for this step; undefined where there is no such record. */
  readonly present?: readonly (readonly [key: string, record: unknown])[];
};

type UseStep = (step: ImportStep) => Promise<void>;
type Row = TableRecords[JournaledTable];

/** How the copy and what is here come together. */
export type ImportWay = 'merge' | 'replace';

/** So many records are looked at in one step. */
const stepLength = 500;

/** Calls `use` for every step of the import, in order. Each is planned on what the ones before left. */
export function planImport(
  database: PlenumDatabase,
  copy: Copy,
  way: ImportWay,
  use: UseStep,
  pace: Pace,
): Promise<void> {
  const paced: UseStep = async (step) => {
    await use(step);
    const rest = pace();
    if (rest !== null) await rest;
  };
  return way === 'merge'
    ? planMerge(database, copy, paced)
    : planReplacement(database, copy.records, paced);
}

async function planMerge(database: PlenumDatabase, copy: Copy, use: UseStep): Promise<void> {
  const names = await documentNames(database, copy);
  const records = renamed(copy.records, names);
  const otherNames = new Set<string>(names.values());
  await planTrash(database, records, use);
  for (const table of journaledTables) {
    if (table === 'trash') continue;
    const isOwn = ({ id }: Row) => table !== 'documents' || !otherNames.has(id);
    await eachStep(database, table, records[table].filter(isOwn), async (theirs, ours, present) => {
      const standings = theirs.map((one, index) => standingOf(table, ours[index], one));
      const isTaken = (_: Row, index: number) =>
        standings[index] === 'new' || standings[index] === 'newer-in-copy';
      const puts = theirs
        .map((one, index) => mergedRecord(table, ours[index], one))
        .filter(isTaken);
      await use({ table, puts, deletes: [], standings, present });
    });
  }
  for (const theirs of records.documents.filter(({ id }) => otherNames.has(id))) {
    await use(mergeKnownDocument(await database.documents.get(theirs.id), theirs));
  }
}

/** A document that is here under another id, or was: it is in the trash. */
function mergeKnownDocument(ours: DocumentRecord | undefined, theirs: DocumentRecord): ImportStep {
  const step = { table: 'documents', deletes: [] } as const;
  if (ours === undefined) return { ...step, puts: [theirs], standings: ['new'] };
  const merged = withLaterPlace(ours, theirs);
  return merged === ours
    ? { ...step, puts: [], standings: ['same'] }
    : { ...step, puts: [merged], standings: ['newer-in-copy'] };
}

async function planTrash(
  database: PlenumDatabase,
  { trash: theirs, ...records }: CopyRecords,
  use: UseStep,
): Promise<void> {
  const isInCopy = membership(records);
  const known = new Set<string>();
  await eachPage(database, 'trash', async (page) => {
    for (const { id } of page) known.add(id);
    const sides = { here: await liveHere(database, page), inCopy: isInCopy };
    await use({ table: 'trash', ...planOurs(page, sides), standings: [] });
  });
  for (let at = 0; at < theirs.length; at += stepLength) {
    const some = theirs.slice(at, at + stepLength);
    const sides = { here: await liveHere(database, some), inCopy: isInCopy };
    const plan = planTheirs(some, known, sides);
    const isNew = new Set(plan.puts.map(({ id }) => id));
    const standings = some.map(({ id }) => (isNew.has(id) ? 'new' : 'same'));
    await use({ table: 'trash', ...plan, standings });
  }
}

/** Asks whether a record is in its table in the copy; a table is gone through when first asked about. */
function membership(records: Omit<CopyRecords, 'trash'>): LiveSides['inCopy'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (one) => {
    const { table } = one;
    if (table === 'trash') return false;
    const ids =
      known.get(table) ?? new Set(records[table].map((record) => identityOf({ table, record })));
    known.set(table, ids);
    return ids.has(identityOf(one));
  };
}

/** Which of the records that lie in `things` are in their tables here. */
async function liveHere(
  database: PlenumDatabase,
  things: readonly TrashRecord[],
): Promise<LiveSides['here']> {
  const keys = new Map<JournaledTable, string[]>();
  for (const { table, record } of things.flatMap(({ records }) => records)) {
    const list = keys.get(table) ?? [];
    list.push((record as { id: string }).id);
    keys.set(table, list);
  }
  const live = new Set<string>();
  for (const [table, ids] of keys) {
    for (const record of await database.table(table).bulkGet(ids)) {
      if (record !== undefined) live.add(identityOf({ table, record }));
    }
  }
  return (one) => live.has(identityOf(one));
}

async function planReplacement(
  database: PlenumDatabase,
  records: CopyRecords,
  use: UseStep,
): Promise<void> {
  for (const table of journaledTables) {
    const ids = new Set<string>(records[table].map(({ id }) => id));
    await eachPage(database, table, async (page) => {
      const deletes = page.map(({ id }) => id as string).filter((id) => !ids.has(id));
      await use({ table, puts: [], deletes, standings: [] });
    });
    await eachStep(database, table, records[table], async (theirs, ours, present) => {
      const standings = theirs.map((one, index) => standingOf(table, ours[index], one));
      const puts = theirs.filter((one, index) => !isSame(ours[index], one));
      await use({ table, puts, deletes: [], standings, present });
    });
  }
}

type EachStep = (
  theirs: readonly Row[],
  ours: readonly (Row | undefined)[],
  present: NonNullable<ImportStep['present']>,
) => Promise<void>;

async function eachStep(
  database: PlenumDatabase,
  table: JournaledTable,
  records: readonly Row[],
  use: EachStep,
): Promise<void> {
  for (let at = 0; at < records.length; at += stepLength) {
    const theirs = records.slice(at, at + stepLength);
    const keys = theirs.map(({ id }) => id);
    const { records: found } = await readPresent(database.table(table), keys);
    const present = keys.map((key, index) => [key, found[index]] as const);
    await use(theirs, found as readonly (Row | undefined)[], present);
  }
}
