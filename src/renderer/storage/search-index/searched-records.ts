/** What of each table's records can be found. */

import {
  type Searchable,
  searchableAttempt,
  searchableCard,
  searchableDocument,
  searchableFact,
  searchableHighlight,
  searchableNote,
} from '#core/search/searchable.ts';
import type { FoundKind } from '#core/search/segment.ts';
import type { SearchedRecords, SearchedTable, SearchSource } from './search-source.ts';
import type { TextPiece } from './search-store.ts';

/** The tables whose records hold what they are found by; documents have theirs in their revisions. */
export const recordTables = ['highlights', 'notes', 'cards', 'facts', 'attempts'] as const;
export type RecordTable = (typeof recordTables)[number];

/** The groups that a record of each table may have. */
export const kindsOfTable: Readonly<Record<SearchedTable, readonly FoundKind[]>> = {
  documents: ['document'],
  highlights: ['highlight', 'note'],
  notes: ['note'],
  cards: ['card'],
  facts: ['fact'],
  attempts: ['quiz'],
};

const readers: {
  readonly [T in RecordTable]: (record: SearchedRecords[T]) => readonly (Searchable | null)[];
} = {
  highlights: searchableHighlight,
  notes: (note) => [searchableNote(note)],
  cards: (card) => [searchableCard(card)],
  facts: (fact) => [searchableFact(fact)],
  attempts: (attempt) => [searchableAttempt(attempt)],
};

/** What can be found of a record. */
export function searchablesOf<T extends RecordTable>(
  table: T,
  record: SearchedRecords[T],
): readonly Searchable[] {
  return readers[table](record).filter((one) => one !== null);
}

/** A document as it is found, and its text in pieces; null where its text is not kept, or damaged. */
export async function readDocument(
  source: SearchSource,
  document: SearchedRecords['documents'],
): Promise<{ readonly searchable: Searchable; readonly texts: readonly TextPiece[] } | null> {
  const content = await source.content(document.revisionId).catch(() => null);
  if (content === null) return null;
  const searchable = searchableDocument(document, content);
  return { searchable, texts: piecesOf(searchable) };
}

/** A piece ends with the passage that makes it so long, in UTF-16 code units. */
const enough = 30_000;

/** The text of a document's passages; what is between them is not looked at. */
function piecesOf({ group, entries }: Searchable): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let [start, text] = [0, ''];
  const close = () => {
    if (text !== '') pieces.push({ documentId: group.id, start, text });
    text = '';
  };
  for (const { text: passage, place } of entries) {
    if (place.field === 'title') continue;
    if (text === '') start = place.start;
    text = text.padEnd(place.start - start, '\n') + passage;
    if (text.length >= enough) close();
  }
  close();
  return pieces;
}
