/** What a library can be filtered by: each value with how many documents have it. */
import type { DocumentFormat } from '../text/document.ts';
import { mainLanguage } from './filter-documents.ts';
import type { DocumentState, LibraryDocument } from './library-document.ts';

/** A value, and how many documents have it. */
export type Facet<Value extends string = string> = {
  readonly value: Value;
  readonly count: number;
};

/** The values of each kind that there are. */
export type LibraryFacets = {
  /** By their names. */
  readonly tags: readonly Facet[];
  readonly collections: readonly Facet[];
  /** The most frequent first. */
  readonly states: readonly Facet<DocumentState>[];
  readonly languages: readonly Facet[];
  readonly formats: readonly Facet<DocumentFormat>[];
  readonly archived: number;
};

/** The facets of `documents`. */
export function facetsOf(documents: readonly LibraryDocument[]): LibraryFacets {
  return {
    tags: named(documents.flatMap(({ tags }) => [...new Set(tags)])),
    collections: named(documents.flatMap(({ collections }) => [...new Set(collections)])),
    states: frequent(documents.map(({ state }) => state)),
    languages: frequent(documents.flatMap(({ language }) => mainLanguage(language) ?? [])),
    formats: frequent(documents.map(({ format }) => format)),
    archived: documents.filter(({ isArchived }) => isArchived).length,
  };
}

function counted<Value extends string>(values: readonly Value[]): Facet<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function named<Value extends string>(values: readonly Value[]): readonly Facet<Value>[] {
  return counted(values).sort((a, b) => (a.value < b.value ? -1 : 1));
}

function frequent<Value extends string>(values: readonly Value[]): readonly Facet<Value>[] {
  return counted(values).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
