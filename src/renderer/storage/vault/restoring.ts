/** Fills a fresh database from what the vault holds, and compares the two. */
import { failure, type Result, success } from '#shared/result.ts';
import type { SnapshotPart } from './manifest.ts';
import { readActs, readPart } from './read-snapshot.ts';
import { Replay } from './replay.ts';
import type { Refused, RestoreBase, VaultJournal } from './restore-plan.ts';
import type { MissingPiece, RestoreFailure, RestoreReport, RestoreWish } from './restore-report.ts';
import type { RestoredDatabase } from './restored-database.ts';
import { RestoredHistory } from './restored-history.ts';
import type { KeyedRecord, VaultMeta, VaultSchema, WholeEntry } from './vault-source.ts';
import { differenceIn } from './verify-restored.ts';
import { readContent, readOriginal } from './write-once.ts';

/** The last act that could be reached, when it was done, and why no later one could. */
type Reached = { readonly last: number; readonly at: number | null; readonly reason: string };

const noLaterAct = 'the vault holds no later act';

/** One restore: the base, then the acts after it, then the write-once files, then the comparison. */
export class Restoring {
  readonly #wish: RestoreWish;
  readonly #database: RestoredDatabase;
  readonly #schema: VaultSchema;
  readonly #replay = new Replay();
  readonly #missing: MissingPiece[] = [];
  readonly #history: RestoredHistory;

  constructor(wish: RestoreWish, database: RestoredDatabase, schema: VaultSchema) {
    this.#wish = wish;
    this.#database = database;
    this.#schema = schema;
    this.#history = new RestoredHistory(database);
  }

  async run(
    {
      base,
      refused,
      newest,
    }: { base: RestoreBase | null; refused: readonly Refused[]; newest: number },
    journal: VaultJournal,
  ): Promise<Result<RestoreReport, RestoreFailure>> {
    const { snapshot: wanted, databaseId, now, newId, expectedLast } = this.#wish;
    const loaded = await this.#loadBase(base);
    if (!loaded.ok) return loaded;
    const begun = base?.manifest.lastSequence ?? 0;
    const reached = await this.#followJournal(
      journal,
      begun,
      wanted === null ? Number.POSITIVE_INFINITY : begun,
    );
    const vaultLast = Math.max(journal.highest, newest);
    const known = Math.max(vaultLast, expectedLast);
    if (wanted === null && known > reached.last) {
      const { last: after, reason } = reached;
      this.#missing.push({ kind: 'acts', after, upTo: known, reason });
    }
    for (const [table, records] of this.#replay.records) {
      await this.#database.putFinal(table, records);
    }
    await this.#loadKeeps();
    const history = await this.#history.finish(reached.last, now, newId);
    // Acts of its own must not take the place of those that the vault still holds.
    const id = vaultLast > reached.last ? newId() : databaseId;
    this.#replay.meta.set('databaseId', id);
    if (base === null) this.#replay.meta.set('deviceId', newId());
    await this.#database.putMeta([...this.#replay.meta].map(([name, value]) => ({ name, value })));
    const verified = await differenceIn(this.#database, this.#wish.files, base, this.#replay);
    if (!verified.ok) return failure({ kind: 'not-verified', reason: verified.error });
    return success({
      databaseName: this.#database.name,
      databaseId: id,
      schemaVersion: this.#schema.version,
      snapshot: base && { name: base.name, takenAt: base.manifest.takenAt, lastSequence: begun },
      lastSequence: reached.last,
      lastAt: reached.at,
      counts: verified.value,
      history,
      missing: this.#missing,
      refused: [...refused, ...journal.refused],
    });
  }

  /** The records of the snapshot; its own acts, which were done while it was read, are done again. */
  async #loadBase(base: RestoreBase | null): Promise<Result<null, RestoreFailure>> {
    for (const part of base?.manifest.parts ?? []) {
      const items =
        part.kind === 'acts'
          ? await readActs(this.#wish.files, part)
          : await readPart(this.#wish.files, part);
      // It was sound a moment ago.
      if (!items.ok) return failure({ kind: 'failed', reason: items.error });
      await this.#loadItems(part, items.value);
    }
    return success(null);
  }

  async #loadItems(part: SnapshotPart, items: readonly unknown[]): Promise<void> {
    switch (part.kind) {
      case 'records':
        await this.#database.putRecords(part.table, items as KeyedRecord[]);
        return;
      case 'meta':
        await this.#database.putMeta(items as VaultMeta[]);
        return;
      case 'keeps':
        for (const key of items) this.#replay.addKeep({ table: part.table, key: String(key) });
        return;
      case 'acts':
        for (const whole of items as WholeEntry[]) this.#replay.add(whole);
    }
  }

  /** Does the acts after `begun`, as far as they follow each other; those before are history only. */
  async #followJournal(journal: VaultJournal, begun: number, end: number): Promise<Reached> {
    let reached: Reached = { last: begun, at: null, reason: noLaterAct };
    for await (const step of journal.steps()) {
      if (step.kind === 'gap') {
        if (step.from <= reached.last + 1) reached = { ...reached, reason: step.reason };
        continue;
      }
      const { sequence, at } = step.whole.entry;
      if (sequence > Math.min(end, reached.last + 1)) continue;
      if (sequence > begun && this.#isOther(step.schema)) {
        const reason = `act ${sequence} has another schema, of which no snapshot is sound`;
        // What follows is read all the same: it tells how much is missing.
        reached = { ...reached, reason };
        continue;
      }
      if (sequence > begun) this.#replay.add(step.whole);
      await this.#history.add(step.whole);
      if (sequence >= reached.last) reached = { last: sequence, at, reason: noLaterAct };
    }
    return reached;
  }

  /** Whether acts under `schema` do not fit the records; one that is not known is taken to fit. */
  #isOther(schema: VaultSchema | null): boolean {
    return schema !== null && schema.version !== this.#schema.version;
  }

  async #loadKeeps(): Promise<void> {
    for (const keep of this.#replay.keeps.values()) {
      const { table, key } = keep;
      const { files } = this.#wish;
      if (table === 'originals') {
        const original = await readOriginal(files, key);
        if (original.ok) await this.#database.putOriginal(original.value);
        else this.#missing.push({ kind: 'file', keep, reason: original.error });
      } else {
        const content = await readContent(files, key);
        if (content.ok) await this.#database.putContent(key, content.value);
        else this.#missing.push({ kind: 'file', keep, reason: content.error });
      }
    }
  }
}
