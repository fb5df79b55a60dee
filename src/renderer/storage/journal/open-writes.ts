/** Which transactions may write, and what an act has changed so far. */
import type { MetaRecord } from '../records.ts';
import type { Change, KeptOnce } from './journal-entry.ts';

/** What one act changed: at most one change for each record, from its first state to its last. */
export type CollectedAct = {
  readonly changes: Map<string, Change>;
  readonly keeps: KeptOnce[];
  readonly meta: MetaRecord[];
  /** Records that the act has read already, by table and key; null where there was none. */
  readonly reads: Map<string, Map<string, unknown>>;
  /** Keys of records that lie in a row and were read: the next delete of just that range need not read them. */
  row: { readonly table: string; readonly keys: readonly string[] } | null;
  /** Called once, while the first change is being written: what depends on it can be read along with it. */
  onFirstChange: (() => void) | null;
  /** Whether a write failed: then none of the act may be kept, whoever caught the fault. */
  isBroken: boolean;
};

/** An act that is journaled, or upkeep of what can be derived again. */
export type OpenWrite = CollectedAct | 'upkeep';

const openWrites = new WeakMap<object, OpenWrite>();

/** Lets the IndexedDB transaction `transaction` write, and collects the changes of its act. */
export function beginCollecting(transaction: object): CollectedAct {
  const collected: CollectedAct = {
    changes: new Map(),
    keeps: [],
    meta: [],
    reads: new Map(),
    row: null,
    onFirstChange: null,
    isBroken: false,
  };
  openWrites.set(transaction, collected);
  return collected;
}

/** Lets `transaction` write what no journal needs: counts, the journal itself, a restored database. */
export function beginUpkeep(transaction: object): void {
  openWrites.set(transaction, 'upkeep');
}

/** What `transaction` may write; null for nothing. Dexie's own upgrades count as upkeep. */
export function openWriteOf(transaction: object): OpenWrite | null {
  if ('mode' in transaction && transaction.mode === 'versionchange') return 'upkeep';
  return openWrites.get(transaction) ?? null;
}

/** Adds one change to what `act` did; several changes of one record become one. */
export function collectChange({ changes }: CollectedAct, change: Change): void {
  const id = `${change.table} ${change.key}`;
  const earlier = changes.get(id);
  if (earlier === undefined) {
    changes.set(id, change);
    return;
  }
  if (earlier.before === null && change.after === null) changes.delete(id);
  else changes.set(id, { ...change, before: earlier.before });
}

/**
 * Notes what an act has read of `table`, so that a write of it need not read it again: nobody else
 * writes while its transaction lasts. A null record is one that is not there.
 */
export function noteReads(
  { reads }: CollectedAct,
  table: string,
  records: readonly (readonly [key: string, record: unknown])[],
): void {
  const known = reads.get(table) ?? new Map<string, unknown>();
  for (const [key, record] of records) known.set(key, record);
  reads.set(table, known);
}

/** The records that a delete from `lower` to `upper` meets, where they are the row that was noted. */
export function takeRow(
  act: CollectedAct,
  table: string,
  lower: unknown,
  upper: unknown,
): readonly unknown[] | null {
  const { row } = act;
  act.row = null;
  if (row?.table !== table || row.keys[0] !== lower || row.keys.at(-1) !== upper) return null;
  return takeReads(act, table, row.keys);
}

/** The records of `keys` where the act has read each of them; null otherwise. They are read once. */
export function takeReads(
  { reads }: CollectedAct,
  table: string,
  keys: readonly string[],
): readonly unknown[] | null {
  const known = reads.get(table);
  if (known === undefined || !keys.every((key) => known.has(key))) return null;
  return keys.map((key) => {
    const record = known.get(key);
    known.delete(key);
    return record;
  });
}
