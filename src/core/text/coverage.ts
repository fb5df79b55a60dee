/** What of a text was read: merged passages, kept small, and the rule by which looking counts as reading. */
import { type Passage, passage } from './passage.ts';

/** Passages in order, none touching the next. */
export type Coverage = readonly Passage[];

/**
 * The fastest pace that still counts as reading, in characters a second: 700 words a minute, above the
 * 400 that Rayner et al. (2016) give as the most with understanding, at six characters a word.
 */
export const fastestPace = 70;

/** More stretches than this are not kept: the smallest gaps between them are taken as read. */
export const mostStretches = 400;

/** `coverage` with `added` in it. */
export function cover(coverage: Coverage, added: Passage): Coverage {
  const before = coverage.filter(({ end }) => end < added.start);
  const after = coverage.filter(({ start }) => start > added.end);
  const touched = coverage.slice(before.length, coverage.length - after.length);
  const start = Math.min(added.start, touched[0]?.start ?? added.start);
  const end = Math.max(added.end, touched.at(-1)?.end ?? added.end);
  return closeGaps([...before, passage(start, end), ...after]);
}

/** How much of a text of `length` is covered, from 0 to 1. */
export function shareCovered(coverage: Coverage, length: number): number {
  const covered = coverage.reduce((sum, { start, end }) => sum + end - start, 0);
  return length === 0 ? 0 : Math.min(1, covered / length);
}

/** What could be read of `seen` in so many seconds, from its start; null where nothing. */
export function readableWithin(seen: Passage, seconds: number): Passage | null {
  const end = Math.min(seen.end, Math.floor(seen.start + seconds * fastestPace));
  return end > seen.start ? passage(seen.start, end) : null;
}

/** Starts and ends in turn: the shape in which a coverage is kept. */
export function flattenCoverage(coverage: Coverage): number[] {
  return coverage.flatMap(({ start, end }) => [start, end]);
}

/** The coverage of `flattenCoverage`; nothing of what is out of order or beyond `length`. */
export function coverageOf(kept: unknown, length: number): Coverage {
  if (!Array.isArray(kept)) return [];
  const found: Passage[] = [];
  for (let at = 0; at + 1 < kept.length; at += 2) {
    const [start, end]: unknown[] = [kept[at], kept[at + 1]];
    const isPassage = Number.isInteger(start) && Number.isInteger(end);
    if (!isPassage || Number(start) <= (found.at(-1)?.end ?? -1)) continue;
    if (Number(start) < Number(end) && Number(end) <= length) {
      found.push(passage(Number(start), Number(end)));
    }
  }
  return found;
}

function closeGaps(coverage: Coverage): Coverage {
  if (coverage.length <= mostStretches) return coverage;
  let narrowest = 1;
  const gap = (at: number) => (coverage[at]?.start ?? 0) - (coverage[at - 1]?.end ?? 0);
  for (let at = 2; at < coverage.length; at += 1) if (gap(at) < gap(narrowest)) narrowest = at;
  const [left, right] = [coverage[narrowest - 1], coverage[narrowest]];
  if (left === undefined || right === undefined) return coverage;
  const joined = passage(left.start, right.end);
  return [...coverage.slice(0, narrowest - 1), joined, ...coverage.slice(narrowest + 1)];
}
