/** Finds the places of anchors in a revision, whichever revisions they were made in. */
import type { Anchor, AnchoringText } from '#core/anchor/anchor.ts';
import type { Placement } from '#core/anchor/placement.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { Store } from '../../storage/act.ts';
import { keptRevision, type StoredRevision } from '../../storage/documents.ts';
import { anchorInWorker } from '../../workers/anchor-in-worker.ts';

/** The revision's canonical text, its blocks and its language. */
export function anchoringTextOf({
  id,
  content,
}: Pick<StoredRevision, 'id' | 'content'>): AnchoringText {
  const { sections, language } = content;
  const text = canonicalTextOfSections(sections);
  return { revisionId: id, text, blocks: blocksOf(sections), language };
}

/**
 * The placement in `next` of each of `anchors`: by the difference from the revision it was made in where
 * the store keeps that, else by `next` alone. Rejects where the worker for long texts does not run.
 */
export async function placeAnchors(
  store: Store,
  anchors: readonly Anchor[],
  next: AnchoringText,
): Promise<ReadonlyMap<Anchor, Placement>> {
  const placements = new Map<Anchor, Placement>();
  for (const [revisionId, ofRevision] of Map.groupBy(anchors, (anchor) => anchor.revisionId)) {
    const kept = revisionId === next.revisionId ? null : await keptRevision(store, revisionId);
    const old = kept === null ? null : anchoringTextOf(kept);
    const found = await anchorInWorker({ anchors: ofRevision, old, next });
    for (const [index, anchor] of ofRevision.entries()) {
      const placement = found[index];
      if (placement !== undefined) placements.set(anchor, placement);
    }
  }
  return placements;
}
