/** What a reader knows a mark by, wherever marks are listed. */
import type { OrphanReason } from '#core/anchor/placement.ts';
import { plainFace } from '#core/card/card-face.ts';
import { type HighlightColour, highlightColourNames } from '#core/highlight/highlight.ts';
import type { Mark } from '../../storage/revisions.ts';

/** A mark's kind in words, its colour where it has one, and a card's question or what a fact says. */
export type MarkWords = {
  readonly kind: string;
  readonly colour: HighlightColour | null;
  readonly question: string | null;
};

/** The words of a mark; its quote is its anchor's. */
export function wordsOfMark({ table, record }: Mark): MarkWords {
  if (table === 'cards') {
    const question = plainFace(record.content, record.part).prompt;
    return { kind: 'Card', colour: null, question };
  }
  if (table === 'facts') return { kind: 'Fact', colour: null, question: record.statement };
  return { kind: highlightColourNames[record.colour], colour: record.colour, question: null };
}

/** Why a mark has no place, in words. */
export const orphanWords: Readonly<Record<OrphanReason, string>> = {
  'quote-not-found': 'Its words are not in this text.',
  'below-floor': 'Its words, or those around them, changed too much to be sure.',
  empty: 'It quotes no words, so there is nothing to look for.',
  'too-long': 'It quotes more words than can be looked for.',
};

/** Why a mark waits that may have several places; with one, another passage has a claim on it too. */
export function ambiguousWords(places: number): string {
  return places === 1 ? 'Another passage could be meant here.' : `${places} places could be meant.`;
}
