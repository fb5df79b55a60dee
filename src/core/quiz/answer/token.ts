/** Tokens: what an answer says, piece by piece, with its numbers and dates read. */

/** A word, or one character of a script without word breaks. */
export type WordToken = {
  readonly kind: 'word';
  readonly raw: string;
  readonly text: string;
  readonly isCharacter: boolean;
};

/** A number, in the unit that its kind is counted in. */
export type NumberToken = {
  readonly kind: 'number';
  readonly raw: string;
  readonly text: string;
  readonly value: number;
  /** The value before its unit is counted in: 17 of `17 minutes`. */
  readonly count: number;
  /** As in `13th`; a Roman number may be either and is null. */
  readonly isOrdinal: boolean | null;
  readonly isFraction: boolean;
  readonly unit: string | null;
  /** The unit as written; empty where there is none. */
  readonly unitRaw: string;
};

/** A date with at least a month, an era or a decade; a year alone is a number. */
export type DateToken = {
  readonly kind: 'date';
  readonly raw: string;
  readonly text: string;
  /** Negative before our era. */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  readonly isDecade: boolean;
  /** Whether day and month stand in an order that differs from country to country (`7/1/1943`). */
  readonly isSwappable: boolean;
};

/** A time of day, or on a clock that runs down. */
export type ClockToken = {
  readonly kind: 'clock';
  readonly raw: string;
  readonly text: string;
  readonly seconds: number;
};

/** What parts the items of a list. */
export type BreakToken = {
  readonly kind: 'break';
  readonly raw: string;
  readonly text: ',' | 'and' | 'or';
};

export type Token = WordToken | NumberToken | DateToken | ClockToken | BreakToken;

/** A token that was read, and how many lexemes it took. */
export type Reading<Kind extends Token> = { readonly token: Kind; readonly width: number };
