/** Which transactions may write, and what an act has changed so far. */
import type { MetaRecord } from '../records.ts';
import type { Change, KeptOnce } from './journal-entry.ts';

/** What one act changed: at most one change for each record, from its first state to its last. */
export type CollectedAct = {
  readonly changes: Map<string, Change>;
  readonly keeps: KeptOnce[];
  readonly meta: MetaRecord[];
};

/** An act that is journaled, or upkeep of what can be derived again. */
export type OpenWrite = CollectedAct | 'upkeep';

const openWrites = new WeakMap<object, OpenWrite>();

/** Lets the IndexedDB transaction `transaction` write, and collects the changes of its act. */
export function beginCollecting(transaction: object): CollectedAct {
  const collected: CollectedAct = { changes: new Map(), keeps: [], meta: [] };
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
