/** Reads what is shown of the things that were found. */
import type { Anchor } from '#core/anchor/anchor.ts';
import type { HighlightColour } from '#core/highlight/highlight.ts';
import { type Excerpt, excerptOf, type Painted } from '#core/search/excerpt.ts';
import type { Found } from '#core/search/run-search.ts';
import type { DocumentFacts } from '#core/search/search-query.ts';
import { wordsOfAttempt, wordsOfCard, wordsOfFact, wordsOfNote } from '#core/search/searchable.ts';
import type { FoundKind } from '#core/search/segment.ts';
import type { SearchKeeper } from './search-keeper.ts';
import type { SearchedRecords, SearchedTable } from './search-source.ts';

/** Where a result is: at a passage of a document, in its tray, or a thing by itself. */
export type ResultPlace =
  | { readonly kind: 'document' | 'tray'; readonly documentId: string }
  | {
      readonly kind: 'passage';
      readonly documentId: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'card' | 'quiz'; readonly id: string };

/** One thing that was found, as it is shown. */
export type SearchResult = {
  readonly kind: FoundKind;
  readonly id: string;
  readonly excerpt: Excerpt;
  /** The title of the document that it belongs to; null where it has none, or is one. */
  readonly from: string | null;
  readonly colour: HighlightColour | null;
  /** When a quiz was taken, in epoch milliseconds; null for all else. */
  readonly at: number | null;
  readonly place: ResultPlace;
};

/** How much of a found thing is shown, in UTF-16 code units. */
const room = 170;

/** What results are read from. */
export type Reading = {
  readonly keeper: SearchKeeper;
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly painted: Painted;
};

/** What is shown of found things of one kind; what is no longer there is left out. */
export async function readResults(
  reading: Reading,
  kind: FoundKind,
  found: readonly Found[],
): Promise<readonly SearchResult[]> {
  if (found.length === 0) return [];
  const read = await readersOfKinds[kind](reading, found);
  return read.filter((one) => one !== null);
}

type ReadKind = (
  reading: Reading,
  found: readonly Found[],
) => Promise<readonly (SearchResult | null)[]>;

const readersOfKinds: Readonly<Record<FoundKind, ReadKind>> = {
  document: ({ documents, painted }, found) =>
    Promise.resolve(
      found.map(({ kind, id }) => {
        const excerpt = excerptOf(documents.get(id)?.title ?? '', painted, room);
        const place = { kind: 'document', documentId: id } as const;
        return { kind, id, excerpt, from: null, colour: null, at: null, place };
      }),
    ),
  text: (reading, found) => Promise.all(found.map((one) => readPassage(reading, one))),
  highlight: byRecords('highlights', ({ anchor, colour, documentId }) => ({
    words: anchor.quote,
    ...{ colour, place: placeOf(documentId, anchor) },
  })),
  note: readNotes,
  card: byRecords('cards', (card) => ({
    words: wordsOfCard(card).trim() === '' ? (card.quote ?? '') : wordsOfCard(card),
    place: { kind: 'card', id: card.id },
  })),
  fact: byRecords('facts', (fact) => ({
    words: wordsOfFact(fact),
    first: fact.statement,
    place: placeOf(fact.documentId, fact.anchors[0] ?? null),
  })),
  quiz: byRecords('attempts', (attempt) => ({
    words: wordsOfAttempt(attempt),
    at: attempt.startedAt,
    place: { kind: 'quiz', id: attempt.id },
  })),
};

async function readPassage(
  { keeper, documents, painted }: Reading,
  { kind, id, start, end }: Found,
): Promise<SearchResult> {
  const excerpt = excerptOf(await keeper.textOf(id, start, end), painted, room);
  const [first, last] = [excerpt.found[0], excerpt.found.at(-1)];
  const from = start + excerpt.from;
  const place: ResultPlace = {
    kind: 'passage',
    documentId: id,
    start: from + (first?.start ?? 0),
    end: from + (last?.end ?? excerpt.text.length),
  };
  const title = documents.get(id)?.title ?? null;
  return { kind, id: `${id} ${start}`, excerpt, from: title, colour: null, at: null, place };
}

/** What is shown of a record. */
type ShownRecord = {
  readonly words: string;
  /** The part of them that is shown where it has a found word. */
  readonly first?: string;
  readonly place: ResultPlace;
  readonly colour?: HighlightColour;
  readonly at?: number;
};

function byRecords<T extends SearchedTable>(
  table: T,
  show: (record: SearchedRecords[T]) => ShownRecord,
): ReadKind {
  return async (reading, found) => {
    const records = await reading.keeper.records(
      table,
      found.map(({ id }) => id),
    );
    return found.map((one, index) => {
      const record = records[index] ?? null;
      return record === null ? null : shownResult(reading, one, show(record));
    });
  };
}

function shownResult(
  { documents, painted }: Reading,
  { kind, id, documentId }: Found,
  { words, first, place, colour, at }: ShownRecord,
): SearchResult {
  const from = documentId === null ? null : (documents.get(documentId)?.title ?? null);
  const inFirst = first === undefined ? null : excerptOf(first, painted, room);
  const hasFirst = inFirst !== null && inFirst.found.length > 0;
  const excerpt = hasFirst ? inFirst : excerptOf(words, painted, room);
  return { kind, id, excerpt, from, colour: colour ?? null, at: at ?? null, place };
}

/** Those on highlights and those on documents, in the order in which they were found. */
async function readNotes(
  reading: Reading,
  found: readonly Found[],
): Promise<readonly (SearchResult | null)[]> {
  const ids = found.map(({ id }) => id);
  const [highlights, notes] = await Promise.all([
    reading.keeper.records('highlights', ids),
    reading.keeper.records('notes', ids),
  ]);
  return found.map((one, index) => {
    const [highlight, note] = [highlights[index] ?? null, notes[index] ?? null];
    if (highlight !== null) {
      const { note: text, colour, documentId, anchor } = highlight;
      const words = wordsOfNote(text);
      return shownResult(reading, one, { words, colour, place: placeOf(documentId, anchor) });
    }
    if (note === null) return null;
    const place = { kind: 'document', documentId: note.documentId } as const;
    return shownResult(reading, one, { words: wordsOfNote(note.text), place });
  });
}

function placeOf(documentId: string, anchor: Anchor | null): ResultPlace {
  if (anchor === null) return { kind: 'document', documentId };
  if (anchor.unplaced !== undefined) return { kind: 'tray', documentId };
  return { kind: 'passage', documentId, start: anchor.start, end: anchor.end };
}
