/** Carries anchors over from one revision of a document to the next, by the difference of the two. */
import type { Passage } from '../text/passage.ts';
import { type Anchor, type AnchoringText, faultOfQuote } from './anchor.ts';
import { candidateAt, fitRange } from './candidate.ts';
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
import { RevisionIndex, resolveInIndex } from './resolve-anchor.ts';
import { rivalsOf, strays } from './rivals.ts';
import { TextMap } from './text-map.ts';

/**
 * The places in `newRevision` of `anchors`, in their order. Those that were made in `oldRevision` are
 * carried over by the difference between the two texts: a passage whose partner stands in the new text
 * is found there whatever else looks like it. Others are searched for.
 */
export function migrateAnchors(
  anchors: readonly Anchor[],
  oldRevision: AnchoringText,
  newRevision: AnchoringText,
  limits: Limits = chosenLimits,
): readonly Placement[] {
  const map = new TextMap(oldRevision.text, newRevision.text);
  const index = new RevisionIndex(newRevision);
  return anchors.map((anchor) => {
    const { start, end, quote } = anchor;
    const fault = faultOfQuote(quote);
    if (fault !== null) return orphan(fault);
    const isKnown =
      anchor.revisionId === oldRevision.revisionId && oldRevision.text.slice(start, end) === quote;
    return isKnown ? migrate(anchor, map, limits) : resolveInIndex(anchor, index, limits);
  });
}

function migrate(anchor: Anchor, map: TextMap, limits: Limits): Placement {
  const { newText } = map.alignment;
  const [best] = mapPassage(map, anchor.start, anchor.end)
    .map(({ start, end }) => fitRange(anchor.quote, newText, start, end))
    .map((at) => candidateAt(anchor, newText, at, map.orderOf(anchor, at, 'unknown')))
    .sort((a, b) => b.quoteShare - a.quoteShare);
  const candidates = best === undefined ? [] : [best, ...rivalsOf(anchor, map, best)];
  if (!candidates.some((one) => isAbove(one, limits))) candidates.push(...strays(anchor, map));
  const placement = choose(candidates, limits, (chosen) => changeOf(anchor, map, chosen));
  return placement.kind === 'moved' && isUntouched(anchor, newText, placement.passage)
    ? { kind: 'exact', passage: placement.passage }
    : placement;
}

function isUntouched({ start, end, quote }: Anchor, text: string, at: Passage): boolean {
  return at.start === start && at.end === end && text.slice(start, end) === quote;
}

function changeOf(anchor: Anchor, map: TextMap, { passage: at, quoteShare }: Candidate): Change {
  if (quoteShare < 1) return 'reworded';
  return map.orderOf(anchor, at, 'left') === 'kept' ? 'shifted' : 'relocated';
}
