/** Says which entries of a segment the filters and exclusions of a query let pass. */
import { plainLetters } from '../text/folded-text.ts';
import { termsFrom } from './dictionary.ts';
import { matchWords } from './match-words.ts';
import type { LiveSegment } from './merge-segments.ts';
import { readEntries } from './postings.ts';
import type { DocumentFacts, SearchPlace, SearchQuery, SearchTerm } from './search-query.ts';
import { entryCount, type FoundKind, facetTerm, type Segment } from './segment.ts';

type Documents = ReadonlyMap<string, DocumentFacts>;

type Passes = (entry: number, kind: FoundKind) => boolean;

const placesOfKinds: Readonly<Record<FoundKind, SearchPlace>> = {
  document: 'documents',
  text: 'text',
  highlight: 'highlights',
  note: 'notes',
  card: 'cards',
  fact: 'facts',
  quiz: 'quizzes',
};

/** The filter of `query` over the entries of segment `number`; `is:` is left to who has the cards. */
export function filterEntries(
  index: readonly LiveSegment[],
  number: number,
  { wanted, unwanted }: SearchQuery,
  documents: Documents,
): Passes {
  const segment = index[number]?.segment;
  if (segment === undefined) return () => false;
  const places = wanted.filter((term) => term.kind === 'in').map(({ place }) => place);
  const tests = [
    ...(places.length === 0 ? [] : [inPlaces(places)]),
    ...(wanted.some((term) => term.kind === 'is') ? [inPlaces(['cards'])] : []),
    ...wanted.map((term) => testOf(segment, term, documents)),
    ...unwanted.map((term) => negated(unwantedTest(index, number, segment, term, documents))),
  ].filter((test) => test !== null);
  if (tests.length === 0) return () => true;
  return (entry, kind) => tests.every((test) => test(entry, kind));
}

function negated(test: Passes | null): Passes | null {
  return test === null ? null : (entry, kind) => !test(entry, kind);
}

function inPlaces(places: readonly SearchPlace[]): Passes {
  return (_, kind) => places.includes(placesOfKinds[kind]);
}

function unwantedTest(
  index: readonly LiveSegment[],
  number: number,
  segment: Segment,
  term: SearchTerm,
  documents: Documents,
): Passes | null {
  if (term.kind === 'in') return inPlaces([term.place]);
  if (term.kind !== 'words') return testOf(segment, term, documents);
  // What is excluded is excluded as it is written: neither longer words nor mistyped ones.
  const { bySegment } = matchWords(index, { ...term, isExact: true }, false);
  const has = new Uint8Array(entryCount(segment));
  for (const { entries } of bySegment[number] ?? []) for (const entry of entries) has[entry] = 1;
  return (entry) => has[entry] === 1;
}

function testOf(segment: Segment, term: SearchTerm, documents: Documents): Passes | null {
  switch (term.kind) {
    case 'doc':
      return ofDocuments(segment, documents, titledLike(term.name));
    case 'state':
      return ofDocuments(segment, documents, ({ states }) => states.includes(term.state));
    case 'colour':
      return withFacets(segment, [exactly(facetTerm('colour', term.colour))]);
    case 'tag':
      return tagged(segment, documents, term.name);
    default:
      return null;
  }
}

function tagged(segment: Segment, documents: Documents, name: string): Passes {
  const tag = facetTerm('tag', name);
  const itself = withFacets(segment, [exactly(tag), within(`${tag}::`), within(`${tag}/`)]);
  const isIt = (other: string) => {
    const facet = facetTerm('tag', other);
    return facet === tag || facet.startsWith(`${tag}::`) || facet.startsWith(`${tag}/`);
  };
  const ofIt = ofDocuments(segment, documents, ({ tags }) => tags.some(isIt));
  return (entry, kind) => itself(entry, kind) || ofIt(entry, kind);
}

type TermRange = (segment: Segment) => readonly [number, number];

function exactly(term: string): TermRange {
  return (segment) => {
    const [from, to] = termsFrom(segment, term);
    const isThere = from < to && length(segment, from) === term.length;
    return isThere ? [from, from + 1] : [from, from];
  };
}

function within(beginning: string): TermRange {
  return (segment) => termsFrom(segment, beginning);
}

function length({ termStarts }: Segment, term: number): number {
  return (termStarts[term + 1] as number) - (termStarts[term] as number);
}

function withFacets(segment: Segment, ranges: readonly TermRange[]): Passes {
  const has = new Uint8Array(entryCount(segment));
  for (const range of ranges) {
    const [from, to] = range(segment);
    for (let term = from; term < to; term += 1) {
      for (const entry of readEntries(segment, term).entries) has[entry] = 1;
    }
  }
  return (entry) => has[entry] === 1;
}

/** What belongs to documents that are wanted. */
function ofDocuments(
  segment: Segment,
  documents: Documents,
  isWanted: (document: DocumentFacts, id: string) => boolean,
): Passes {
  const wanted = new Set<string | null>();
  for (const [id, document] of documents) if (isWanted(document, id)) wanted.add(id);
  const groups = segment.groups.map(({ documentId }) => wanted.has(documentId));
  return (entry) => groups[segment.entryGroups[entry] as number] === true;
}

/** Whether a title has the words, in any case and with any accents; `*` stands for any letters. */
function titledLike(name: string): (document: DocumentFacts, id: string) => boolean {
  const parts = plainLetters(name)
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = new RegExp(parts.join('.*'), 'u');
  return ({ title }, id) => id === name || pattern.test(plainLetters(title));
}
