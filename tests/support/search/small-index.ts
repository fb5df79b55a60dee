/** Small indexes for tests, and the plain way to find words in the same texts. */
import { indexBuilder } from '#core/search/index-builder.ts';
import type { LiveSegment } from '#core/search/merge-segments.ts';
import { parseSearchQuery } from '#core/search/parse-search-query.ts';
import { runSearch, type SearchFindings } from '#core/search/run-search.ts';
import type { DocumentFacts } from '#core/search/search-query.ts';
import type { Group, Segment } from '#core/search/segment.ts';

/** A text to be found: a passage of a document, unless it says otherwise. */
export type Sample = {
  readonly text: string;
  readonly kind?: Group['kind'];
  readonly id?: string;
  readonly documentId?: string | null;
  readonly field?: 'title' | 'heading' | 'text';
  readonly facets?: readonly string[];
};

/** A segment of the samples, each a group of its own: `d0`, `d1`, … unless it says otherwise. */
export function segmentOf(samples: readonly Sample[], first = 0): Segment {
  const builder = indexBuilder();
  samples.forEach(({ text, kind = 'document', facets = [], ...sample }, index) => {
    const id = sample.id ?? `d${first + index}`;
    const documentId = sample.documentId === undefined ? id : sample.documentId;
    builder.addGroup({ kind, id, documentId });
    const field = sample.field ?? (kind === 'document' ? 'text' : 'record');
    builder.addEntry(text, { field, start: 0, end: text.length }, facets);
  });
  return builder.finish();
}

/** The segment with nothing gone. */
export function live(segment: Segment, gone: readonly number[] = []): LiveSegment {
  const flags = new Uint8Array(segment.groups.length);
  for (const group of gone) flags[group] = 1;
  return { segment, gone: flags };
}

/** What the query finds. */
export function search(
  index: readonly LiveSegment[],
  query: string,
  documents: ReadonlyMap<string, DocumentFacts> = new Map(),
): SearchFindings {
  const parsed = parseSearchQuery(query);
  if (!parsed.ok) throw new Error(`${query}: ${parsed.error.kind}`);
  return runSearch(index, parsed.value, { most: 1_000, mostOfOne: 1_000, documents });
}

/** The ids of all that the query finds, the best of each kind first. */
export function idsOf(index: readonly LiveSegment[], query: string): string[] {
  return Object.values(search(index, query).found).flatMap((found) => found.map(({ id }) => id));
}
