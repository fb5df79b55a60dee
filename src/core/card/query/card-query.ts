/** The query language of the card browser: what a query can ask of a card. */

/** What a card can be: `is:due`. */
export const cardStates = [
  'due',
  'new',
  'learning',
  'review',
  'suspended',
  'buried',
  'leech',
  'flagged',
  'alone',
  'gone',
] as const;
export type CardState = (typeof cardStates)[number];

/**
 * What of a card can be measured: `stability<10`. Stability, interval and age are in days, recall is 0 to 1
 * (or `90%`), and `due` counts days from today: 0 is today, less is overdue.
 */
export const cardMeasures = [
  'stability',
  'difficulty',
  'recall',
  'due',
  'interval',
  'lapses',
  'reviews',
  'age',
] as const;
export type CardMeasure = (typeof cardMeasures)[number];

export type Comparison = '<' | '<=' | '>' | '>=' | '=';

/** What of a card is known by a name: `tag:history`. */
export const namedKinds = ['tag', 'doc', 'section', 'colour', 'flag', 'kind', 'id'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** A query: every card is within it, or not. */
export type CardQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly CardQuery[] }
  | { readonly kind: 'not'; readonly part: CardQuery }
  | { readonly kind: 'is'; readonly state: CardState }
  /**
   * `name` is a tag, a kind, a flag, the card's id, the colour of the highlight, or words of a document's title or of a
   * heading above the passage; `*` stands for any letters.
   */
  | { readonly kind: NamedKind; readonly name: string }
  | {
      readonly kind: 'measure';
      readonly measure: CardMeasure;
      readonly comparison: Comparison;
      readonly value: number;
    }
  /** Words of the card, in any case. */
  | { readonly kind: 'text'; readonly text: string };

/** Where a query cannot be understood; offsets in UTF-16 code units. */
export type QueryFault = {
  readonly kind: /** `is:` or a measure that there is none of. */
    | 'unknown-name'
    /** A number was expected: `stability<10`, `due<3d`. */
    | 'not-a-number'
    /** A quote that is never closed. */
    | 'open-quote'
    /** A bracket without its partner. */
    | 'open-bracket'
    | 'stray-bracket'
    /** Nothing stands where a term should: after `-`, `or`, `tag:`, or in `()`. */
    | 'missing-term'
    /** Brackets within brackets, more than 50 deep. */
    | 'too-deep';
  readonly start: number;
  readonly end: number;
  /** What could have been meant, for a list to choose from. */
  readonly known: readonly string[];
};

export type ParsedQuery =
  | { readonly ok: true; readonly value: CardQuery }
  | { readonly ok: false; readonly error: QueryFault };
