/** Takes acts back and does them again, across restarts; a conflict is told, never forced. */
import type { Table } from 'dexie';
import { act, type Store } from './act.ts';
import type { Change, JournalEntry } from './journal/journal-entry.ts';
import { reverseChange } from './journal/reverse-change.ts';
import { type Reversible, type UndoStacks, undoStacks } from './journal/undo-stacks.ts';
import { type JournaledTable, journaledTables } from './records.ts';

/** So many of the latest entries are looked at for the next act to take back. */
const reach = 500;

/** What taking back, or doing again, came to. */
export type UndoOutcome =
  | { readonly kind: 'done'; readonly label: string }
  | { readonly kind: 'nothing' }
  /** Something that the act touched was changed since; nothing was done. */
  | { readonly kind: 'conflict'; readonly label: string; readonly conflict: Conflict };

/** Why an act cannot be reversed. */
export type Conflict =
  /** A record of `table` is no longer as the act left it. */
  | { readonly kind: 'changed-since'; readonly table: JournaledTable }
  /** The document has records of `table` that came after. */
  | { readonly kind: 'still-used'; readonly table: JournaledTable }
  /** What the act deleted belongs to a document that is not there. */
  | { readonly kind: 'without-document' };

/** The acts that can be taken back and done again, of the latest ones. */
export async function readUndoStacks(store: Store): Promise<UndoStacks> {
  const latest = await store.database.journal.orderBy('sequence').reverse().limit(reach).toArray();
  return undoStacks(latest.reverse());
}

/** Takes the latest act back. */
export async function undoLast(store: Store): Promise<UndoOutcome> {
  const next = (await readUndoStacks(store)).undo.at(-1);
  return next === undefined ? { kind: 'nothing' } : reverse(store, next, { undoes: next.act });
}

/** Does the act again that was taken back last. */
export async function redoLast(store: Store): Promise<UndoOutcome> {
  const next = (await readUndoStacks(store)).redo.at(-1);
  return next === undefined ? { kind: 'nothing' } : reverse(store, next, { redoes: next.act });
}

/** Takes back any one act, wherever it stands in the history. */
export async function undoAct(store: Store, sequence: number): Promise<UndoOutcome> {
  const entry = await store.database.journal.get(sequence);
  if (entry === undefined || !entry.isUndoable) return { kind: 'nothing' };
  const { undo } = undoStacks(await entriesFrom(store, sequence));
  const standing = undo.find((one) => one.act === sequence);
  return standing === undefined
    ? { kind: 'nothing' }
    : reverse(store, standing, { undoes: sequence });
}

function entriesFrom(store: Store, sequence: number): Promise<JournalEntry[]> {
  return store.database.journal.where('sequence').aboveOrEqual(sequence).toArray();
}

class ConflictFound extends Error {
  readonly conflict: Conflict;
  constructor(conflict: Conflict) {
    super(`The act cannot be reversed: ${conflict.kind}`);
    this.conflict = conflict;
  }
}

async function reverse(
  store: Store,
  { by, label }: Reversible,
  options: { undoes: number } | { redoes: number },
): Promise<UndoOutcome> {
  try {
    await act(store, label, journaledTables, () => reverseEntry(store, by), options);
    return { kind: 'done', label };
  } catch (cause) {
    if (!(cause instanceof ConflictFound)) throw cause;
    return { kind: 'conflict', label, conflict: cause.conflict };
  }
}

async function reverseEntry({ database }: Store, sequence: number): Promise<void> {
  const between: [[number, number], [number, number]] = [
    [sequence, 0],
    [sequence, Number.POSITIVE_INFINITY],
  ];
  const parts = await database.journalParts
    .where('[sequence+part]')
    .between(...between)
    .toArray();
  const gone = new Set<string>();
  for (const { changes } of parts.reverse()) {
    for (const [table, some] of byTable(changes)) {
      const keys = some.map(({ key }) => key);
      const present = await readRecords(database.table(table), keys);
      const puts: unknown[] = [];
      const deletes: string[] = [];
      some.forEach((change, index) => {
        const reversed = reverseChange(change, present[index] ?? null);
        if (reversed.kind === 'conflict') throw new ConflictFound({ kind: 'changed-since', table });
        if (reversed.record === null) deletes.push(change.key);
        else puts.push(reversed.record);
      });
      if (table === 'documents') for (const key of deletes) gone.add(key);
      await database.table(table).bulkDelete(deletes);
      await database.table(table).bulkPut(puts);
    }
  }
  await refuseLooseEnds(
    database,
    gone,
    parts.flatMap(({ changes }) => changes),
  );
}

/** Records belong to a document: none may be left without it, or come back to none. */
async function refuseLooseEnds(
  database: Store['database'],
  gone: ReadonlySet<string>,
  changes: readonly Change[],
): Promise<void> {
  const owned = ['revisions', 'highlights', 'notes'] as const;
  for (const table of gone.size === 0 ? [] : owned) {
    const left = await database
      .table(table)
      .where('documentId')
      .anyOf([...gone])
      .count();
    if (left > 0) throw new ConflictFound({ kind: 'still-used', table });
  }
  const owners = new Set<string>();
  for (const { table, before } of changes) {
    if (before !== null && owned.some((one) => one === table)) {
      owners.add((before as { documentId: string }).documentId);
    }
  }
  const found = await database.table('documents').bulkGet([...owners]);
  if (found.includes(undefined)) throw new ConflictFound({ kind: 'without-document' });
}

/** The records of `keys` in their order: those between the least and the greatest in one request, where few others lie there. */
async function readRecords(table: Table, keys: string[]): Promise<unknown[]> {
  const sorted = keys.toSorted();
  const between = table.where(':id').between(sorted[0], sorted.at(-1), true, true);
  if ((await between.count()) > keys.length * 4) return table.bulkGet(keys);
  const records = new Map((await between.toArray()).map((record) => [record.id, record]));
  return keys.map((key) => records.get(key));
}

function byTable(changes: readonly Change[]): Map<JournaledTable, Change[]> {
  const tables = new Map<JournaledTable, Change[]>();
  for (const change of changes) {
    const table = change.table as JournaledTable;
    const some = tables.get(table);
    if (some === undefined) tables.set(table, [change]);
    else some.push(change);
  }
  return tables;
}
