/** Placements: the answer to where an anchor's passage is now, and how the answer is chosen. */
import type { Passage } from '../text/passage.ts';

/** A passage that may be the one. */
export type Candidate = {
  readonly passage: Passage;
  /** The share of quote and surroundings that it has, weighed by their lengths: 0 to 1. */
  readonly score: number;
  /** The share of the quote alone: 1 - edit distance / length; 0 to 1. */
  readonly quoteShare: number;
};

/** Why an anchor has no place. */
export type OrphanReason = 'quote-not-found' | 'below-floor' | 'empty' | 'too-long';

/** Where an anchor's passage is now. */
export type Placement =
  | { readonly kind: 'exact'; readonly passage: Passage }
  | {
      readonly kind: 'moved';
      readonly passage: Passage;
      readonly score: number;
      readonly change: Change;
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | {
      readonly kind: 'orphaned';
      readonly reason: OrphanReason;
      /** What came nearest, the best first: shown to the reader, never taken. */
      readonly candidates: readonly Candidate[];
    };

/**
 * What happened to a passage that was found: only the text before it changed its length, it stands in
 * another order among its neighbours, or its own words changed.
 */
export type Change = 'shifted' | 'relocated' | 'reworded';

/** The least share of quote and surroundings that is accepted; see docs/decisions/0010. */
export const acceptanceFloor = 0.6;

/** The least share of the quote alone that is accepted; see docs/decisions/0010. */
export const quoteFloor = 0.5;

/** The best candidate must lead the next by this much; see docs/decisions/0010. */
export const acceptanceMargin = 0.1;

const mostCandidates = 5;
const mostWeighed = 50;

/** The floors and the margin, where a measurement tries others. */
export type Limits = {
  readonly acceptanceFloor: number;
  readonly quoteFloor: number;
  readonly acceptanceMargin: number;
};

export const chosenLimits: Limits = { acceptanceFloor, quoteFloor, acceptanceMargin };

/** The best candidate, if it is above both floors and clear of the next; else the tray. */
export function choose(
  found: readonly Candidate[],
  limits: Limits,
  changeOf: (candidate: Candidate) => Change,
): Placement {
  const ranked = [...found].sort((a, b) => b.score - a.score || a.passage.start - b.passage.start);
  // Another passage's claim on a place is a candidate of that place, and no other place.
  const listed = () =>
    ranked.slice(0, mostWeighed).filter(isFirstOfItsPlace).slice(0, mostCandidates);
  const [best, next] = ranked;
  if (best === undefined) return orphan('quote-not-found');
  if (!isAbove(best, limits)) {
    return orphan('below-floor', listed());
  }
  if (next !== undefined && best.score - next.score < limits.acceptanceMargin) {
    return { kind: 'ambiguous', candidates: listed() };
  }
  return { kind: 'moved', passage: best.passage, score: best.score, change: changeOf(best) };
}

/** Whether a candidate has enough of the quote and of its surroundings. */
export function isAbove(candidate: Candidate, limits: Limits): boolean {
  return candidate.score >= limits.acceptanceFloor && candidate.quoteShare >= limits.quoteFloor;
}

function isFirstOfItsPlace(
  { passage }: Candidate,
  index: number,
  all: readonly Candidate[],
): boolean {
  const { start, end } = passage;
  return all.findIndex((one) => one.passage.start === start && one.passage.end === end) === index;
}

/** No place, for `reason`. */
export function orphan(reason: OrphanReason, candidates: readonly Candidate[] = []): Placement {
  return { kind: 'orphaned', reason, candidates };
}
