/** Keeps how long texts are: noted where one is opened, or measured. */
import type { RevisionId } from '#core/text/document.ts';
import type { Store } from './act.ts';
import { type Lengths, lengthGroup } from './text-lengths.ts';
import { upkeep } from './upkeep.ts';

/** Keeps the length of a revision's text: it never changes. */
export async function noteTextLength(
  { database }: Store,
  id: RevisionId,
  length: number,
): Promise<void> {
  if ((await database.counts.get(lengthGroup(id))) !== undefined) return;
  await noteTextLengths({ database }, new Map([[id, length]]));
}

/** Keeps the lengths of many. */
export async function noteTextLengths(
  { database }: Pick<Store, 'database'>,
  lengths: Lengths,
): Promise<void> {
  const { counts } = database;
  const groups = [...lengths.values()].map((length) => ({ length }));
  await upkeep(database, ['counts'], () =>
    counts.bulkPut(groups, [...lengths.keys()].map(lengthGroup)),
  );
}
