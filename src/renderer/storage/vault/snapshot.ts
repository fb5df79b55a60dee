/** Writes a snapshot of the database, part by part, each read back before the manifest names it. */
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import { breathe } from '../breathe.ts';
import { sha256Of } from '../sha256.ts';
import {
  encodeManifest,
  type Manifest,
  type SnapshotPart,
  type SnapshotReason,
} from './manifest.ts';
import { pack, packBytes } from './packing.ts';
import { encodeEntry } from './segment.ts';
import { manifestFile, partFile } from './vault-names.ts';
import { type VaultSource, writeOnceTables } from './vault-source.ts';
import { keepWriteOnce } from './write-once.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The most records that one part holds: what is read and packed in one go must not hold up the page. */
export const recordsInPart = 500;

/** A snapshot that stands in the vault: its manifest's name, and the manifest. */
export type WrittenSnapshot = { readonly name: string; readonly manifest: Manifest };

/** What a snapshot is taken of, and where it goes. */
export type SnapshotWork = {
  readonly files: VaultFiles;
  readonly source: VaultSource;
  /** Epoch milliseconds; no other snapshot of this database has it. */
  readonly takenAt: number;
  readonly reason: SnapshotReason;
};

/**
 * Takes a snapshot while acts go on. The records are read in many small reads, so a later one may
 * already show an act that an earlier one did not. All acts from the first read to the last are
 * therefore part of the snapshot, and are done over its records when it is restored: a change names
 * the whole record after it, so doing it twice ends as doing it once. After a failure the parts that
 * were written are removed, and the snapshots before it stand.
 */
export async function takeSnapshot(
  work: SnapshotWork,
): Promise<Result<WrittenSnapshot, VaultError>> {
  const writer = new SnapshotWriter(work, await work.source.databaseId());
  const taken = await writer.take();
  if (!taken.ok) await writer.abandon();
  return taken;
}

class SnapshotWriter {
  readonly #work: SnapshotWork;
  readonly #databaseId: string;
  readonly #parts: SnapshotPart[] = [];
  readonly #counts: Record<string, number> = {};
  #files = 0;

  constructor(work: SnapshotWork, databaseId: string) {
    this.#work = work;
    this.#databaseId = databaseId;
  }

  async take(): Promise<Result<WrittenSnapshot, VaultError>> {
    const { source } = this.#work;
    const begun = await source.lastSequence();
    for (const step of [() => this.#addMeta(), () => this.#addTables(), () => this.#addKeeps()]) {
      const added = await step();
      if (!added.ok) return added;
    }
    const last = await this.#addActs(begun);
    return last.ok ? this.#finish(last.value) : last;
  }

  /** Removes what was written of a snapshot that did not come to be. */
  async abandon(): Promise<void> {
    for (let number = 0; number < this.#files; number += 1) {
      await this.#work.files.remove(partFile(this.#mark, number));
    }
  }

  get #mark() {
    return { databaseId: this.#databaseId, takenAt: this.#work.takenAt };
  }

  async #addMeta(): Promise<Result<null, VaultError>> {
    const meta = await this.#work.source.meta();
    return this.#addPart({ kind: 'meta', count: meta.length }, await pack(meta));
  }

  async #addTables(): Promise<Result<null, VaultError>> {
    for (const table of this.#work.source.journaledTables) {
      const added = await this.#addTable(table);
      if (!added.ok) return added;
    }
    return success(null);
  }

  async #addTable(table: string): Promise<Result<null, VaultError>> {
    const { source } = this.#work;
    this.#counts[table] = 0;
    let after: string | null = null;
    while (true) {
      const records = await source.recordsAfter(table, after, recordsInPart);
      const lastKey = records.at(-1)?.key;
      if (lastKey === undefined) return success(null);
      const count = records.length;
      const added = await this.#addPart({ kind: 'records', table, count }, await pack(records));
      if (!added.ok) return added;
      this.#counts[table] += count;
      after = lastKey;
      await breathe();
    }
  }

  /** The keys of the write-once records, each first seen to be in the vault. */
  async #addKeeps(): Promise<Result<null, VaultError>> {
    const { files, source } = this.#work;
    for (const table of writeOnceTables) {
      const keys = await source.keepsOf(table);
      const kept = await keepWriteOnce(
        files,
        source,
        keys.map((key) => ({ table, key })),
      );
      if (!kept.ok) return kept;
      const added = await this.#addPart(
        { kind: 'keeps', table, count: keys.length },
        await pack(keys),
      );
      if (!added.ok) return added;
    }
    return success(null);
  }

  /** The acts after `begun`, with what they keep; answers the last of all. */
  async #addActs(begun: number): Promise<Result<number, VaultError>> {
    const { files, source } = this.#work;
    const end = await source.lastSequence();
    let last = begun;
    while (last < end) {
      const [whole] = await source.entriesAfter(last, 1);
      if (whole?.entry.sequence !== last + 1) {
        return failure({ kind: 'failed', reason: `act ${last + 1} is not in the journal` });
      }
      const kept = await keepWriteOnce(files, source, whole.entry.keeps);
      if (!kept.ok) return kept;
      const lines = await packBytes(await new Blob([...encodeEntry(whole)]).bytes());
      const added = await this.#addPart({ kind: 'acts', count: 1 }, lines);
      if (!added.ok) return added;
      last = whole.entry.sequence;
    }
    return success(last);
  }

  async #addPart(
    about: DistributedOmit<SnapshotPart, 'name' | 'sha256'>,
    bytes: Bytes,
  ): Promise<Result<null, VaultError>> {
    const { files } = this.#work;
    const file = partFile(this.#mark, this.#files);
    this.#files += 1;
    const sha256 = await sha256Of(bytes);
    const written = await files.write(file, bytes);
    if (!written.ok) return written;
    const read = await files.read(file);
    if (!read.ok) return read;
    if ((await sha256Of(read.value)) !== sha256) {
      return failure({ kind: 'failed', reason: `${file.name} is not as it was written` });
    }
    this.#parts.push({ ...about, name: file.name, sha256 });
    return success(null);
  }

  async #finish(lastSequence: number): Promise<Result<WrittenSnapshot, VaultError>> {
    const { files, source, takenAt, reason } = this.#work;
    const manifest: Manifest = {
      format: 1,
      databaseId: this.#databaseId,
      schema: source.schema,
      takenAt,
      reason,
      lastSequence,
      counts: this.#counts,
      parts: this.#parts,
    };
    const file = manifestFile({ ...this.#mark, lastSequence });
    const bytes = await encodeManifest(manifest);
    const written = await files.write(file, bytes);
    if (!written.ok) return written;
    const read = await files.read(file);
    if (read.ok && (await sha256Of(read.value)) === (await sha256Of(bytes))) {
      return success({ name: file.name, manifest });
    }
    await files.remove(file);
    return failure({ kind: 'failed', reason: `${file.name} is not as it was written` });
  }
}

/** `Omit` for each member of a union by itself. */
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
