/** What the storage does for itself while the reader does nothing. */
import type { Store } from './act.ts';
import { settleDueCards } from './counts.ts';
import { emptyTrash } from './trash.ts';

/** Takes out of the trash what has been there for its time, and sums up the days that are over. */
export async function tidy(store: Store): Promise<void> {
  await emptyTrash(store, false);
  await settleDueCards(store.database, store.now());
}
