/** Tells what lies in a vault: each history with its snapshots and the end of its journal. */
import { type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import type { SnapshotReason } from './manifest.ts';
import { readManifest } from './read-snapshot.ts';
import { readSegment } from './segment.ts';
import { newestFirst } from './thinning.ts';
import { type SegmentName, segmentFile, segmentOf, snapshotOf } from './vault-names.ts';

/** A snapshot as a screen offers it. */
export type SnapshotOffer = {
  /** The name of its manifest; what `restore` is asked for. */
  readonly name: string;
  readonly takenAt: number;
  readonly lastSequence: number;
  readonly reason: SnapshotReason;
  readonly counts: Readonly<Record<string, number>>;
};

/** What the vault has of one database. */
export type VaultHistory = {
  readonly databaseId: string;
  /** Newest first; those whose manifest is damaged are named in `refused`. */
  readonly snapshots: readonly SnapshotOffer[];
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  /** The last act that can be reached, by snapshot or journal, and when it was done. */
  readonly lastSequence: number;
  readonly lastAt: number | null;
};

/** Every history in the vault, the one with the latest act first. Nothing in it: an empty list. */
export async function describeVault(
  files: VaultFiles,
): Promise<Result<readonly VaultHistory[], VaultError>> {
  const journal = await files.list('journal');
  if (!journal.ok) return journal;
  const listed = await files.list('snapshots');
  if (!listed.ok) return listed;
  const segments = journal.value.flatMap(({ name }) => segmentOf(name) ?? []);
  const snapshots = newestFirst(listed.value.flatMap(({ name }) => snapshotOf(name) ?? []));
  const ids = new Set([...segments, ...snapshots].map(({ databaseId }) => databaseId));
  const histories = await Promise.all(
    [...ids].map((databaseId) =>
      describeHistory(
        files,
        databaseId,
        snapshots.filter((one) => one.databaseId === databaseId).map(({ name }) => name),
        segments.filter((one) => one.databaseId === databaseId),
      ),
    ),
  );
  return success(histories.toSorted((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0)));
}

async function describeHistory(
  files: VaultFiles,
  databaseId: string,
  names: readonly string[],
  segments: readonly SegmentName[],
): Promise<VaultHistory> {
  const snapshots: SnapshotOffer[] = [];
  const refused: { name: string; reason: string }[] = [];
  for (const name of names) {
    const manifest = await readManifest(files, name);
    if (!manifest.ok) {
      refused.push({ name, reason: manifest.error });
      continue;
    }
    const { takenAt, lastSequence, reason, counts } = manifest.value;
    snapshots.push({ name, takenAt, lastSequence, reason, counts });
  }
  const [newest] = snapshots;
  const last = await lastEntryOf(files, segments);
  const isJournalAhead = last !== null && last.sequence >= (newest?.lastSequence ?? 0);
  const [lastSequence, lastAt] = isJournalAhead
    ? [last.sequence, last.at]
    : [newest?.lastSequence ?? 0, newest?.takenAt ?? null];
  return { databaseId, snapshots, refused, lastSequence, lastAt };
}

/** The last whole act of the last segment that has one. */
async function lastEntryOf(files: VaultFiles, segments: readonly SegmentName[]) {
  for (const { databaseId, first } of segments.toSorted((a, b) => b.first - a.first)) {
    const read = await files.read(segmentFile(databaseId, first));
    const last = read.ok ? readSegment(read.value).entries.at(-1) : undefined;
    if (last !== undefined) return last.entry;
  }
  return null;
}
