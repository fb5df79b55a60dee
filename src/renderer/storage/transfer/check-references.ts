/** Refuses a copy whose records belong to others that are not in it. */
import type { RevisionRecord } from '../records.ts';
import type { Copy } from './copy.ts';
import { refuse } from './copy-fault.ts';
import { revisionsOf } from './export-records.ts';

/** Throws a `CopyError` for the first record that stands alone. Cards and attempts may outlive their document. */
export function refuseLooseRecords(
  copy: Pick<Copy, 'records' | 'contentIds' | 'originalIds'>,
): void {
  const { records, contentIds, originalIds } = copy;
  const documents = new Set<string>(records.documents.map(({ id }) => id));
  const revisions = new Set<string>(records.revisions.map(({ id }) => id));
  for (const { revisionId } of records.documents) {
    if (!revisions.has(revisionId))
      refuse({ kind: 'dangling', table: 'documents', needs: 'revisions' });
  }
  for (const table of ['revisions', 'highlights', 'notes', 'facts'] as const) {
    for (const { documentId } of records[table]) {
      if (!documents.has(documentId)) refuse({ kind: 'dangling', table, needs: 'documents' });
    }
  }
  refuseLooseParts(records);
  const named = { contents: new Set<string>(), originals: new Set<string>() };
  for (const { id, originalSha256, images = [] } of everyRevision(copy)) {
    named.contents.add(id);
    for (const file of [originalSha256, ...images]) named.originals.add(file);
  }
  refuseDifference('contents', named.contents, contentIds);
  refuseDifference('originals', named.originals, originalIds);
}

/** Reviews belong to cards, and answers to attempts. */
function refuseLooseParts(records: Copy['records']): void {
  const cards = new Set<string>(records.cards.map(({ id }) => id));
  for (const { cardId } of records.reviews) {
    if (!cards.has(cardId)) refuse({ kind: 'dangling', table: 'reviews', needs: 'cards' });
  }
  const attempts = new Set<string>(records.attempts.map(({ id }) => id));
  for (const { attemptId } of records.answers) {
    if (!attempts.has(attemptId)) refuse({ kind: 'dangling', table: 'answers', needs: 'attempts' });
  }
}

/** Every revision of a copy, those in its trash too. */
export function everyRevision({ records }: Pick<Copy, 'records'>): readonly RevisionRecord[] {
  const inTrash = records.trash.flatMap((thing) => revisionsOf('trash', thing));
  return [...records.revisions, ...inTrash];
}

/** What the revisions name is there, and nothing else is. */
function refuseDifference(
  table: 'contents' | 'originals',
  named: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  if (!named.isSubsetOf(found)) refuse({ kind: 'dangling', table: 'revisions', needs: table });
  const [stray] = found.difference(named);
  if (stray !== undefined) refuse({ kind: 'foreign', file: `${table}/${stray}` });
}
