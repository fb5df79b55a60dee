/** Reads the files that documents were made from. */
import type { RevisionId } from '#core/text/document.ts';
import type { Store } from './act.ts';
import type { OriginalRecord } from './records.ts';

/** The file that a revision was made from; null where it is not kept. */
export async function originalOf(
  { database }: Store,
  revisionId: RevisionId,
): Promise<OriginalRecord | null> {
  const revision = await database.revisions.get(revisionId);
  if (revision === undefined) return null;
  return (await database.originals.get(revision.originalSha256)) ?? null;
}
