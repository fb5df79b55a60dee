/** What the first screen shows of the store before it is open. */
import type { Host } from '../host/host.ts';
import type { Store } from './act.ts';
import { commitSignal } from './commit-signal.ts';
import type { EarlyLook } from './early-look.ts';
import { newId } from './new-id.ts';
import type { DocumentRecord } from './records.ts';
import { localTimeZone } from './scheduling.ts';
import { schemaVersion, versionOfStored } from './schema-version.ts';

/** Stands for a store that is not open yet: nothing can be asked of it. */
export const closedStore: Store = {
  get database(): never {
    throw new Error('The store is not open yet');
  },
  device: '',
  now: Date.now,
  newId,
  timeZone: localTimeZone,
  commits: commitSignal(),
};

/** Whether there is neither a database nor a memory of one. The vault is asked before anything is begun. */
export async function isFirstRun(host: Host, look: EarlyLook): Promise<boolean> {
  const remembered = await host.readSentinel();
  if (!remembered.ok || remembered.value !== null) return false;
  const databases = await look.databases.catch(() => null);
  return databases?.length === 0;
}

/**
 * The documents that an early look saw in the database that the sentinel names, newest first; null where what
 * it saw is not the very one, in this program's schema, with every act that the sentinel knows. All else is
 * for `openStore` to find out, which takes nothing from here.
 */
export async function seeDocuments(
  host: Host,
  look: EarlyLook,
): Promise<readonly DocumentRecord[] | null> {
  const [remembered, seen] = await Promise.all([host.readSentinel(), look.seen]);
  if (!remembered.ok || remembered.value === null || seen === null) return null;
  const { databaseName, databaseId, lastSequence } = remembered.value;
  const isTheOne =
    seen.name === databaseName &&
    seen.databaseId === databaseId &&
    versionOfStored(seen.version) === schemaVersion &&
    seen.lastSequence >= lastSequence;
  return isTheOne ? seen.documents : null;
}
