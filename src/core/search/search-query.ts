/** The query language of the search over everything: what a query asks for. */
import type { CardState } from '../card/query/card-query.ts';
import type { HighlightColour } from '../highlight/highlight.ts';

/** Where a query may look: `in:notes`. */
export const searchPlaces = [
  'documents',
  'text',
  'highlights',
  'notes',
  'cards',
  'facts',
  'quizzes',
  'commands',
] as const;
export type SearchPlace = (typeof searchPlaces)[number];

/** What a document can be: `is:reading`. */
export const searchedStates = ['unread', 'reading', 'finished', 'archived'] as const;
export type SearchedState = (typeof searchedStates)[number];

/** What is known of a document beside its words. */
export type DocumentFacts = {
  readonly title: string;
  readonly tags: readonly string[];
  readonly states: readonly SearchedState[];
};

/** Words that stand next to each other: those of a phrase, of `well-known`, or one word alone. */
export type WordsTerm = {
  readonly kind: 'words';
  /** Tokens, folded. */
  readonly tokens: readonly string[];
  /** Whether it was written in quotation marks: exactly these words. */
  readonly isExact: boolean;
};

/** One thing that a query asks for. */
export type SearchTerm =
  | WordsTerm
  | { readonly kind: 'in'; readonly place: SearchPlace }
  /** Words of a document's title, in any case; `*` stands for any letters. */
  | { readonly kind: 'doc'; readonly name: string }
  /** A tag of a thing or of its document, with all that is within it (`a::b`, `a/b`). */
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'colour'; readonly colour: HighlightColour }
  /** Cards of a state. */
  | { readonly kind: 'is'; readonly state: CardState }
  /** Documents of a state, with all that belongs to them. */
  | { readonly kind: 'state'; readonly state: SearchedState };

/** All of `wanted` must hold, and none of `unwanted`; of several places, one is enough. */
export type SearchQuery = {
  readonly wanted: readonly SearchTerm[];
  readonly unwanted: readonly SearchTerm[];
};

/** Where a query cannot be understood; offsets in UTF-16 code units. */
export type SearchFault = {
  readonly kind: /** `in:`, `is:` or `colour:` with a name that there is none of. */
    | 'unknown-name'
    /** Nothing stands after `in:`, `tag:`, `-`. */
    | 'missing-term'
    /** More terms than can be looked for. */
    | 'too-many';
  /** The filter's own name: `in`; null where the fault is not one of a filter. */
  readonly filter: string | null;
  readonly start: number;
  readonly end: number;
  /** What could have been meant. */
  readonly known: readonly string[];
};

export type ParsedSearch =
  | { readonly ok: true; readonly value: SearchQuery }
  | { readonly ok: false; readonly error: SearchFault };

/** The most terms of one query. */
export const mostTerms = 24;

/** Whether anything is asked for at all. */
export function isEmptyQuery({ wanted, unwanted }: SearchQuery): boolean {
  return wanted.length + unwanted.length === 0;
}

/** The words that are wanted. */
export function wordsOfQuery({ wanted }: SearchQuery): readonly WordsTerm[] {
  return wanted.filter((term) => term.kind === 'words');
}
