/** Filters, sorts and groups the documents of the library as the reader likes it. */
import { filteredDocuments } from '#core/library/filter-documents.ts';
import { groupedDocuments } from '#core/library/group-documents.ts';
import { type DocumentMeasures, sortedDocuments } from '#core/library/sort-documents.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { groupName } from './library-words.ts';
import type { NamedGroup } from './shelf-rows.ts';
import type { ShelfView } from './shelf-view.ts';

/** The groups of those of `all` that are listed, with their names. */
export function arrangeDocuments(
  all: readonly DocumentRecord[],
  { filter, sorting, grouping }: ShelfView,
  measures: DocumentMeasures<DocumentRecord>,
): readonly NamedGroup[] {
  const found = filteredDocuments(all, filter);
  const groups = groupedDocuments(sortedDocuments(found, sorting, measures), grouping);
  return groups.map(({ value, documents }) => {
    return { documents, name: grouping === 'none' ? null : groupName(grouping, value) };
  });
}
