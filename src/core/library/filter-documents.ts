/** Chooses the documents that a filter lists. */
import { plainLetters } from '../text/folded-text.ts';
import type { DocumentFilter } from './document-filter.ts';
import type { LibraryDocument } from './library-document.ts';

/** The documents that the filter lists, in their order. */
export function filteredDocuments<T extends LibraryDocument>(
  documents: readonly T[],
  filter: DocumentFilter,
): readonly T[] {
  const words = plainLetters(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return documents.filter(
    (document) => hasTraits(document, filter) && (words.length === 0 || says(document, words)),
  );
}

function hasTraits(document: LibraryDocument, filter: DocumentFilter): boolean {
  const { tag, collection, state, language, format, archive } = filter;
  return (
    (archive === 'with' || document.isArchived === (archive === 'only')) &&
    (tag === null || document.tags.includes(tag)) &&
    (collection === null || document.collections.includes(collection)) &&
    (state === null || document.state === state) &&
    (language === null || mainLanguage(document.language) === language) &&
    (format === null || document.format === format)
  );
}

/** The language without its script and region, in small letters; null where it is not known. */
export function mainLanguage(language: string | null): string | null {
  return language === null ? null : (language.split('-')[0] ?? '').toLowerCase();
}

function says(document: LibraryDocument, words: readonly string[]): boolean {
  const { title, byline, tags, collections } = document;
  const said = plainLetters([title, byline ?? '', ...tags, ...collections].join('\n'));
  return words.every((word) => said.includes(word));
}
