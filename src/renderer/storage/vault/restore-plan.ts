/** Chooses what a database is restored from: the newest sound snapshot, and the acts after it. */
import { type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import type { Manifest } from './manifest.ts';
import { readManifest, verifySnapshot } from './read-snapshot.ts';
import { readSegment, type SegmentFault, type SegmentReading } from './segment.ts';
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

/** What reading the journal yields, in order; the schema is null where its segment's header is damaged. */
export type JournalStep =
  | { readonly kind: 'act'; readonly whole: WholeEntry; readonly schema: VaultSchema | null }
  /** The act `from` cannot be reached; `reason` names the file that stands in the way. */
  | { readonly kind: 'gap'; readonly from: number; readonly reason: string };

/** The journal of a database in the vault. */
export class VaultJournal {
  readonly #files: VaultFiles;
  readonly #segments: readonly SegmentName[];
  readonly #refused = new Map<string, string>();
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

  /** What was wrong with segments that were read. */
  get refused(): Refused[] {
    return [...this.#refused].map(([name, reason]) => ({ name, reason }));
  }

  /** Its acts, each once and in order. After damage a later segment may go on where it was. */
  async *steps(): AsyncGenerator<JournalStep> {
    let next = 1;
    let reason = 'the acts before are not in the vault any more';
    for (const segment of this.#segments) {
      const { schema, entries, ending } = await this.#read(segment);
      const fresh = entries.filter(({ entry }) => entry.sequence >= next);
      const first = fresh[0]?.entry.sequence ?? next;
      if (first > next) yield { kind: 'gap', from: next, reason };
      for (const whole of fresh) yield { kind: 'act', whole, schema };
      next = first + fresh.length;
      reason = ending;
    }
    if (this.highest >= next) yield { kind: 'gap', from: next, reason };
  }

  /** The schema of its first acts, where they are the first of the database; null elsewhere. */
  async firstSchema(): Promise<VaultSchema | null> {
    if (this.#segments[0]?.first !== 1) return null;
    // A damaged header does not tell; the next segment most likely has the same.
    for (const segment of this.#segments) {
      const { schema, entries } = await this.#read(segment);
      if (entries.length === 0) return null;
      if (schema !== null) return schema;
    }
    return null;
  }

  /** The acts of one segment, and why what follows them may be missing. */
  async #read({ name, first }: SegmentName): Promise<SegmentActs> {
    const read = await this.#files.read({ folder: 'journal', name });
    if (!read.ok) {
      this.#refused.set(name, read.error.reason);
      return { schema: null, entries: [], ending: `${name}: ${read.error.reason}` };
    }
    const reading = readSegment(read.value);
    const wrong = wordsOf(reading.fault);
    if (wrong !== null) this.#refused.set(name, wrong);
    const { header, entries, highest } =
      reading.header === null ? readWithoutHeader(read.value, first) : reading;
    this.highest = Math.max(this.highest, highest, reading.highest);
    const ending = wrong === null ? `${name} ends before` : `${name}: ${wrong}`;
    return { schema: header?.schema ?? null, entries, ending };
  }
}

type SegmentActs = {
  readonly schema: VaultSchema | null;
  readonly entries: readonly WholeEntry[];
  readonly ending: string;
};

/** The acts behind a damaged header, if the first is the one that the segment's name tells. */
function readWithoutHeader(bytes: Uint8Array, first: number): SegmentReading {
  const reading = readSegment(bytes.subarray(bytes.indexOf(0x0a) + 1));
  const isItself = reading.entries[0]?.entry.sequence === first;
  return isItself ? reading : { ...reading, entries: [] };
}

function wordsOf(fault: SegmentFault | null): string | null {
  if (fault === null) return null;
  const { kind, line, offset, reason, soundLinesAfter } = fault;
  const after = soundLinesAfter === 0 ? '' : `; ${soundLinesAfter} sound lines follow`;
  return `it is ${kind} at line ${line}, byte ${offset}: ${reason}${after}`;
}
