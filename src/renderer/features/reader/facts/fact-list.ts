/** Which facts the panel lists, and what is beside one of them. */
import type { FactId, FactKind } from '#core/quiz/fact.ts';
import type { FactState, StoredFact } from '#core/quiz/stored-fact.ts';

/** What the panel shows; `kept` is all that was not rejected. */
export type FactFilter = {
  readonly state: FactState | 'kept';
  /** Null for every kind. */
  readonly kind: FactKind | null;
};

/** All that was not rejected. */
export const everyFact: FactFilter = { state: 'kept', kind: null };

/** The facts that the filter lets pass, in their order. */
export function filterFacts(
  facts: readonly StoredFact[],
  { state, kind }: FactFilter,
): readonly StoredFact[] {
  return facts.filter(
    (fact) =>
      (state === 'kept' ? fact.state !== 'rejected' : fact.state === state) &&
      (kind === null || fact.kind === kind),
  );
}

/** How many facts there are in each state. */
export function countStates(
  facts: readonly StoredFact[],
): Readonly<Record<FactFilter['state'], number>> {
  const counts = { kept: 0, suggested: 0, accepted: 0, rejected: 0 };
  for (const { state } of facts) {
    counts[state] += 1;
    if (state !== 'rejected') counts.kept += 1;
  }
  return counts;
}

/** The fact after (1) or before (-1) the one with `id`; the one itself at an end, the first where it is not listed. */
export function factBeside(
  facts: readonly StoredFact[],
  id: FactId | null,
  step: 1 | -1,
): StoredFact | null {
  const at = facts.findIndex((fact) => fact.id === id);
  if (at === -1) return facts[0] ?? null;
  return facts[at + step] ?? facts[at] ?? null;
}

/** The fact that is in hand once those of `gone` are no longer listed: the next one, else the one before. */
export function factAfter(
  facts: readonly StoredFact[],
  id: FactId,
  gone: ReadonlySet<FactId>,
): StoredFact | null {
  const at = facts.findIndex((fact) => fact.id === id);
  const isLeft = (fact: StoredFact) => !gone.has(fact.id);
  return facts.slice(at).find(isLeft) ?? facts.slice(0, Math.max(0, at)).findLast(isLeft) ?? null;
}
