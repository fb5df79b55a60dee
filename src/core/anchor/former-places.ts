/** Where an anchor stood before, revision by revision. */
import type { Anchor, FormerPlace } from './anchor.ts';

/** So many former places are remembered; of older revisions the difference of the texts has to tell. */
const mostFormer = 32;

/** Whether `now` is `then` after a search: in the place where it was found, or known to have none. */
export function isCarriedFrom(now: Anchor, then: Anchor): boolean {
  const isThen = ({ revisionId, start, end }: FormerPlace) =>
    revisionId === then.revisionId && start === then.start && end === then.end;
  return formerPlaces(now).some(isThen);
}

/** The place of the anchor, and those before it, the latest first, one for each revision. */
export function formerPlaces({
  revisionId,
  start,
  end,
  former = [],
}: Anchor): readonly FormerPlace[] {
  const others = former.filter((one) => one.revisionId !== revisionId);
  return [{ revisionId, start, end }, ...others].slice(0, mostFormer);
}
