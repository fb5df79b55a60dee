/** The number of due cards, whatever their stage, as the counts know it. */
import { type CountedDatabase, countDueByStage } from '#renderer/storage/counts.ts';

/** How many cards come due by the end of the minute that holds `now`, without the limits of a day. */
export async function countDueCards(database: CountedDatabase, now: number): Promise<number> {
  const counts = await countDueByStage(database, now);
  return counts.new + counts.learning + counts.review;
}
