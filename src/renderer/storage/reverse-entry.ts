/** Takes back what one act changed, inside the act that takes it back. */
import type { Table } from 'dexie';
import type { Store } from './act.ts';
import type { Change } from './journal/journal-entry.ts';
import { type CollectedAct, noteReads } from './journal/open-writes.ts';
import { reverseChange } from './journal/reverse-change.ts';
import { readPresent, rowOf } from './read-present.ts';
import type { JournaledTable } from './records.ts';

/** Why an act cannot be reversed. */
export type Conflict =
  /** A record of `table` is no longer as the act left it. */
  | { readonly kind: 'changed-since'; readonly table: JournaledTable }
  /** The document has records of `table` that came after. */
  | { readonly kind: 'still-used'; readonly table: JournaledTable }
  /** What the act deleted belongs to a document that is not there. */
  | { readonly kind: 'without-document' }
  /** The journal no longer reaches back to it. */
  | { readonly kind: 'forgotten' };

/** Thrown where an act cannot be reversed: nothing of it is then. */
export class ConflictFound extends Error {
  readonly conflict: Conflict;
  constructor(conflict: Conflict) {
    super(`The act cannot be reversed: ${conflict.kind}`);
    this.conflict = conflict;
  }
}

/** Takes back the act `sequence`, the latest of its changes first. */
export async function reverseEntry(
  { database }: Store,
  sequence: number,
  own: CollectedAct,
): Promise<void> {
  const { journal, journalParts } = database;
  const [entry, keys] = await Promise.all([
    journal.get(sequence),
    journalParts
      .where('[sequence+part]')
      .between([sequence, 0], [sequence, Number.POSITIVE_INFINITY])
      .primaryKeys(),
  ]);
  // Another page may have shortened the journal since this act was chosen.
  if (entry === undefined) throw new ConflictFound({ kind: 'forgotten' });
  const ends: LooseEnds = { gone: new Set(), owners: new Set() };
  for (const key of keys.reverse()) {
    const part = await journalParts.get(key);
    for (const [table, some] of byTable(part?.changes ?? [])) {
      await reverseSome(database.table(table), table, some, own, ends);
    }
  }
  await refuseLooseEnds(database, ends);
}

/** Takes back the changes that one part of an act made in one table. */
async function reverseSome(
  table: Table,
  name: JournaledTable,
  some: readonly Change[],
  own: CollectedAct,
  ends: LooseEnds,
): Promise<void> {
  const keys = some.map(({ key }) => key);
  const { records: present, isRow } = await readPresent(table, keys);
  noteReads(
    own,
    name,
    keys.map((key, index) => [key, present[index] ?? null] as const),
  );
  const puts: unknown[] = [];
  const deletes: string[] = [];
  some.forEach((change, index) => {
    const reversed = reverseChange(change, present[index] ?? null);
    if (reversed.kind === 'conflict') {
      throw new ConflictFound({ kind: 'changed-since', table: name });
    }
    if (reversed.record === null) deletes.push(change.key);
    else puts.push(reversed.record);
    noteEnds(ends, change, reversed.record);
  });
  await (isRow && puts.length === 0 ? deleteRow(table, keys, own) : table.bulkDelete(deletes));
  await table.bulkPut(puts);
}

/** Documents that went, and those that must be there. */
type LooseEnds = { readonly gone: Set<string>; readonly owners: Set<string> };

const ownedTables = ['revisions', 'highlights', 'notes', 'facts'] as const;

function noteEnds({ gone, owners }: LooseEnds, { table, key, before }: Change, record: unknown) {
  if (table === 'documents' && record === null) gone.add(key);
  if (before !== null && ownedTables.some((one) => one === table)) {
    owners.add((before as { documentId: string }).documentId);
  }
}

/** Records belong to a document: none may be left without it, or come back to none. */
async function refuseLooseEnds(
  database: Store['database'],
  { gone, owners }: LooseEnds,
): Promise<void> {
  for (const table of gone.size === 0 ? [] : ownedTables) {
    const left = await database
      .table(table)
      .where('documentId')
      .anyOf([...gone])
      .count();
    if (left > 0) throw new ConflictFound({ kind: 'still-used', table });
  }
  const found = await database.table('documents').bulkGet([...owners]);
  if (found.includes(undefined)) throw new ConflictFound({ kind: 'without-document' });
}

/** Deletes records that lie in a row and were read, in one request. */
function deleteRow(table: Table, keys: string[], own: CollectedAct): Promise<unknown> {
  const sorted = keys.toSorted();
  own.row = { table: table.name, keys: sorted };
  return rowOf(table, sorted).delete();
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
