/** Finds where the vault's journal of a database ends, by reading no more than its last bytes. */
import { type Result, success } from '#shared/result.ts';
import type { VaultFile } from '#shared/vault-files.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import { readSegment, type SegmentReading } from './segment.ts';
import { segmentFile, segmentOf, snapshotOf } from './vault-names.ts';
import type { VaultEntry } from './vault-source.ts';

/** Where the next act goes. */
export type JournalTail = {
  /** The last act that the vault holds, in a segment or a snapshot; 0 where it holds none. */
  readonly last: number;
  /** The highest act that any sound line of the last segment names; more than `last` behind damage. */
  readonly highest: number;
  /** The last act itself, where a segment holds it. */
  readonly lastEntry: VaultEntry | null;
  /** The segment to append to, and its size; null where a new one must be begun. */
  readonly open: { readonly file: VaultFile; readonly size: number } | null;
};

/** An act is nearly always whole within this many bytes of a segment's end. */
const endSize = 256 * 1024;
/** A segment's first line always fits in this many bytes. */
const headerSize = 64 * 1024;

/** The end of the journal of `databaseId`. `schemaVersion`: a segment of another schema is not continued. */
export async function findJournalTail(
  files: VaultFiles,
  databaseId: string,
  schemaVersion: number,
): Promise<Result<JournalTail, VaultError>> {
  const [segments, snapshots] = [await files.list('journal'), await files.list('snapshots')];
  if (!segments.ok) return segments;
  if (!snapshots.ok) return snapshots;
  const covered = snapshots.value
    .map(({ name }) => snapshotOf(name))
    .filter((snapshot) => snapshot?.databaseId === databaseId)
    .reduce((most, snapshot) => Math.max(most, snapshot?.lastSequence ?? 0), 0);
  const own = segments.value
    .map(({ name, size }) => ({ ...segmentOf(name), size }))
    .filter((segment) => segment.databaseId === databaseId)
    .toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0));
  const newest = own.at(-1);
  const nothing = { last: covered, highest: covered, lastEntry: null, open: null };
  if (newest?.first === undefined) return success(nothing);
  const { first, size } = newest;
  const file = segmentFile(databaseId, first);
  const read = await readEnd(files, file, size);
  if (!read.ok) return read;
  const { entries, fault, highest } = read.value;
  const lastEntry = entries.at(-1)?.entry ?? null;
  const inSegment = lastEntry?.sequence ?? first - 1;
  const isOpen =
    fault === null && inSegment >= covered && (await schemaOf(files, file)) === schemaVersion;
  return success({
    last: Math.max(inSegment, covered),
    highest: Math.max(inSegment, covered, highest),
    lastEntry: inSegment >= covered ? lastEntry : null,
    open: isOpen ? { file, size } : null,
  });
}

/** The segment's end; all of it where the end alone shows no whole act. */
async function readEnd(
  files: VaultFiles,
  file: VaultFile,
  size: number,
): Promise<Result<SegmentReading, VaultError>> {
  if (size > endSize) {
    const end = await files.read(file, { from: size - endSize, length: endSize });
    if (!end.ok) return end;
    const reading = readSegment(end.value, 'end');
    if (reading.entries.length > 0 && reading.fault === null) return success(reading);
  }
  const whole = await files.read(file);
  return whole.ok ? success(readSegment(whole.value)) : whole;
}

async function schemaOf(files: VaultFiles, file: VaultFile): Promise<number | null> {
  const start = await files.read(file, { from: 0, length: headerSize });
  return start.ok ? (readSegment(start.value).header?.schema.version ?? null) : null;
}
