/** What the library tells of a document beside its record: counts that are kept. */
import type { DocumentId } from '#core/text/document.ts';
import type { Store } from './act.ts';
import { type CountGroup, dueGroup, minuteOf } from './count-steps.ts';

/** What is known of one document. */
export type DocumentFigures = {
  readonly highlights: number;
  readonly cards: number;
  /** How many of the cards are due. */
  readonly due: number;
};

/** The figures of each document at the end of the minute that holds `now`. */
export async function readFigures(
  { database }: Store,
  ids: readonly DocumentId[],
  now: number,
): Promise<ReadonlyMap<string, DocumentFigures>> {
  const groups = await database.counts.bulkGet([...ids, ...ids.map(dueGroup)]);
  return new Map(
    ids.map((id, index) => {
      const { highlights = 0, cards = 0 } = groups[index] ?? {};
      return [id, { highlights, cards, due: dueIn(groups[index + ids.length], now) }];
    }),
  );
}

/** How many of the cards in a document's group of due cards are due at the end of the minute that holds `now`. */
export function dueIn(group: CountGroup | undefined, now: number): number {
  const minute = minuteOf(now);
  let due = 0;
  for (const [name, count] of Object.entries(group ?? {})) {
    if (Number(name) <= minute) due += count;
  }
  return due;
}
