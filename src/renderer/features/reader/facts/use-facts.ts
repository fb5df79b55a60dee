/** The facts of the open document with their places, and what the reader can do to them. */
import { useMemo } from 'react';
import type { FactId } from '#core/quiz/fact.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { Passage } from '#core/text/passage.ts';
import { shortened } from '#core/text/shortened.ts';
import { useStored, useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { atCommit, type Store } from '../../../storage/act.ts';
import {
  acceptFacts,
  deleteFacts,
  factsOf,
  mergeFacts,
  rejectFacts,
} from '../../../storage/facts.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { ReadableDocument } from '../use-opened-document.ts';
import { usePlaces } from '../use-places.ts';

const none: readonly StoredFact[] = [];

/** The facts in the order of the text, and the passages of each; undefined until they are read. */
export function useFacts({ document: { id }, text }: ReadableDocument) {
  const facts = useStored((store) => factsOf(store, id), [id]);
  const anchors = useMemo(() => (facts ?? none).flatMap((fact) => fact.anchors), [facts]);
  const placeOf = usePlaces(id, anchors, text);
  return {
    facts: facts ?? none,
    isRead: facts !== undefined,
    /** The passages of the fact's quotes that have a place. */
    passagesOf: (fact: StoredFact): readonly Passage[] =>
      fact.anchors.flatMap((anchor) => placeOf(anchor) ?? []),
    /** Whether a passage of the fact was searched for in vain. */
    isLost: (fact: StoredFact): boolean => fact.anchors.some((one) => placeOf(one) === null),
  };
}

/** The acts over facts, each announced. */
export function useFactActs() {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  /** The next fact comes to hand at the commit; what was done is said when it is kept. */
  const run = async (
    done: string,
    facts: readonly StoredFact[],
    act: (open: Store, ids: readonly FactId[]) => Promise<unknown>,
  ) => {
    const [first] = facts;
    if (first === undefined) return;
    const going = atCommit(store);
    await act(going.store, idsOf(facts));
    const what = facts.length === 1 ? shortened(first.statement) : `${facts.length} facts.`;
    void going.acknowledged().then(() => announce(`${done}: ${what}`));
  };
  const idsOf = (facts: readonly StoredFact[]): readonly FactId[] => facts.map(({ id }) => id);
  return {
    accept: (facts: readonly StoredFact[]) => run('Accepted', facts, acceptFacts),
    reject: (facts: readonly StoredFact[]) => run('Rejected', facts, rejectFacts),
    remove: (facts: readonly StoredFact[]) => run('Deleted', facts, deleteFacts),
    async merge(facts: readonly StoredFact[]): Promise<StoredFact | null> {
      const merged = await mergeFacts(store, idsOf(facts));
      if (merged !== null) announce(`Merged ${facts.length} facts: ${shortened(merged.statement)}`);
      return merged;
    },
  };
}

/** What can be done to facts. */
export type FactActs = ReturnType<typeof useFactActs>;
