/** Evidence: how much of an anchor's quote and surroundings a place in a text has. */
import { alignTexts } from './align-texts.ts';
import type { Anchor } from './anchor.ts';
import { distanceToEdge, editDistance } from './edit-distance.ts';
import { foldText, sharedHead, sharedTail } from './fold-text.ts';

/** How many UTF-16 code units of context on each side are weighed. */
export const weighedContext = 32;

/** Texts longer than this, in UTF-16 code units, are compared by their alignment. */
export const longestCompared = 2_000;

/** Of unrelated text of one language about this share agrees by chance; it counts as nothing. */
const chanceAgreement = 0.4;

/** How like two texts are, folded: 1 - edit distance / the longer length; 0 to 1. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [one.trim(), other.trim()];
  const head = sharedHead(a, b);
  const tail = sharedTail(a.slice(head), b.slice(head));
  const [middleA, middleB] = [foldMiddle(a, head, tail), foldMiddle(b, head, tail)];
  const longer = head + tail + Math.max(middleA.length, middleB.length);
  if (middleA === middleB) return 1;
  if (longer > longestCompared) return equalShare(one, other);
  return 1 - editDistance(middleA, middleB) / longer;
}

/** The text, folded, between so much at each end. */
function foldMiddle(text: string, head: number, tail: number): string {
  const middle = foldText(text.slice(head, text.length - tail)).text;
  const started = head === 0 ? middle.trimStart() : middle;
  return tail === 0 ? started.trimEnd() : started;
}

/** The share of equal runs, for texts too long for their edit distance. */
function equalShare(one: string, other: string): number {
  const [a, b] = [foldText(one).text.trim(), foldText(other).text.trim()];
  const equal = alignTexts(a, b).runs.reduce((sum, run) => sum + run.oldEnd - run.oldStart, 0);
  return equal / Math.max(a.length, b.length);
}

/** The share of an anchor's nearest context that stands around `[start, end)` of `text`: 0 to 1. */
export type ContextShare = {
  readonly before: number;
  readonly after: number;
  /** How many code units of context the anchor has on each side to be compared. */
  readonly beforeLength: number;
  readonly afterLength: number;
};

/** Compares the anchor's surroundings with those of `[start, end)` in `text`. */
export function contextShare(
  anchor: Pick<Anchor, 'before' | 'after'>,
  text: string,
  start: number,
  end: number,
): ContextShare {
  const before = anchor.before.slice(-weighedContext);
  const after = anchor.after.slice(0, weighedContext);
  const reach = weighedContext + weighedContext / 2;
  return {
    before: edgeShare(before, text.slice(Math.max(0, start - reach), start), 'end'),
    after: edgeShare(after, text.slice(end, end + reach), 'start'),
    beforeLength: before.length,
    afterLength: after.length,
  };
}

function edgeShare(expected: string, found: string, edge: 'start' | 'end'): number {
  if (edge === 'end' ? found.endsWith(expected) : found.startsWith(expected)) {
    return expected === '' && found !== '' ? 0.5 : 1;
  }
  const isEnd = edge === 'end';
  const equal = isEnd ? sharedTail(expected, found) : sharedHead(expected, found);
  const rest = (text: string) =>
    foldText(isEnd ? text.slice(0, text.length - equal) : text.slice(equal)).text;
  const pattern = rest(expected);
  if (equal + pattern.length === 0) return 0.5;
  const share = 1 - distanceToEdge(pattern, rest(found), edge) / (equal + pattern.length);
  return Math.max(0, (share - chanceAgreement) / (1 - chanceAgreement));
}

/** Whether a place lies between the passage's old neighbours; unknown where the old text is. */
export type Order = 'kept' | 'left' | 'unknown';

/** What a place in order among the neighbours weighs, as so many UTF-16 code units of context. */
const orderWeight = 32;

/**
 * The share of all that is known of a passage which a place has: 0 to 1. Quote, context and order weigh
 * by their lengths in code units: a short quote is carried by its context, a long one by itself.
 */
export function weighEvidence(
  quoteLength: number,
  quoteShare: number,
  { before, after, beforeLength, afterLength }: ContextShare,
  order: Order,
): number {
  const orderLength = order === 'unknown' ? 0 : orderWeight;
  const known = quoteLength + beforeLength + afterLength + orderLength;
  const agreeing =
    quoteLength * quoteShare +
    beforeLength * before +
    afterLength * after +
    (order === 'kept' ? orderLength : 0);
  return agreeing / known;
}
