/** A part of the search index: the terms of some entries, where they stand, and what the entries are. */

/** What can be found, in the order in which ranks are equal. */
export const foundKinds = [
  'document',
  'text',
  'highlight',
  'note',
  'card',
  'fact',
  'quiz',
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** What the words of an entry are: how much they count beside others. */
export const fields = ['title', 'heading', 'text', 'record'] as const;
export type Field = (typeof fields)[number];

/** What entries belong to: a document, or one record that the reader wrote. */
export type Group = {
  readonly kind: Exclude<FoundKind, 'text'>;
  readonly id: string;
  /** The document that it belongs to; its own id where it is one; null where there is none. */
  readonly documentId: string | null;
};

/** Where an entry stands in its group's text, in UTF-16 code units; 0 to 0 where it is all of it. */
export type EntryPlace = { readonly field: Field; readonly start: number; readonly end: number };

/**
 * Terms are sorted by their code units. Term `t` has the code units `termStarts[t]` up to
 * `termStarts[t + 1]` of `termUnits`; in `postings` from `postingStarts[t]` on: how many entries have it, and for
 * each the step from the last entry, doubled, plus 1 where it stands there more than once, and then
 * how often. In `places`, from `placeStarts[t]` on, entry by entry, the steps between the tokens at which it
 * stands. Entry `e` belongs to group `entryGroups[e]`; `entryLengths` counts its tokens.
 */
export type Segment = {
  readonly termStarts: Uint32Array;
  readonly termUnits: Uint16Array;
  readonly postingStarts: Uint32Array;
  readonly placeStarts: Uint32Array;
  readonly postings: Uint8Array;
  readonly places: Uint8Array;
  readonly entryGroups: Uint32Array;
  readonly entryStarts: Uint32Array;
  readonly entryEnds: Uint32Array;
  readonly entryLengths: Uint16Array;
  readonly entryFields: Uint8Array;
  readonly groups: readonly Group[];
};

/** How many terms the segment has. */
export function termCount({ termStarts }: Segment): number {
  return termStarts.length - 1;
}

/** How many entries the segment has. */
export function entryCount({ entryGroups }: Segment): number {
  return entryGroups.length;
}

/** Begins a term that stands for a fact about an entry, such as its tags: no text has such a token. */
export const facetSign = '\u0001';

/** The term of a fact about an entry: `tag`, `history`. */
export function facetTerm(name: string, value: string): string {
  return `${facetSign}${name}:${value.normalize('NFC').toLowerCase()}`;
}
