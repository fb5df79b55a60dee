/** Counts of many documents at once: kept ones, whatever is asked. */
import type { DocumentId } from '#core/text/document.ts';
import type { Store } from './act.ts';
import { dueGroup } from './count-steps.ts';
import { dueIn } from './document-figures.ts';

/** How many cards of each document are due at the end of the minute that holds `now`. */
export async function readDue(
  { database }: Store,
  documents: readonly { readonly id: DocumentId }[],
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const groups = await database.counts.bulkGet(documents.map(({ id }) => dueGroup(id)));
  return new Map(documents.map(({ id }, index) => [id, dueIn(groups[index], now)]));
}

/** How many cards were made from the documents. */
export async function countCardsOf(
  { database }: Store,
  ids: readonly DocumentId[],
): Promise<number> {
  const groups = await database.counts.bulkGet([...ids]);
  return groups.reduce((sum, group) => sum + (group?.['cards'] ?? 0), 0);
}
