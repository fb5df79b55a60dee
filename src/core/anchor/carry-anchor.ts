/** Takes an anchor along to another revision: with its new place, and with where it came from. */
import { type Passage, passage } from '../text/passage.ts';
import { type Anchor, type AnchoringText, type Described, describePassage } from './anchor.ts';
import { formerPlaces } from './former-places.ts';
import type { Placement } from './placement.ts';
import { standsIn } from './resolve-anchor.ts';

/** What became of an anchor: at its place with its words, elsewhere or with other words, or without a place. */
export type CarriedKind = 'kept' | 'moved' | 'waiting';

/** An anchor as it is in another revision; one that waits is as it was, but for the search. */
export type Carried = {
  readonly kind: CarriedKind;
  readonly anchor: Anchor;
  readonly placement: Placement;
};

/** Where the anchor's passage is known to stand in `next`: it was made there, or stood there before. */
export function knownPlace(anchor: Anchor, next: AnchoringText): Passage | null {
  if (standsIn(anchor, next)) return passage(anchor.start, anchor.end);
  const stood = anchor.former?.find(({ revisionId }) => revisionId === next.revisionId);
  return stood === undefined ? null : passage(stood.start, stood.end);
}

/** The anchor at `target` in `next`; it remembers where it stood. Refused as `describePassage` refuses. */
export function placeAnchor(anchor: Anchor, target: Passage, next: AnchoringText): Described {
  const described = describePassage(next, target);
  if (!described.ok) return described;
  const former = formerPlaces(anchor).filter(({ revisionId }) => revisionId !== next.revisionId);
  return former.length === 0 ? described : { ok: true, value: { ...described.value, former } };
}

/** The anchor after it was searched for in `next`, with what was found. */
export function carryAnchor(anchor: Anchor, placement: Placement, next: AnchoringText): Carried {
  if (placement.kind === 'exact' || placement.kind === 'moved') {
    const placed = placeAnchor(anchor, placement.passage, next);
    if (placed.ok) return { kind: kindOf(placement), anchor: placed.value, placement };
  }
  const isLeft = anchor.unplaced?.isLeft ?? false;
  return {
    kind: 'waiting',
    anchor: { ...anchor, unplaced: { revisionId: next.revisionId, isLeft } },
    placement,
  };
}

/** Whether it was searched for in the revision, and has no place there. */
export function isUnplacedIn({ unplaced }: Anchor, { revisionId }: AnchoringText): boolean {
  return unplaced?.revisionId === revisionId;
}

function kindOf(placement: Extract<Placement, { kind: 'exact' | 'moved' }>): CarriedKind {
  return placement.kind === 'moved' && placement.change !== 'shifted' ? 'moved' : 'kept';
}
