/** Suggests how a query could go on, from where the reader writes. */
import { cardFlags } from '../card.ts';
import { type CardMeasure, type CardState, cardMeasures, cardStates } from './card-query.ts';

/** What the suggestions choose from beside the language itself. */
export type QueryNames = {
  readonly tags: readonly string[];
  /** The titles of documents. */
  readonly titles: readonly string[];
};

/** One way to go on. */
export type QuerySuggestion = {
  /** What takes the place of the word at the caret: `is:due`, or `tag:` to be gone on with. */
  readonly term: string;
  /** What it asks for, in words. */
  readonly meaning: string;
};

/** The word at the caret, as offsets in UTF-16 code units, and what it could become. */
export type QuerySuggestions = {
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly QuerySuggestion[];
};

const mostSuggestions = 8;

/** What each state means, in words. */
export const stateMeanings: Readonly<Record<CardState, string>> = {
  due: 'asked by now',
  new: 'never asked',
  learning: 'in its first steps, or after forgetting',
  review: 'past its steps',
  suspended: 'not asked until resumed',
  buried: 'set aside until tomorrow',
  leech: 'forgotten again and again',
  flagged: 'with a flag',
  alone: 'from no document',
  gone: 'whose part its text no longer has',
};

/** What each measure means, in words. */
export const measureMeanings: Readonly<Record<CardMeasure, string>> = {
  stability: 'how many days the memory lasts',
  difficulty: 'from 1 to 10',
  recall: 'how likely it is recalled now',
  due: 'days from today; 0 is today, less is overdue',
  interval: 'days between its reviews',
  lapses: 'how often it was forgotten',
  reviews: 'how often it was asked',
  age: 'days since it was made',
};

const kinds: Readonly<Record<string, string>> = {
  basic: 'a question and an answer',
  reversed: 'asked in both directions',
  cloze: 'a text with gaps',
  typed: 'an answer to type',
  ordering: 'things to put in order',
  passage: 'a passage to recite',
};

const prefixes: readonly QuerySuggestion[] = [
  { term: 'is:', meaning: 'what a card is: due, new, suspended …' },
  { term: 'tag:', meaning: 'a tag, with all within it' },
  { term: 'doc:', meaning: 'words of a document’s title' },
  { term: 'flag:', meaning: 'the colour of a flag' },
  { term: 'kind:', meaning: 'a kind of card' },
];

const examples: Readonly<Record<CardMeasure, string>> = {
  stability: 'stability<10',
  difficulty: 'difficulty>7',
  recall: 'recall<90%',
  due: 'due<7',
  interval: 'interval>30',
  lapses: 'lapses>=4',
  reviews: 'reviews<3',
  age: 'age<7',
};

/** What the word at `caret` of `query` could become; the best first, and nothing that is already there. */
export function suggestQuery(query: string, caret: number, names: QueryNames): QuerySuggestions {
  const { start, end } = wordAt(query, caret);
  const word = query.slice(start, end).toLowerCase();
  const suggestions = termsFor(word, names)
    .filter(({ term }) => term.toLowerCase() !== word)
    .slice(0, mostSuggestions);
  return { start, end, suggestions };
}

/** The query with the word from `start` to `end` replaced, and where the caret then stands. */
export function withSuggestion(
  query: string,
  { start, end }: Pick<QuerySuggestions, 'start' | 'end'>,
  term: string,
): { readonly query: string; readonly caret: number } {
  const rest = query.slice(end);
  const isOpen = term.endsWith(':');
  const gap = isOpen || rest.startsWith(' ') ? '' : ' ';
  const before = `${query.slice(0, start)}${term}${gap}`;
  return { query: before + rest, caret: before.length + (gap === '' && !isOpen ? 1 : 0) };
}

/** The stretch around the caret without blanks and brackets; a quotation mark that is open holds blanks. */
function wordAt(query: string, caret: number): { readonly start: number; readonly end: number } {
  const before = /(?:[\p{L}]+:)?(?:"[^"]*|[^\s()"]*)$/u.exec(query.slice(0, caret));
  const after = /^[^\s()"]*"?/.exec(query.slice(caret));
  const start = caret - (before?.[0].length ?? 0);
  const isNegated = query[start] === '-';
  return { start: start + (isNegated ? 1 : 0), end: caret + (after?.[0].length ?? 0) };
}

function termsFor(word: string, names: QueryNames): readonly QuerySuggestion[] {
  const colon = word.indexOf(':');
  if (colon === -1) return beginnings(word);
  const [name, wanted] = [word.slice(0, colon), word.slice(colon + 1).replaceAll('"', '')];
  switch (name) {
    case 'is':
      return named('is', Object.entries(stateMeanings), wanted);
    case 'kind':
      return named('kind', Object.entries(kinds), wanted);
    case 'flag':
      return named(
        'flag',
        cardFlags.map((flag) => [flag, 'a flag of this colour']),
        wanted,
      );
    case 'tag':
      return named(
        'tag',
        names.tags.map((tag) => [tag, 'a tag']),
        wanted,
      );
    case 'doc':
      return named(
        'doc',
        names.titles.map((title) => [title, 'a document']),
        wanted,
      );
    default:
      return [];
  }
}

/** Those that begin with what was written come before those that only hold it. */
function named(
  prefix: string,
  all: readonly (readonly [string, string])[],
  wanted: string,
): readonly QuerySuggestion[] {
  const holding = all.filter(([name]) => name.toLowerCase().includes(wanted));
  const rank = ([name]: readonly [string, string]) =>
    name.toLowerCase().startsWith(wanted) ? 0 : 1;
  return holding
    .toSorted((a, b) => rank(a) - rank(b))
    .map(([name, meaning]) => ({ term: `${prefix}:${quoted(name)}`, meaning }));
}

function quoted(name: string): string {
  return /[\s()"]/.test(name) ? `"${name.replaceAll('"', '')}"` : name;
}

function beginnings(word: string): readonly QuerySuggestion[] {
  const measures = cardMeasures.map((measure) => ({
    term: examples[measure],
    meaning: measureMeanings[measure],
  }));
  const states = cardStates.map((state) => ({
    term: `is:${state}`,
    meaning: stateMeanings[state],
  }));
  if (word === '') return [...prefixes, ...measures.slice(0, 3)];
  const ofState = states.filter(({ term }) => term.slice('is:'.length).startsWith(word));
  return [...prefixes, ...measures].filter(({ term }) => term.startsWith(word)).concat(ofState);
}
