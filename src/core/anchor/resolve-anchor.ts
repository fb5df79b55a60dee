/** Finds an anchor's passage again, and says how sure it is; it never takes a look-alike in silence. */
import { blockAt } from '../text/canonical-text.ts';
import { type Passage, passage } from '../text/passage.ts';
import { type Anchor, type AnchoringText, faultOfQuote } from './anchor.ts';
import { candidateAt, fitRange, occurrences } from './candidate.ts';
import { longestCompared, type Order } from './evidence.ts';
import { type FoldedText, foldText, originalEnd, originalStart } from './fold-text.ts';
import { mapPassage } from './map-passage.ts';
import {
  type Candidate,
  type Change,
  choose,
  chosenLimits,
  isAbove,
  type Limits,
  orphan,
  type Placement,
} from './placement.ts';
import { searchFuzzily } from './search-fuzzily.ts';
import { TextMap } from './text-map.ts';

const mostOccurrences = 1000;

/** Below this score an equal quote may be a twin of the one that was marked, whose own words changed. */
const beyondDoubt = 0.97;

/** A revision prepared once for the resolving of many anchors. */
export class RevisionIndex {
  readonly revision: AnchoringText;
  private foldedText: FoldedText | null = null;
  private headings: ReadonlySet<string> | null = null;

  constructor(revision: AnchoringText) {
    this.revision = revision;
  }

  /** Whether `offset` stands under the anchor's innermost heading; unknown where that heading is gone. */
  orderOf({ headingPath }: Anchor, offset: number): Order {
    this.headings ??= new Set(this.revision.blocks.flatMap((block) => block.headingPath));
    const heading = headingPath.at(-1);
    if (heading === undefined || !this.headings.has(heading)) return 'unknown';
    const found = blockAt(this.revision.blocks, offset)?.headingPath;
    return found?.includes(heading) === true ? 'kept' : 'left';
  }

  /** The candidate at a place, weighed with its context and its heading. */
  candidateAt(anchor: Anchor, at: Passage): Candidate {
    return candidateAt(anchor, this.revision.text, at, this.orderOf(anchor, at.start));
  }

  /** The whole text, folded when it is first asked for. */
  get folded(): FoldedText {
    this.foldedText ??= foldText(this.revision.text);
    return this.foldedText;
  }
}

/** Whether `anchor` was made in `revision` and its quote stands there: its passage needs no search. */
export function standsIn(anchor: Anchor, { revisionId, text }: AnchoringText): boolean {
  const { quote, start, end } = anchor;
  return (
    anchor.revisionId === revisionId &&
    faultOfQuote(quote) === null &&
    text.slice(start, end) === quote
  );
}

/**
 * Finds `anchor` in `revision`, whose former text is not known. In the anchor's own revision its position
 * decides, and its quote is checked. In another one every occurrence of the quote, letter for letter,
 * else folded, else with edits, is weighed with its surroundings; `choose` takes one or none.
 */
export function resolveAnchor(
  anchor: Anchor,
  revision: AnchoringText,
  limits: Limits = chosenLimits,
): Placement {
  return resolveInIndex(anchor, new RevisionIndex(revision), limits);
}

/** The places of many anchors, in their order. */
export function resolveAnchors(
  anchors: readonly Anchor[],
  revision: AnchoringText,
  limits: Limits = chosenLimits,
): readonly Placement[] {
  const index = new RevisionIndex(revision);
  return anchors.map((anchor) => resolveInIndex(anchor, index, limits));
}

/** Finds `anchor` in the prepared revision. */
export function resolveInIndex(anchor: Anchor, index: RevisionIndex, limits: Limits): Placement {
  const { quote, start, end } = anchor;
  const fault = faultOfQuote(quote);
  if (fault !== null) return orphan(fault);
  if (standsIn(anchor, index.revision)) return { kind: 'exact', passage: passage(start, end) };
  const placement = choose(candidatesOf(anchor, index, limits), limits, changeOf);
  const isUntouched =
    placement.kind === 'moved' &&
    index.revision.text.slice(start, end) === quote &&
    placement.passage.start === start &&
    placement.passage.end === end;
  return isUntouched ? { kind: 'exact', passage: placement.passage } : placement;
}

/** Letter for letter; where that leaves a doubt, also folded and with edits. */
function candidatesOf(anchor: Anchor, index: RevisionIndex, limits: Limits): readonly Candidate[] {
  const { quote } = anchor;
  const { text } = index.revision;
  const exact = occurrences(text, quote, 0, text.length, mostOccurrences).map((at) =>
    index.candidateAt(anchor, at),
  );
  const suffices = (candidates: readonly Candidate[]) =>
    candidates.some((one) => one.score >= beyondDoubt && isAbove(one, limits));
  if (suffices(exact)) return exact;
  if (quote.length > longestCompared) return [...exact, ...byDifference(anchor, index)];
  const folded = foldedOccurrences(anchor, index);
  const fuzzy = searchFuzzily(anchor, text, index.folded).map((at) =>
    index.candidateAt(anchor, at),
  );
  const known = exact.length > 0 ? exact : folded;
  const others = fuzzy.filter(({ passage: at }) =>
    known.every(({ passage: one }) => at.end <= one.start || at.start >= one.end),
  );
  return [...known, ...others];
}

function foldedOccurrences(anchor: Anchor, index: RevisionIndex): readonly Candidate[] {
  const { text } = index.revision;
  const { folded } = index;
  const pattern = foldText(anchor.quote).text.trim();
  if (pattern === '') return [];
  return occurrences(folded.text, pattern, 0, folded.text.length, mostOccurrences).map((at) => {
    const start = originalStart(folded, at.start);
    const end = originalEnd(folded, at.end);
    return index.candidateAt(anchor, fitRange(anchor.quote, text, start, end));
  });
}

/** A quote of many sentences is its own old text. */
function byDifference(anchor: Anchor, index: RevisionIndex): readonly Candidate[] {
  const { text } = index.revision;
  const { before, quote, after } = anchor;
  const map = new TextMap(before + quote + after, text);
  return mapPassage(map, before.length, before.length + quote.length)
    .slice(0, 1)
    .map(({ start, end }) => index.candidateAt(anchor, fitRange(quote, text, start, end)));
}

function changeOf({ quoteShare, score }: Candidate): Change {
  if (quoteShare < 1) return 'reworded';
  return score > 0.9 ? 'shifted' : 'relocated';
}
