/** Finds where the words that prove an answer stand in a text that may have changed since. */
import type { RevisionId } from '../../text/document.ts';
import { type Passage, passage } from '../../text/passage.ts';
import { placesOfQuote, type Quote } from '../quote.ts';
import type { StoredFact } from '../stored-fact.ts';

/** The places of quotes, in the order of the text, and the quotes that have none any more. */
export type ProofPlaces = {
  readonly passages: readonly Passage[];
  readonly lost: readonly Quote[];
};

/**
 * The places of `quotes` in the text of `revisionId`: where they stand with the words around them, else where they
 * stand alone and only once, else where the anchors of `facts`, which go along with every version, say.
 */
export function proofPlaces(
  quotes: readonly Quote[],
  facts: readonly StoredFact[],
  { text, revisionId }: { readonly text: string; readonly revisionId: RevisionId },
): ProofPlaces {
  const found = quotes.map((quote) => ({
    quote,
    place: placeOf(quote, text) ?? anchoredPlace(quote, facts, revisionId),
  }));
  const passages = found.flatMap(({ place }) => place ?? []).sort((a, b) => a.start - b.start);
  return {
    passages: passages.filter((one, at) => one.start !== passages[at - 1]?.start),
    lost: found.filter(({ place }) => place === null).map(({ quote }) => quote),
  };
}

function placeOf(quote: Quote, text: string): Passage | null {
  const [exact] = placesOfQuote(text, quote);
  if (exact !== undefined) return exact;
  const alone = placesOfQuote(text, { exact: quote.exact, before: '', after: '' });
  return alone.length === 1 ? (alone[0] ?? null) : null;
}

function anchoredPlace(
  { exact }: Quote,
  facts: readonly StoredFact[],
  revisionId: RevisionId,
): Passage | null {
  for (const { quotes, anchors } of facts) {
    const anchor = anchors[quotes.findIndex((quote) => quote.exact === exact)];
    if (anchor?.revisionId === revisionId && anchor.unplaced === undefined)
      return passage(anchor.start, anchor.end);
  }
  return null;
}
