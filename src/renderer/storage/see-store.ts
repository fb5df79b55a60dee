/** What the first screen shows of the store before it is open. */
import type { Host } from '../host/host.ts';
import type { EarlyLook } from './early-look.ts';
import type { DocumentRecord } from './records.ts';
import { schemaVersion, versionOfStored } from './schema-version.ts';

/** What the host remembers of the database. */
type Remembered = Awaited<ReturnType<Host['readSentinel']>>;

/** Whether there is neither a database nor a memory of one. The vault is asked before anything is begun. */
export async function isFirstRun(remembered: Remembered, look: EarlyLook): Promise<boolean> {
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
  remembered: Remembered,
  look: EarlyLook,
): Promise<readonly DocumentRecord[] | null> {
  const seen = await look.seen;
  if (!remembered.ok || remembered.value === null || seen === null) return null;
  const { databaseName, databaseId, lastSequence } = remembered.value;
  const isTheOne =
    seen.name === databaseName &&
    seen.databaseId === databaseId &&
    versionOfStored(seen.version) === schemaVersion &&
    seen.lastSequence >= lastSequence;
  return isTheOne ? seen.documents : null;
}
