/** How long texts are, in UTF-16 code units: kept beside the counts, so that no text is read for its length. */
import type { RevisionId } from '#core/text/document.ts';
import type { Store } from './act.ts';

/** Lengths by their revision. */
export type Lengths = ReadonlyMap<RevisionId, number>;

/** The lengths of those revisions whose length is kept. */
export async function readTextLengths(
  { database }: Store,
  ids: readonly RevisionId[],
): Promise<Lengths> {
  const groups = await database.counts.bulkGet(ids.map(lengthGroup));
  return new Map(
    ids.flatMap((id, index) => {
      const length = groups[index]?.['length'];
      return length === undefined ? [] : [[id, length] as const];
    }),
  );
}

/** The group of counts that has the length of a revision's text. */
export function lengthGroup(id: RevisionId): string {
  return `text ${id}`;
}
