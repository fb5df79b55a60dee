/** Finds the places of anchors that were made in other revisions than the one that is read. */
import type { Anchor, AnchoringText } from '#core/anchor/anchor.ts';
import type { Placement } from '#core/anchor/placement.ts';
import type { Store } from '../../storage/act.ts';
import { keptRevision } from '../../storage/documents.ts';
import { anchorInWorker } from '../../workers/anchor-in-worker.ts';
import { anchoringTextOf } from './use-opened-document.ts';

/**
 * The placement in `next` of each of `anchors`: by the difference from the revision it was made in where
 * the store keeps that, else by `next` alone. Rejects where the worker for long texts does not run.
 */
export async function placeStrays(
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
