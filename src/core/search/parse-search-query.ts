/** Reads a query of the search over everything; what it cannot read, it tells with its place. */
import { cardStates } from '../card/query/card-query.ts';
import { highlightColourNames, highlightColours } from '../highlight/highlight.ts';
import {
  mostTerms,
  type ParsedSearch,
  type SearchFault,
  type SearchTerm,
  searchedStates,
  searchPlaces,
} from './search-query.ts';
import { isSingleToken, tokensOf, wordSegments } from './search-token.ts';

/** An exclusion, a filter's name, and what follows: in quotation marks, which may still be open, or bare. */
const termPattern = /(-?)(?:(\p{L}+):)?(?:"([^"]*)(?:"|$)|([^\s"]*))/uy;

/**
 * The query that `text` means. Terms beside each other must all hold, `-` excludes, quotation marks
 * hold words together; a mark that is not closed yet counts as closed at the end, as one still writes.
 */
export function parseSearchQuery(text: string): ParsedSearch {
  const wanted: SearchTerm[] = [];
  const unwanted: SearchTerm[] = [];
  for (const term of writtenTerms(text)) {
    const read = readTerm(term);
    if ('known' in read) return { ok: false, error: read };
    (term.isExcluded ? unwanted : wanted).push(...read);
    if (wanted.length + unwanted.length > mostTerms) {
      return { ok: false, error: fault('too-many', term) };
    }
  }
  return { ok: true, value: { wanted, unwanted } };
}

type WrittenTerm = {
  readonly isExcluded: boolean;
  readonly filter: string | null;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
};

function* writtenTerms(text: string): Generator<WrittenTerm> {
  let at = 0;
  while (at < text.length) {
    termPattern.lastIndex = at;
    const match = /\s/.test(text[at] ?? '') ? null : termPattern.exec(text);
    at += Math.max(1, match?.[0].length ?? 1);
    if (match !== null) yield writtenTerm(match);
  }
}

function writtenTerm(match: RegExpExecArray): WrittenTerm {
  const [all, minus, name = '', quoted, bare = ''] = match;
  const filter = filterOf(name);
  // A colon in the middle of words, as in `note: this`, is text.
  const before = filter === null ? name : '';
  return {
    isExcluded: minus === '-',
    filter,
    text: `${before}${quoted ?? bare}`,
    isQuoted: quoted !== undefined,
    start: match.index,
    end: match.index + all.length,
  };
}

const filters = ['in', 'doc', 'tag', 'colour', 'is'] as const;

function filterOf(name: string): (typeof filters)[number] | null {
  const lower = name.replace(/:$/, '').toLowerCase();
  if (lower === 'color') return 'colour';
  return filters.find((one) => one === lower) ?? null;
}

function readTerm(term: WrittenTerm): readonly SearchTerm[] | SearchFault {
  const { filter, text, isQuoted, isExcluded } = term;
  if (filter !== null) return readFilter(term, filter, text.trim());
  if (isQuoted) {
    const tokens = tokensOf(text).map((token) => token.text);
    return tokens.length === 0 ? [] : [{ kind: 'words', tokens, isExact: true }];
  }
  // A lone dash is punctuation, or the beginning of an exclusion.
  if (isExcluded && text === '') return [];
  return wordsTerms(text);
}

/** A run of characters without blanks is cut into its words, each of them a phrase. */
function wordsTerms(text: string): readonly SearchTerm[] {
  const tokens = tokensOf(text);
  const inTerm = (part: readonly { readonly text: string }[]): SearchTerm => ({
    ...{ kind: 'words', tokens: part.map((token) => token.text), isExact: false },
  });
  if (tokens.length === 0) return [];
  if (!tokens.some((token) => isSingleToken(token.text))) return [inTerm(tokens)];
  return wordsIn(text).map(({ start, end }) =>
    inTerm(tokens.filter((token) => token.start >= start && token.start < end)),
  );
}

type Range = { readonly start: number; readonly end: number };

/** The words of a run without blanks; characters that the dictionary leaves alone are held together. */
function wordsIn(text: string): readonly Range[] {
  const words: (Range & { readonly isLone: boolean })[] = [];
  for (const { segment, index: start, isWordLike } of wordSegments(text)) {
    if (isWordLike !== true) continue;
    const end = start + segment.length;
    const isLone = [...segment].length === 1 && isSingleToken(segment);
    const last = words.at(-1);
    const joins = isLone && last?.isLone === true && last.end === start;
    if (joins) words[words.length - 1] = { start: last.start, end, isLone };
    else words.push({ start, end, isLone });
  }
  return words;
}

function readFilter(
  term: WrittenTerm,
  filter: string,
  name: string,
): readonly SearchTerm[] | SearchFault {
  if (filter === 'doc' || filter === 'tag') {
    if (name === '') return fault('missing-term', term);
    return [{ kind: filter, name: filter === 'tag' ? name.replace(/^#/, '') : name }];
  }
  const known = namesOf(filter);
  const wanted = plainName(name);
  const found = [...known].find(([word]) => word === wanted)?.[1];
  if (found !== undefined) return [found];
  const shown = filter === 'in' ? searchPlaces : [...known.keys()];
  return fault(name === '' ? 'missing-term' : 'unknown-name', term, shown);
}

/** What the filter's names mean. */
function namesOf(filter: string): ReadonlyMap<string, SearchTerm> {
  if (filter === 'in') {
    return new Map(
      searchPlaces.flatMap((place) => [
        [place, { kind: 'in', place }] as const,
        [place.replace(/zes$|s$/, ''), { kind: 'in', place }] as const,
      ]),
    );
  }
  if (filter === 'is') {
    return new Map<string, SearchTerm>([
      ...cardStates.map((state) => [state, { kind: 'is', state }] as const),
      ...searchedStates.map((state) => [state, { kind: 'state', state }] as const),
    ]);
  }
  return new Map(
    highlightColours.map((colour) => [
      plainName(highlightColourNames[colour]),
      { kind: 'colour', colour },
    ]),
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '-');
}

function fault(
  kind: SearchFault['kind'],
  { filter, start, end }: WrittenTerm,
  known: readonly string[] = [],
): SearchFault {
  return { kind, filter, start, end, known };
}
