/** Which snapshots and segments the vault keeps as they grow old. Pure: the time is given. */
import type { SegmentName, SnapshotName } from './vault-names.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

/** How old, and of which stretch of time the last snapshot is kept. All in UTC. */
const ages: readonly { readonly under: number; readonly stretch: (at: number) => string }[] = [
  { under: day, stretch: (at) => `hour ${Math.floor(at / hour)}` },
  { under: week, stretch: (at) => `day ${Math.floor(at / day)}` },
  // The epoch began on a Thursday: weeks are counted from the Monday before it.
  { under: 31 * day, stretch: (at) => `week ${Math.floor((at + 3 * day) / week)}` },
  { under: 366 * day, stretch: (at) => `month ${new Date(at).toISOString().slice(0, 7)}` },
  { under: Number.POSITIVE_INFINITY, stretch: (at) => `year ${new Date(at).getUTCFullYear()}` },
];

/** The newest snapshots that are always kept: if one is damaged, there is the one before. */
export const leastSnapshots = 2;

/** Segments that a snapshot covers are kept as history up to this many bytes. */
export const historySize = 64 * 1_048_576;

/** Newest first: by what they hold, since a clock may have been set back. */
export function newestFirst(snapshots: readonly SnapshotName[]): SnapshotName[] {
  return snapshots.toSorted((a, b) => b.lastSequence - a.lastSequence || b.takenAt - a.takenAt);
}

/**
 * The snapshots of one database that are kept, newest first: the last of each hour for a day, of each
 * day for a week, of each week for a month, of each month for a year, of each year; and the newest two.
 */
export function snapshotsToKeep(snapshots: readonly SnapshotName[], now: number): SnapshotName[] {
  const seen = new Set<string>();
  return newestFirst(snapshots).filter((snapshot, index) => {
    const age = now - snapshot.takenAt;
    const stretch = ages.find(({ under }) => age < under)?.stretch(snapshot.takenAt) ?? '';
    const isLast = !seen.has(stretch);
    seen.add(stretch);
    return isLast || index < leastSnapshots;
  });
}

/**
 * The segments of one database that may go, oldest first. A segment may go only if the snapshot
 * before the newest holds all its acts too, and only as far as the covered history is larger than
 * `historySize` bytes.
 */
export function segmentsToDrop(
  segments: readonly (SegmentName & { readonly size: number })[],
  kept: readonly SnapshotName[],
): SegmentName[] {
  const coveredTo = newestFirst(kept)[leastSnapshots - 1]?.lastSequence ?? 0;
  const oldestFirst = segments.toSorted((a, b) => a.first - b.first);
  // A segment ends where the next begins; the last one is still being written.
  const covered = oldestFirst.filter((_, index) => {
    const next = oldestFirst[index + 1];
    return next !== undefined && next.first - 1 <= coveredTo;
  });
  let size = covered.reduce((sum, segment) => sum + segment.size, 0);
  const dropped: SegmentName[] = [];
  for (const segment of covered) {
    if (size <= historySize) break;
    size -= segment.size;
    dropped.push(segment);
  }
  return dropped;
}
