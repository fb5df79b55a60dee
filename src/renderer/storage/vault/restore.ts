/** Restores a database from the vault into a fresh one beside it; nothing that was there is touched. */
import { failure, type Result } from '#shared/result.ts';
import { chooseBase, VaultJournal } from './restore-plan.ts';
import type { RestoreFailure, RestoreReport, RestoreWish } from './restore-report.ts';
import { RestoredDatabase } from './restored-database.ts';
import { Restoring } from './restoring.ts';

/** Restores as `wish` says. The fresh database is compared with the vault before this answers. */
export async function restore(wish: RestoreWish): Promise<Result<RestoreReport, RestoreFailure>> {
  const base = await chooseBase(wish.files, wish.databaseId, wish.snapshot);
  if (!base.ok) return base;
  const journal = await VaultJournal.of(wish.files, wish.databaseId);
  if (!journal.ok) return journal;
  const schema = base.value.base?.manifest.schema ?? (await journal.value.firstSchema());
  const isWantedThere = wish.snapshot === null || base.value.base !== null;
  if (schema === null || !isWantedThere) {
    const refused = [...base.value.refused, ...journal.value.refused];
    const reason = 'The vault holds no sound snapshot, and not the journal from its first act.';
    return failure({ kind: 'nothing-sound', reason, refused });
  }
  let database: RestoredDatabase | null = null;
  try {
    database = await RestoredDatabase.create(wish.databaseName, schema);
    const filled = await new Restoring(wish, database, schema).run(base.value, journal.value);
    database.close();
    if (!filled.ok) await database.discard();
    else await wish.finish(wish.databaseName);
    return filled;
  } catch (cause) {
    await database?.discard();
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure({ kind: 'database', reason });
  }
}
