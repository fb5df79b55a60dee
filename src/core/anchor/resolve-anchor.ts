/** Finds an anchor's passage again, and says how sure it is; it never takes a look-alike in silence. */
import { blockAt } from '../text/canonical-text.ts';
import { type Passage, passage } from '../text/passage.ts';
import type { Anchor, AnchoringText } from './anchor.ts';

/** A passage that may be the one, with the share of its surroundings that agree: 0 to 1. */
export type Candidate = { readonly passage: Passage; readonly score: number };

/** Where an anchor's passage is now. */
export type Placement =
  | { readonly kind: 'exact'; readonly passage: Passage }
  | { readonly kind: 'moved'; readonly passage: Passage; readonly score: number }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'orphaned'; readonly reason: 'quote-not-found' | 'below-floor' };

/** A candidate below this share of agreeing surroundings is not accepted unless it is the only one. */
export const acceptanceFloor = 0.3;

/** The best candidate must lead the next by this much. */
export const acceptanceMargin = 0.15;

/** A quote shorter than this, in UTF-16 code units, says too little without its surroundings. */
export const tellingQuoteLength = 24;

const mostCandidates = 1000;

/**
 * Finds `anchor` in `revision`. In its own revision its position decides, and its quote is checked.
 * In another one every exact occurrence of the quote is scored by its surroundings, and one is
 * accepted only above `acceptanceFloor` and clear of the next by `acceptanceMargin`. A quote whose
 * own words were changed is `orphaned`.
 */
export function resolveAnchor(anchor: Anchor, revision: AnchoringText): Placement {
  const { quote, start, end } = anchor;
  const isSame = anchor.revisionId === revision.revisionId;
  if (isSame && quote !== '' && revision.text.slice(start, end) === quote) {
    return { kind: 'exact', passage: passage(start, end) };
  }
  const candidates = occurrences(revision.text, quote)
    .map((found) => candidateOf(anchor, revision, found))
    .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start);
  const [best, next] = candidates;
  if (best === undefined) return { kind: 'orphaned', reason: 'quote-not-found' };
  if (next !== undefined && best.score - next.score < acceptanceMargin) {
    return { kind: 'ambiguous', candidates };
  }
  const tells = next === undefined && quote.length >= tellingQuoteLength;
  if (best.score < acceptanceFloor && !tells) return { kind: 'orphaned', reason: 'below-floor' };
  return { kind: 'moved', ...best };
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (
    let at = text.indexOf(quote);
    at !== -1 && found.length < mostCandidates;
    at = text.indexOf(quote, at + 1)
  ) {
    found.push(at);
  }
  return found;
}

function candidateOf(anchor: Anchor, revision: AnchoringText, start: number): Candidate {
  const { text, blocks } = revision;
  const end = start + anchor.quote.length;
  const before = agreeingEnd(
    anchor.before,
    text.slice(Math.max(0, start - anchor.before.length), start),
  );
  const after = agreeingStart(anchor.after, text.slice(end, end + anchor.after.length));
  const heading = blockAt(blocks, start)?.headingPath.at(-1) ?? '';
  const sameHeading = heading === (anchor.headingPath.at(-1) ?? '') ? 1 : 0;
  const score = 0.45 * before + 0.45 * after + 0.1 * sameHeading;
  return { passage: passage(start, end), score };
}

/** The share of `expected` that stands, counted from its end, at the end of `found`. */
function agreeingEnd(expected: string, found: string): number {
  if (expected === '') return found === '' ? 1 : 0.5;
  let length = 0;
  while (length < expected.length && expected.at(-1 - length) === found.at(-1 - length))
    length += 1;
  return length / expected.length;
}

/** The share of `expected` that stands, counted from its start, at the start of `found`. */
function agreeingStart(expected: string, found: string): number {
  if (expected === '') return found === '' ? 1 : 0.5;
  let length = 0;
  while (length < expected.length && expected[length] === found[length]) length += 1;
  return length / expected.length;
}
