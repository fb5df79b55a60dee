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
import { type DocumentNames, documentNames, renamedRows } from './same-texts.ts';

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

/** Every document is known here by the id that it has in the copy. */
const noNames: DocumentNames = new Map();

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
  const otherNames = new Set<string>(names.values());
  const documents = renamedRows('documents', copy.records.documents, names);
  const isOther = ({ id }: DocumentRecord) => otherNames.has(id);
  await planTrash(database, copy.records, names, use);
  for (const table of journaledTables) {
    if (table === 'trash') continue;
    const records: readonly Row[] =
      table === 'documents' ? documents.filter((one) => !isOther(one)) : copy.records[table];
    // Renamed a step at a time: all at once would hold up the page, and stand in memory twice.
    const renaming = table === 'documents' ? noNames : names;
    await eachStep(database, table, records, renaming, async (theirs, ours, present) => {
      const standings = theirs.map((one, index) => standingOf(table, ours[index], one));
      const isTaken = (_: Row, index: number) =>
        standings[index] === 'new' || standings[index] === 'newer-in-copy';
      const puts = theirs
        .map((one, index) => mergedRecord(table, ours[index], one))
        .filter(isTaken);
      await use({ table, puts, deletes: [], standings, present });
    });
  }
  for (const theirs of documents.filter(isOther)) {
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
  { trash, ...records }: CopyRecords,
  names: DocumentNames,
  use: UseStep,
): Promise<void> {
  const isInCopy = membership(records, names);
  const known = new Set<string>();
  await eachPage(database, 'trash', async (page) => {
    for (const { id } of page) known.add(id);
    const sides = { here: await liveHere(database, page), inCopy: isInCopy };
    await use({ table: 'trash', ...planOurs(page, sides), standings: [] });
  });
  for (let at = 0; at < trash.length; at += stepLength) {
    const some = renamedRows('trash', trash.slice(at, at + stepLength), names);
    const sides = { here: await liveHere(database, some), inCopy: isInCopy };
    const plan = planTheirs(some, known, sides);
    const isNew = new Set(plan.puts.map(({ id }) => id));
    const standings = some.map(({ id }) => (isNew.has(id) ? 'new' : 'same'));
    await use({ table: 'trash', ...plan, standings });
  }
}

/** Asks whether a record is in its table in the copy; a table is gone through when first asked about. */
function membership(
  records: Omit<CopyRecords, 'trash'>,
  names: DocumentNames,
): LiveSides['inCopy'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (one) => {
    const { table } = one;
    if (table === 'trash') return false;
    const ids =
      known.get(table) ??
      new Set(
        renamedRows<JournaledTable>(table, records[table], names).map((record) =>
          identityOf({ table, record }),
        ),
      );
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
    await eachStep(database, table, records[table], noNames, async (theirs, ours, present) => {
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
  names: DocumentNames,
  use: EachStep,
): Promise<void> {
  for (let at = 0; at < records.length; at += stepLength) {
    const theirs = renamedRows(table, records.slice(at, at + stepLength), names);
    const keys = theirs.map(({ id }) => id);
    const { records: found } = await readPresent(database.table(table), keys);
    const present = keys.map((key, index) => [key, found[index]] as const);
    await use(theirs, found as readonly (Row | undefined)[], present);
  }
}
