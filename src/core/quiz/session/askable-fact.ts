/** What a session asks from: facts that the present text proves, with the heading that they stand below. */
import type { RevisionId } from '../../text/document.ts';
import { isReworded, type StoredFact } from '../stored-fact.ts';

/** A fact, and the heading above its first quote; null above the first heading. */
export type AskableFact = { readonly fact: StoredFact; readonly section: string | null };

/** The fact as it can be asked for. */
export function askableFact(fact: StoredFact): AskableFact {
  return { fact, section: fact.anchors[0]?.headingPath.at(-1) ?? null };
}

/**
 * Whether the fact may be asked for, where `revisionId` is what the reader reads now: it is not rejected, and
 * its words were not changed, nor searched for in vain. A suggestion of another version is none of this one;
 * what the reader accepted is asked also before it was searched for.
 */
export function isAskable(fact: StoredFact, revisionId: RevisionId): boolean {
  const { state, anchors } = fact;
  if (state === 'rejected' || isReworded(fact)) return false;
  return anchors.every(
    (anchor) =>
      anchor.unplaced?.revisionId !== revisionId &&
      (anchor.revisionId === revisionId || state === 'accepted'),
  );
}
