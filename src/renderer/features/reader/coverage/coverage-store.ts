/** Keeps what was read of each revision on this device, the latest read ones first. */
import { type Coverage, coverageOf, flattenCoverage } from '#core/text/coverage.ts';
import type { RevisionId } from '#core/text/document.ts';

const storageKey = 'plenum.coverage';

/** The coverage of more revisions than this is forgotten, the longest unread first. */
const mostRevisions = 200;

/** `[revision, [start, end, start, end, …]]`, the latest read first. */
type KeptCoverage = readonly (readonly [string, unknown])[];

/** What was read of the revision, whose text has `length` characters. */
export function keptCoverage(id: RevisionId, length: number): Coverage {
  const found = readAll().find(([revision]) => revision === id);
  return coverageOf(found?.[1], length);
}

/** Keeps `coverage` as what was read of the revision. */
export function keepCoverage(id: RevisionId, coverage: Coverage): void {
  const others = readAll().filter(([revision]) => revision !== id);
  const all = [[id, flattenCoverage(coverage)], ...others].slice(0, mostRevisions);
  localStorage.setItem(storageKey, JSON.stringify(all));
}

function readAll(): KeptCoverage {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    // What is no JSON is not ours: reading begins anew, no study data is lost.
    return [];
  }
}

function isEntry(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}
