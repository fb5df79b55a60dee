/** Removes from the vault what thinning lets go, and last the write-once files that nobody needs. */
import { type Result, success } from '#shared/result.ts';
import type { VaultFolder } from '#shared/vault-files.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import type { SnapshotPart } from './manifest.ts';
import { readActs, readManifest, readPart } from './read-snapshot.ts';
import { readSegment } from './segment.ts';
import { segmentsToDrop, snapshotsToKeep } from './thinning.ts';
import {
  keepFile,
  keepKeyOf,
  originalFactsFile,
  type SegmentName,
  type SnapshotName,
  segmentOf,
  snapshotOf,
  snapshotOfPart,
} from './vault-names.ts';
import { type Keep, type VaultSource, writeOnceTables } from './vault-source.ts';

/** Parts without a manifest are left alone this long: their snapshot may still be in the making. */
const unfinishedAge = 24 * 3_600_000;

/** The vault as its listings tell. */
type Listing = {
  readonly segments: readonly (SegmentName & { readonly size: number })[];
  readonly snapshots: readonly SnapshotName[];
  readonly parts: readonly string[];
};

/**
 * Tidies the vault at `now`. To be called after a snapshot was taken and read back; every database
 * in the vault is thinned by itself. Answers how many files went.
 */
export async function keepHouse(
  files: VaultFiles,
  source: VaultSource,
  now: number,
): Promise<Result<number, VaultError>> {
  const listed = await listVault(files);
  if (!listed.ok) return listed;
  const { segments, snapshots, parts } = listed.value;
  const ids = new Set([...segments, ...snapshots].map(({ databaseId }) => databaseId));
  const kept = [...ids].flatMap((id) => snapshotsToKeep(of(snapshots, id), now));
  const keptMarks = new Set(kept.map(markOf));
  const goneSnapshots = snapshots.filter((snapshot) => !keptMarks.has(markOf(snapshot)));
  const goneSegments = [...ids].flatMap((id) => segmentsToDrop(of(segments, id), of(kept, id)));
  const goneMarks = new Set(goneSnapshots.map(markOf));
  const goneParts = parts.filter((name) => {
    const mark = snapshotOfPart(name);
    if (mark === null || keptMarks.has(markOf(mark))) return false;
    return goneMarks.has(markOf(mark)) || now - mark.takenAt > unfinishedAge;
  });
  // A manifest goes before its parts: a snapshot without some of them must not look whole.
  const names: [VaultFolder, string][] = [
    ...goneSnapshots.map(({ name }): [VaultFolder, string] => ['snapshots', name]),
    ...goneParts.map((name): [VaultFolder, string] => ['snapshots', name]),
    ...goneSegments.map(({ name }): [VaultFolder, string] => ['journal', name]),
  ];
  for (const [folder, name] of names) {
    const removed = await files.remove({ folder, name });
    if (!removed.ok) return removed;
  }
  const goneNames = new Set(goneSegments.map(({ name }) => name));
  const leftSegments = segments.filter(({ name }) => !goneNames.has(name));
  const dropped = await dropUnneeded(files, source, kept, leftSegments);
  return dropped.ok ? success(names.length + dropped.value) : dropped;
}

/** Removes the write-once files that neither the database nor a kept snapshot or segment names. */
async function dropUnneeded(
  files: VaultFiles,
  source: VaultSource,
  snapshots: readonly SnapshotName[],
  segments: readonly SegmentName[],
): Promise<Result<number, VaultError>> {
  const unneeded = await absentFromDatabase(files, source);
  if (!unneeded.ok) return unneeded;
  if (unneeded.value.size === 0) return success(0);
  for await (const named of namedKeeps(files, snapshots, segments)) {
    // Whatever cannot be read might name any of them.
    if (named === null) return success(0);
    for (const { table, key } of named) unneeded.value.delete(`${table}/${key}`);
  }
  for (const keep of unneeded.value.values()) {
    const removed = await files.remove(keepFile(keep));
    if (!removed.ok) return removed;
    if (keep.table === 'originals') await files.remove(originalFactsFile(keep.key));
  }
  return success(unneeded.value.size);
}

/** The write-once files of records that the database has not, or has no more. */
async function absentFromDatabase(
  files: VaultFiles,
  source: VaultSource,
): Promise<Result<Map<string, Keep>, VaultError>> {
  const absent = new Map<string, Keep>();
  for (const table of writeOnceTables) {
    const listed = await files.list(table);
    if (!listed.ok) return listed;
    const present = new Set(await source.keepsOf(table));
    for (const { name } of listed.value) {
      const key = keepKeyOf(table, name);
      if (key !== null && !present.has(key)) absent.set(`${table}/${key}`, { table, key });
    }
  }
  return success(absent);
}

/** The write-once records that each snapshot and segment names; null for one that cannot be read. */
async function* namedKeeps(
  files: VaultFiles,
  snapshots: readonly SnapshotName[],
  segments: readonly SegmentName[],
): AsyncGenerator<readonly Keep[] | null> {
  for (const { name } of snapshots) {
    const manifest = await readManifest(files, name);
    if (!manifest.ok) yield null;
    else for (const part of manifest.value.parts) yield await keepsOfPart(files, part);
  }
  for (const { name } of segments) {
    const read = await files.read({ folder: 'journal', name });
    const reading = read.ok ? readSegment(read.value) : null;
    // What is behind a torn end was never whole.
    const isSound = reading !== null && reading.fault?.kind !== 'damaged';
    yield isSound ? reading.entries.flatMap(({ entry }) => entry.keeps) : null;
  }
}

async function keepsOfPart(files: VaultFiles, part: SnapshotPart): Promise<readonly Keep[] | null> {
  if (part.kind === 'keeps') {
    const keys = await readPart(files, part);
    return keys.ok ? keys.value.map((key) => ({ table: part.table, key: String(key) })) : null;
  }
  if (part.kind !== 'acts') return [];
  const acts = await readActs(files, part);
  return acts.ok ? acts.value.flatMap(({ entry }) => entry.keeps) : null;
}

async function listVault(files: VaultFiles): Promise<Result<Listing, VaultError>> {
  const journal = await files.list('journal');
  if (!journal.ok) return journal;
  const listed = await files.list('snapshots');
  if (!listed.ok) return listed;
  const names = listed.value.map(({ name }) => name);
  return success({
    segments: journal.value.flatMap(({ name, size }) => {
      const segment = segmentOf(name);
      return segment === null ? [] : [{ ...segment, size }];
    }),
    snapshots: names.flatMap((name) => snapshotOf(name) ?? []),
    parts: names.filter((name) => snapshotOfPart(name) !== null),
  });
}

function of<T extends { readonly databaseId: string }>(all: readonly T[], id: string): T[] {
  return all.filter(({ databaseId }) => databaseId === id);
}

function markOf({ databaseId, takenAt }: Pick<SnapshotName, 'databaseId' | 'takenAt'>): string {
  return `${databaseId} ${takenAt}`;
}
