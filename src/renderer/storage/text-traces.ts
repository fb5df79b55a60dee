/** Keeps the traces of texts, beside the counts: no text is read to see that another has nothing of it. */
import type { RevisionId } from '#core/text/document.ts';
import type { TextTraces } from '#core/text/text-traces.ts';
import type { Store } from './act.ts';
import { upkeep } from './upkeep.ts';

/** The traces of those revisions whose traces are kept. */
export async function readTraces(
  { database }: Store,
  ids: readonly RevisionId[],
): Promise<ReadonlyMap<RevisionId, TextTraces>> {
  const groups = await database.counts.bulkGet(ids.map(tracesGroup));
  return new Map(
    ids.flatMap((id, index) => {
      const group = groups[index];
      return group === undefined ? [] : [[id, Object.values(group)] as const];
    }),
  );
}

/** Keeps the traces of a revision's text, which never change; where they cannot be kept they are worked out again. */
export async function noteTraces(
  { database }: Pick<Store, 'database'>,
  id: RevisionId,
  traces: TextTraces,
): Promise<void> {
  const group = Object.fromEntries(traces.map((trace, index) => [index, trace]));
  await upkeep(database, ['counts'], () => database.counts.put(group, tracesGroup(id))).catch(
    () => undefined,
  );
}

/** The group of counts that has the traces of a revision's text. */
function tracesGroup(id: RevisionId): string {
  return `traces ${id}`;
}
