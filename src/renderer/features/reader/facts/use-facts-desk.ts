/** What the panel of facts has in hand: the filter, the present fact, those chosen, the fact that is written. */
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { FactId } from '#core/quiz/fact.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { everyFact, factAfter, factBeside, filterFacts } from './fact-list.ts';
import type { FactActs } from './use-facts.ts';

/** The state of the panel, and how it moves; the present fact keeps the focus where an act takes it away. */
export function useFactsDesk(
  panel: RefObject<HTMLElement | null>,
  facts: readonly StoredFact[],
  acts: FactActs,
) {
  const [filter, setFilter] = useState(everyFact);
  const [currentId, setCurrentId] = useState<FactId | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<FactId>>(new Set());
  const [wanted, setWanted] = useState<FactId | null>(null);
  const listed = useMemo(() => filterFacts(facts, filter), [facts, filter]);
  const current = listed.find(({ id }) => id === currentId) ?? listed[0] ?? null;

  // With the drawing: a key pressed right after an act must find the next fact.
  useLayoutEffect(() => {
    if (wanted === null) return;
    const item = panel.current?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(wanted)}"]`);
    if (item === undefined || item === null) return;
    item.querySelector('button')?.focus();
    setWanted(null);
  }, [wanted, panel]);
  const forget = useEffectEvent(() => {
    const left = [...chosen].filter((id) => facts.some((fact) => fact.id === id));
    if (left.length < chosen.size) setChosen(new Set(left));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is gone is no longer chosen
  useEffect(() => forget(), [facts]);

  /** Does an act that may take facts out of the list; the next one comes to hand. */
  async function settle(some: readonly StoredFact[], act: () => Promise<unknown>): Promise<void> {
    const [first] = some;
    if (first === undefined) return;
    const gone = new Set(some.map(({ id }) => id));
    const next = factAfter(listed, first.id, gone);
    await act();
    if (next === null) panel.current?.focus();
    else reach(next.id);
  }

  function reach(id: FactId): void {
    setCurrentId(id);
    setWanted(id);
  }

  return {
    ...{ filter, listed, current, chosen, reach, setCurrentId },
    /** Whether the reader went to the present fact, or it only is the first. */
    isInHand: current !== null && current.id === currentId,
    changeFilter(next: typeof filter): void {
      setFilter(next);
      setCurrentId(null);
    },
    walk(step: 1 | -1): void {
      const next = factBeside(listed, current?.id ?? null, step);
      if (next !== null) reach(next.id);
    },
    choose({ id }: StoredFact): void {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    leaveChosen: () => setChosen(new Set()),
    accept: (fact: StoredFact) => settle([fact], () => acts.accept([fact])),
    reject: (fact: StoredFact) => settle([fact], () => acts.reject([fact])),
    remove: (fact: StoredFact) => settle([fact], () => acts.remove([fact])),
    async merge(): Promise<void> {
      const some = facts.filter(({ id }) => chosen.has(id));
      // The one that stays comes to hand before the button that has the focus goes.
      if (some[0] !== undefined) reach(some[0].id);
      setChosen(new Set());
      await acts.merge(some);
    },
  };
}

/** The panel's state. */
export type FactsDesk = ReturnType<typeof useFactsDesk>;
