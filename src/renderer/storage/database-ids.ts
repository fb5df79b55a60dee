/** The ids that a database has from its beginning: its own, and that of the device it is on. */
import type { PlenumDatabase } from './database.ts';
import { newId } from './new-id.ts';
import { upkeep } from './upkeep.ts';

/** Both are UUIDv7. */
type DatabaseIds = { readonly databaseId: string; readonly deviceId: string };

/** Gives the database its ids in the transaction that makes it; `wasMade` once it did. */
export function idsWhenMade(database: PlenumDatabase): { readonly wasMade: boolean } {
  const making = { wasMade: false };
  database.on('populate', (transaction) => {
    making.wasMade = true;
    void transaction.table('meta').bulkAdd(newIds());
  });
  return making;
}

/** The ids of an open database; null where it has none. Throws where it has only one of them. */
export async function idsOf({ meta }: PlenumDatabase): Promise<DatabaseIds | null> {
  const [database, device] = await meta.bulkGet(['databaseId', 'deviceId']);
  if (database === undefined) return null;
  if (device === undefined) throw new Error('The database has no deviceId');
  return { databaseId: database.value, deviceId: device.value };
}

/** Gives them to a database that has none. */
export async function giveIds(database: PlenumDatabase): Promise<DatabaseIds> {
  const ids = newIds();
  await upkeep(database, ['meta'], () => database.meta.bulkAdd(ids));
  const [{ value: databaseId }, { value: deviceId }] = ids;
  return { databaseId, deviceId };
}

function newIds() {
  return [
    { name: 'databaseId', value: newId() },
    { name: 'deviceId', value: newId() },
  ] as const;
}
