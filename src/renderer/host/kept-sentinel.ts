/** Reads a sentinel as it was kept, by this version or an earlier one. */
import type { Sentinel } from '#shared/ipc.ts';

/** What `text` remembers, or null where it is not as it was written. */
export function sentinelOf(text: string): Sentinel | null {
  try {
    const value = JSON.parse(text) as Partial<Sentinel> | null;
    // The first version had one database, and did not number its acts here.
    const { databaseName = 'plenum', lastSequence = 0 } = value ?? {};
    const isSound =
      typeof value?.databaseId === 'string' &&
      typeof value.schemaVersion === 'number' &&
      typeof value.counts === 'object' &&
      typeof value.notedAt === 'number' &&
      typeof databaseName === 'string' &&
      Number.isSafeInteger(lastSequence);
    return isSound ? { ...(value as Sentinel), databaseName, lastSequence } : null;
  } catch {
    return null;
  }
}
