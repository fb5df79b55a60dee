/** Chooses what a database is restored from: the newest sound snapshot, and the acts after it. */
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import type { Manifest } from './manifest.ts';
import { readManifest, verifySnapshot } from './read-snapshot.ts';
import { readSegment } from './segment.ts';
import { newestFirst } from './thinning.ts';
import { type SegmentName, segmentOf, snapshotOf } from './vault-names.ts';
import type { VaultSchema, WholeEntry } from './vault-source.ts';

/** A file of the vault that was not used, and why. */
export type Refused = { readonly name: string; readonly reason: string };

/** What a restore begins with. */
export type RestoreBase = {
  readonly name: string;
  readonly manifest: Manifest;
};

/** The newest sound snapshot of a database, or the one asked for; null where none is sound. */
export async function chooseBase(
  files: VaultFiles,
  databaseId: string,
  wanted: string | null,
): Promise<Result<{ base: RestoreBase | null; refused: Refused[]; newest: number }, VaultError>> {
  const listed = await files.list('snapshots');
  if (!listed.ok) return listed;
  const own = newestFirst(listed.value.flatMap(({ name }) => snapshotOf(name) ?? [])).filter(
    (snapshot) => snapshot.databaseId === databaseId,
  );
  const newest = own[0]?.lastSequence ?? 0;
  const refused: Refused[] = [];
  for (const { name } of own) {
    if (wanted !== null && name !== wanted) continue;
    const manifest = await readManifest(files, name);
    const sound = manifest.ok ? await verifySnapshot(files, manifest.value) : manifest;
    if (manifest.ok && sound.ok) {
      return success({ base: { name, manifest: manifest.value }, refused, newest });
    }
    refused.push({ name, reason: sound.ok ? '' : sound.error });
  }
  return success({ base: null, refused, newest });
}

/** What reading the journal of a database yields, in order. */
export type JournalStep =
  | { readonly kind: 'act'; readonly whole: WholeEntry; readonly schema: VaultSchema }
  /** Acts are missing before the next one; at the end, after the last. `reason` names the file. */
  | { readonly kind: 'gap'; readonly reason: string };

/** The journal of a database in the vault. */
export class VaultJournal {
  readonly #files: VaultFiles;
  readonly #segments: readonly SegmentName[];
  /** What was wrong with segments that were read. */
  readonly refused: Refused[] = [];
  /** The highest act that any segment tells of. */
  highest = 0;

  private constructor(files: VaultFiles, segments: readonly SegmentName[]) {
    this.#files = files;
    this.#segments = segments;
  }

  /** The journal of `databaseId`, not yet read. */
  static async of(
    files: VaultFiles,
    databaseId: string,
  ): Promise<Result<VaultJournal, VaultError>> {
    const listed = await files.list('journal');
    if (!listed.ok) return listed;
    const own = listed.value
      .flatMap(({ name }) => segmentOf(name) ?? [])
      .filter((segment) => segment.databaseId === databaseId);
    return success(
      new VaultJournal(
        files,
        own.toSorted((a, b) => a.first - b.first),
      ),
    );
  }

  /** Its acts, each once and in order. After damage a later segment may go on where it was. */
  async *steps(): AsyncGenerator<JournalStep> {
    let next = 1;
    let reason = 'the journal before it is no longer in the vault';
    for (const { name } of this.#segments) {
      const reading = await this.#read(name);
      if (!reading.ok) {
        reason = reading.error;
        continue;
      }
      const { header, entries, fault } = reading.value;
      for (const whole of header === null ? [] : entries) {
        if (whole.entry.sequence < next) continue;
        if (whole.entry.sequence > next) yield { kind: 'gap', reason };
        if (header !== null) yield { kind: 'act', whole, schema: header.schema };
        next = whole.entry.sequence + 1;
      }
      if (fault !== null) {
        reason = `${name} is ${fault.kind} at byte ${fault.offset}: ${fault.reason}`;
        this.refused.push({ name, reason });
      } else reason = `acts between two segments are not in the vault`;
    }
    if (this.highest >= next) yield { kind: 'gap', reason };
  }

  async #read(name: string) {
    const read = await this.#files.read({ folder: 'journal', name });
    if (!read.ok) {
      const reason = `${name} cannot be read: ${read.error.reason}`;
      this.refused.push({ name, reason });
      return failure(reason);
    }
    const reading = readSegment(read.value);
    this.highest = Math.max(this.highest, reading.highest);
    return success(reading);
  }
}
