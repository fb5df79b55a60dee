/** Sorts the documents of a library. */
import type { DocumentOrder, DocumentSorting } from './document-arrangement.ts';
import type { LibraryDocument } from './library-document.ts';

/** What is known of a document beside its record; null where it is not. */
export type DocumentMeasures<T> = {
  /** How far it was read. */
  readonly progressOf: (document: T) => { readonly percent: number } | null;
  /** How many of its cards are due. */
  readonly dueOf: (document: T) => number | null;
};

/**
 * The documents sorted; those that are equal stay in the order they were, and those that have nothing to be
 * sorted by (never opened, no author) come last in either direction.
 */
export function sortedDocuments<T extends LibraryDocument>(
  documents: readonly T[],
  { by, isRising }: DocumentSorting,
  measures: DocumentMeasures<T>,
): readonly T[] {
  const direction = isRising ? 1 : -1;
  const keyed = documents.map((document) => ({ document, key: keyOf(by, document, measures) }));
  const compare = by === 'title' || by === 'author' ? wordOrder() : numberOrder;
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * compare(a, b);
  });
  return keyed.map(({ document }) => document);
}

type Key = string | number;

function numberOrder(a: Key, b: Key): number {
  return Number(a) - Number(b);
}

/** By the letters of every script, numbers by their value. */
function wordOrder(): (a: Key, b: Key) => number {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return (a, b) => compare(String(a), String(b));
}

function keyOf<T extends LibraryDocument>(
  by: DocumentOrder,
  document: T,
  measures: DocumentMeasures<T>,
): Key | null {
  switch (by) {
    case 'opened':
      return document.openedAt;
    case 'added':
      return document.createdAt;
    case 'title':
      return withoutArticle(document);
    case 'author':
      return document.byline;
    case 'length':
      return document.words;
    case 'progress':
      return measures.progressOf(document)?.percent ?? null;
    case 'due':
      return measures.dueOf(document);
  }
}

/** The title as an index of titles has it: without an article at its beginning, where its language is English. */
function withoutArticle({ title, language }: LibraryDocument): string {
  if (language !== null && !/^en\b/i.test(language)) return title;
  return title.replace(/^(?:the|an?)\s+(?=\S)/i, '');
}
