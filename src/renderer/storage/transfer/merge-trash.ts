/** Brings two trashes together: what is there on one side is not in the trash of the other. */
import { isSame } from '../journal/reverse-change.ts';
import type { DiscardedRecord, TrashRecord } from '../records.ts';

/**
 * What makes two records of one table the same. A text can have been added again since it went to the
 * trash: its revision then belongs to another document, and is another record.
 */
export function identityOf({ table, record }: DiscardedRecord): string {
  const { id, documentId } = record as { id: string; documentId?: string };
  return table === 'revisions' ? `${table} ${id} of ${documentId}` : `${table} ${id}`;
}

/** Asks whether a record is in its table: here before the import, or in the copy. */
export type IsLive = (one: DiscardedRecord) => boolean;

/** Both sides' records that are in their tables. */
export type LiveSides = { readonly here: IsLive; readonly inCopy: IsLive };

/** What is to be written to the trash. */
export type TrashPlan = {
  readonly puts: readonly TrashRecord[];
  readonly deletes: readonly string[];
};

/** Our thing without what the copy brings back; one of which nothing is left goes. */
export function planOurs(ours: readonly TrashRecord[], { here, inCopy }: LiveSides): TrashPlan {
  const puts: TrashRecord[] = [];
  const deletes: string[] = [];
  for (const thing of ours) {
    const left = without(thing, (one) => inCopy(one) && !here(one));
    if (left.records.length === 0 && thing.records.length > 0) deletes.push(thing.id);
    else if (!isSame(left, thing)) puts.push(left);
  }
  return { puts, deletes };
}

/** The copy's things that are not here, without what is in its table here and not in the copy. */
export function planTheirs(
  theirs: readonly TrashRecord[],
  known: ReadonlySet<string>,
  { here, inCopy }: LiveSides,
): TrashPlan {
  const puts = theirs
    .filter(({ id }) => !known.has(id))
    .map((thing) => without(thing, (one) => here(one) && !inCopy(one)))
    .filter(({ records }) => records.length > 0);
  return { puts, deletes: [] };
}

function without(thing: TrashRecord, isLive: IsLive): TrashRecord {
  const records = thing.records.filter((one) => !isLive(one));
  return records.length === thing.records.length ? thing : { ...thing, records };
}
