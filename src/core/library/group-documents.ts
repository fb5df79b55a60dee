/** Puts the documents of a library under headings. */
import type { DocumentGrouping } from './document-arrangement.ts';
import { mainLanguage } from './filter-documents.ts';
import { documentStates, type LibraryDocument } from './library-document.ts';

/** Documents that have the same value; null is the group of those that have none. */
export type DocumentGroup<T> = { readonly value: string | null; readonly documents: readonly T[] };

/**
 * The documents in groups, each in the order that they were in: by the names of the values, states from new to
 * finished, those without a value last. A document in several collections stands in the group of each. Ungrouped,
 * all are in one group without a value.
 */
export function groupedDocuments<T extends LibraryDocument>(
  documents: readonly T[],
  grouping: DocumentGrouping,
): readonly DocumentGroup<T>[] {
  if (grouping === 'none') return documents.length === 0 ? [] : [{ value: null, documents }];
  const groups = new Map<string | null, T[]>();
  for (const document of documents) {
    for (const value of valuesOf(document, grouping)) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [document]);
      else group.push(document);
    }
  }
  return [...groups]
    .map(([value, some]) => ({ value, documents: some }))
    .sort((a, b) => compareValues(a.value, b.value, grouping));
}

function valuesOf(
  document: LibraryDocument,
  grouping: Exclude<DocumentGrouping, 'none'>,
): readonly (string | null)[] {
  const { collections } = document;
  switch (grouping) {
    case 'collection':
      return collections.length === 0 ? [null] : [...new Set(collections)];
    case 'state':
      return [document.state];
    case 'author':
      return [document.byline];
    case 'language':
      return [mainLanguage(document.language)];
    case 'format':
      return [document.format];
  }
}

function compareValues(a: string | null, b: string | null, grouping: DocumentGrouping): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (grouping === 'state') return stateRank(a) - stateRank(b);
  return a < b ? -1 : 1;
}

function stateRank(value: string): number {
  const states: readonly string[] = documentStates;
  return states.indexOf(value);
}
