/** Takes a copy in: shows first what would change, then does it as one act that can be taken back. */
import { Dexie } from 'dexie';
import type { Result } from '#shared/result.ts';
import { act, type Store } from '../act.ts';
import type { PlenumDatabase } from '../database.ts';
import { noteReads } from '../journal/open-writes.ts';
import { type JournaledTable, journaledTables, writeOnceTables } from '../records.ts';
import type { Copy } from './copy.ts';
import { type CopyFault, faultsAsValues } from './copy-fault.ts';
import type { Standing } from './merge-records.ts';
import { type Pace, paceOf, type Watch } from './pace.ts';
import { type ImportStep, type ImportWay, planImport } from './plan-import.ts';

/** How many records of a table in the copy stand how, and how many here would go. */
export type Tally = Readonly<Record<Standing, number>> & { readonly removed: number };

/** One tally for each table. */
export type Tallies = Readonly<Record<JournaledTable, Tally>>;

/** What either way of importing would do. */
export type ImportPreview = Readonly<Record<ImportWay, Tallies>>;

/** One text or file is read again within this time, in milliseconds. */
const longestRead = 10 * 60_000;
/** A text or file counts for so many records in the progress. */
const textWeight = 20;

/** Tells what an import would do; nothing is changed. */
export function previewImport(
  store: Store,
  copy: Copy,
  { signal, onProgress }: Watch,
): Promise<Result<ImportPreview, CopyFault>> {
  return faultsAsValues(async () => {
    const pace = paceOf(signal);
    const total = 2 * weightOf(copy, false);
    let done = 0;
    const tally = async (way: ImportWay) => {
      const tallies = emptyTallies();
      const note = async (step: ImportStep) => {
        count(tallies, step);
        done += step.standings.length;
        onProgress(done / total);
      };
      await planImport(store.database, copy, way, note, pace);
      return tallies;
    };
    return { merge: await tally('merge'), replace: await tally('replace') };
  });
}

/**
 * Imports the copy as one act, `Import copy`; an import that would change nothing is no act. Merging
 * takes the later of two records and deletes none; replacing leaves what the copy holds and nothing else.
 */
export function importCopy(
  store: Store,
  copy: Copy,
  way: ImportWay,
  { signal, onProgress }: Watch,
): Promise<Result<Tallies, CopyFault>> {
  const { database } = store;
  const total = weightOf(copy, true);
  let done = 0;
  const onStep = (weight: number) => {
    done += weight;
    onProgress(Math.min(1, done / total));
  };
  return faultsAsValues(() =>
    act(store, 'Import copy', [...journaledTables, ...writeOnceTables], async (own) => {
      const tallies = emptyTallies();
      await addTexts(database, copy, paceOf(signal), onStep);
      // A request of its own keeps the transaction open while the page gets its turn.
      const pace = paceOf(signal, () => database.meta.get('databaseId').then(() => undefined));
      const perform = async (step: ImportStep) => {
        const table = database.table(step.table);
        const written = new Set(step.puts.map(({ id }) => id));
        const read = step.present?.filter(([key]) => written.has(key)) ?? [];
        noteReads(own, step.table, read);
        if (step.deletes.length > 0) await table.bulkDelete([...step.deletes]);
        if (step.puts.length > 0) await table.bulkPut([...step.puts]);
        count(tallies, step);
        onStep(step.standings.length);
      };
      await planImport(database, copy, way, perform, pace);
      return tallies;
    }),
  );
}

/** Adds the texts and files that are not here yet, each read again, and checked again, from the copy. */
async function addTexts(
  database: PlenumDatabase,
  copy: Copy,
  pace: Pace,
  onStep: (weight: number) => void,
): Promise<void> {
  const { contents, originals } = database;
  const contentsHere = new Set(
    await contents
      .where(':id')
      .anyOf([...copy.contentIds])
      .primaryKeys(),
  );
  for (const id of copy.contentIds) {
    if (!contentsHere.has(id)) {
      await contents.put(await readMeanwhile(() => copy.content(id, pace)));
    }
    onStep(textWeight);
  }
  const originalsHere = new Set(
    await originals
      .where(':id')
      .anyOf([...copy.originalIds])
      .primaryKeys(),
  );
  for (const id of copy.originalIds) {
    if (!originalsHere.has(id)) {
      await originals.put(await readMeanwhile(() => copy.original(id, pace)));
    }
    onStep(textWeight);
  }
}

/** Reads from the file, which is no part of the database: the transaction is kept open meanwhile. */
function readMeanwhile<T>(read: () => Promise<T>): PromiseLike<T> {
  return Dexie.waitFor(Dexie.ignoreTransaction(read), longestRead);
}

function weightOf({ records, contentIds, originalIds }: Copy, withTexts: boolean): number {
  const rows = journaledTables.reduce((sum, table) => sum + records[table].length, 0);
  const texts = withTexts ? (contentIds.size + originalIds.size) * textWeight : 0;
  return Math.max(1, rows + texts);
}

type Counting = Record<JournaledTable, Record<Standing | 'removed', number>>;

function emptyTallies(): Counting {
  const none = { new: 0, same: 0, 'newer-in-copy': 0, 'newer-here': 0, removed: 0 };
  return Object.fromEntries(journaledTables.map((table) => [table, { ...none }])) as Counting;
}

function count(tallies: Counting, { table, deletes, standings }: ImportStep): void {
  const tally = tallies[table];
  for (const standing of standings) tally[standing] += 1;
  tally.removed += deletes.length;
}
