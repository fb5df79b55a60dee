/** Keeps a database in the vault as it is, before a newer program changes its schema. */
import { Dexie } from 'dexie';
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import { dexieSource } from './dexie-source.ts';
import { newestSnapshot } from './read-snapshot.ts';
import { takeSnapshot } from './snapshot.ts';

/** What a snapshot reads besides the reader's records; the first schema had not all of it, and no vault. */
const neededTables = ['journal', 'journalParts', 'meta', 'originals', 'contents'] as const;

/** What is kept, and where. */
export type BeforeUpgrade = {
  readonly files: VaultFiles;
  readonly databaseName: string;
  /** The tables that the journal follows; those that the old schema lacks are passed over. */
  readonly journaledTables: readonly string[];
  readonly newId: () => string;
  /** Epoch milliseconds. */
  readonly now: number;
};

/**
 * Takes a snapshot of a database with the schema that it has; answers its name, or null where the
 * vault holds one of just that already, or the schema is older than any vault.
 */
export async function snapshotBeforeUpgrade({
  files,
  databaseName,
  journaledTables,
  newId,
  now,
}: BeforeUpgrade): Promise<Result<string | null, VaultError>> {
  // Without versions of its own, Dexie opens a database as it finds it.
  const database = new Dexie(databaseName);
  try {
    await database.open();
    const tables = new Set(database.tables.map(({ name }) => name));
    if (neededTables.some((name) => !tables.has(name))) return success(null);
    const present = journaledTables.filter((name) => tables.has(name));
    const source = dexieSource({ database, journaledTables: present, newId });
    const newest = await newestSnapshot(files, await source.databaseId());
    const isKept =
      newest?.schemaVersion === source.schema.version &&
      newest.name.lastSequence === (await source.lastSequence());
    if (isKept) return success(null);
    const wish = { files, source, takenAt: now, reason: 'before migration' } as const;
    const taken = await files.alone(() => takeSnapshot(wish));
    return taken.ok ? success(taken.value.name) : taken;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure({ kind: 'failed', reason });
  } finally {
    database.close();
  }
}
