/** What of the reader's documents and records can be found, and by which words. */
import { type Card, isPartGone } from '../card/card.ts';
import { plainFace } from '../card/card-face.ts';
import type { Highlight } from '../highlight/highlight.ts';
import type { Note } from '../note/note.ts';
import { tagPiecesOf } from '../note/note-tag.ts';
import type { StartedAttempt } from '../quiz/attempt.ts';
import type { StoredFact } from '../quiz/stored-fact.ts';
import { blocksOf, canonicalTextOfSections } from '../text/canonical-text.ts';
import type { RevisionContent } from '../text/document.ts';
import type { IndexBuilder } from './index-builder.ts';
import { passagesOf } from './passages.ts';
import { type EntryPlace, facetTerm, type Group } from './segment.ts';

/** The words of one entry with their place, and facts about it. */
export type SearchableEntry = {
  readonly text: string;
  readonly place: EntryPlace;
  readonly facets: readonly string[];
};

/** Everything that can be found of one group. */
export type Searchable = { readonly group: Group; readonly entries: readonly SearchableEntry[] };

/** A document as far as its text does not tell: what the library lists it by. */
export type TitledDocument = {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
};

/** A document: its title, and its text passage by passage. */
export function searchableDocument(
  { id, title, byline }: TitledDocument,
  { sections }: RevisionContent,
): Searchable {
  const text = canonicalTextOfSections(sections);
  const named = byline === null ? title : `${title}\n${byline}`;
  return {
    group: { kind: 'document', id, documentId: id },
    entries: [
      { text: named, place: { field: 'title', start: 0, end: 0 }, facets: [] },
      ...passagesOf(text, blocksOf(sections))
        .map((place) => ({ text: text.slice(place.start, place.end), place, facets: [] }))
        // The title is found as such.
        .filter((entry) => entry.place.start > 0 || entry.text !== title),
    ],
  };
}

/** A highlight by its quote, and its note where it has one. */
export function searchableHighlight(highlight: Highlight): readonly Searchable[] {
  const { id, documentId, anchor, colour, note, tags = [] } = highlight;
  const facets = [facetTerm('colour', colour), ...tags.map((tag) => facetTerm('tag', tag))];
  const quoted = record({ kind: 'highlight', id, documentId }, anchor.quote, facets);
  if (note.trim() === '') return [quoted];
  return [quoted, record({ kind: 'note', id, documentId }, wordsOfNote(note), facets)];
}

/** A note on a document. */
export function searchableNote({ id, documentId, text }: Note): Searchable {
  const tags = tagPiecesOf(text).flatMap(({ tag }) =>
    tag === null ? [] : [facetTerm('tag', tag)],
  );
  return record({ kind: 'note', id, documentId }, wordsOfNote(text), tags);
}

/** A card by its question, its answer and its quote; one whose part is gone, by its quote. */
export function searchableCard(card: Card): Searchable {
  const { id, documentId, tags, quote } = card;
  const facets = tags.map((tag) => facetTerm('tag', tag));
  return record({ kind: 'card', id, documentId }, `${wordsOfCard(card)}\n${quote ?? ''}`, facets);
}

/** A fact by its statement, its questions and its proof; null for one that the reader rejected. */
export function searchableFact(fact: StoredFact): Searchable | null {
  const { id, documentId, state, tags } = fact;
  if (state === 'rejected') return null;
  const facets = tags.map((tag) => facetTerm('tag', tag));
  return record({ kind: 'fact', id, documentId }, wordsOfFact(fact), facets);
}

/** What a fact is found and shown by. */
export function wordsOfFact({ statement, questions, quotes }: StoredFact): string {
  const asked = questions.map(({ prompt, answer }) => `${prompt} ${answer}`);
  return [statement, ...asked, ...quotes.map(({ exact }) => exact)].join('\n');
}

/** A quiz that the reader took, by its title and what it asked. */
export function searchableAttempt(attempt: StartedAttempt): Searchable {
  const documentId = attempt.documentIds[0] ?? null;
  return record({ kind: 'quiz', id: attempt.id, documentId }, wordsOfAttempt(attempt), []);
}

/** What a quiz is found and shown by. */
export function wordsOfAttempt({ title, questions }: StartedAttempt): string {
  return [title, ...questions.map(({ prompt }) => prompt)].join('\n');
}

/** What a card is shown by among what was found. */
export function wordsOfCard(card: Pick<Card, 'content' | 'part'>): string {
  if (isPartGone(card)) return '';
  const { prompt, answer } = plainFace(card.content, card.part);
  return `${prompt}\n${answer}`;
}

/** A note's words without where its links lead. */
export function wordsOfNote(text: string): string {
  return text.replace(/\]\([^()\s]*\)/g, ']');
}

function record(group: Group, text: string, facets: readonly string[]): Searchable {
  return { group, entries: [{ text, place: { field: 'record', start: 0, end: 0 }, facets }] };
}

/** Adds all of it to an index. */
export function addSearchable(builder: IndexBuilder, { group, entries }: Searchable): void {
  builder.addGroup(group);
  for (const { text, place, facets } of entries) builder.addEntry(text, place, facets);
}
