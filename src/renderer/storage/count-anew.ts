/** Makes the counts of a database that comes without them: one that was restored. */
import { recount } from './counts.ts';
import type { PlenumDatabase } from './database.ts';
import { journaledTables } from './records.ts';
import { upkeep } from './upkeep.ts';

/** Counts every record anew. */
export function countAnew(database: PlenumDatabase): Promise<void> {
  return upkeep(database, [...journaledTables, 'counts'], () =>
    recount((name) => database.table(name), journaledTables),
  );
}
