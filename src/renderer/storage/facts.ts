/** Reads and writes the facts of documents. */
import type { FactId } from '#core/quiz/fact.ts';
import { mergedFact, provenAnew, type StoredFact } from '#core/quiz/stored-fact.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discard, longestTitle } from './trash.ts';

/** The facts of one document, in the order of its text. */
export async function factsOf(store: Store, documentId: DocumentId): Promise<StoredFact[]> {
  const facts = await store.database.facts.where({ documentId }).toArray();
  return facts.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

function startOf({ anchors }: StoredFact): number {
  return Math.min(...anchors.map(({ start }) => start));
}

/** A fact to be added; an id that is known already is not added again, whatever became of it. */
export type NewFact = Omit<StoredFact, 'createdAt' | 'changedAt'>;

/**
 * Adds facts in one act; answers those that were new. `seed` marks a file of the app's library as given,
 * so that its facts never come back uninvited.
 */
export function addFacts(
  store: Store,
  facts: readonly NewFact[],
  seed: { readonly file: string; readonly sha256: string } | null = null,
): Promise<readonly StoredFact[]> {
  const now = store.now();
  const { database } = store;
  const label = facts.length === 1 ? 'Add fact' : 'Add facts';
  const each = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  const add = async () => {
    if (seed !== null) {
      await database.meta.put({ name: `seeded:${seed.file}`, value: seed.sha256 });
    }
    const known = await database.facts.bulkGet(each.map(({ id }) => id));
    const added = each
      .filter((_, index) => known[index] === undefined)
      .map((fact) => ({ ...fact, createdAt: now, changedAt: now }));
    await database.facts.bulkAdd(added);
    return added;
  };
  // What the app brings itself is no act of the reader.
  return act(store, label, ['facts'], add, { isUndoable: seed === null });
}

/** Accepts facts, with the words that stand at their places now as their proof. */
export async function acceptFacts(store: Store, ids: readonly FactId[]): Promise<void> {
  const label = ids.length === 1 ? 'Accept fact' : 'Accept facts';
  await act(store, label, ['facts'], () =>
    change(store, ids, (fact) => ({ ...provenAnew(fact), state: 'accepted' })),
  );
}

/** Rejects facts: they are kept, so that they are not suggested again. */
export async function rejectFacts(store: Store, ids: readonly FactId[]): Promise<void> {
  const label = ids.length === 1 ? 'Reject fact' : 'Reject facts';
  await act(store, label, ['facts'], () =>
    change(store, ids, (fact) => ({ ...fact, state: 'rejected' })),
  );
}

/** What a reader can change of a fact. */
export type FactChange = Partial<
  Pick<StoredFact, 'statement' | 'kind' | 'difficulty' | 'questions' | 'falsehoods' | 'tags'>
>;

/** Gives a fact other words, questions or tags. What the reader wrote is accepted. */
export async function editFact(store: Store, id: FactId, to: FactChange): Promise<void> {
  await act(store, 'Edit fact', ['facts'], () =>
    change(store, [id], (fact) => ({ ...provenAnew(fact), ...to, state: 'accepted' })),
  );
}

/**
 * Makes one accepted fact of several: the first of `ids` takes the others in, and they are rejected. Null
 * where fewer than two are there.
 */
export function mergeFacts(store: Store, ids: readonly FactId[]): Promise<StoredFact | null> {
  const { facts } = store.database;
  return act(store, 'Merge facts', ['facts'], async () => {
    const found = (await facts.bulkGet([...ids])).filter((fact) => fact !== undefined);
    const [first, ...others] = found;
    if (first === undefined || others.length === 0) return null;
    const changedAt = store.now();
    const merged = { ...mergedFact(first, others), state: 'accepted', changedAt } as const;
    const rejected = others.map((fact) => ({ ...fact, state: 'rejected', changedAt }) as const);
    await facts.bulkPut([merged, ...rejected]);
    return merged;
  });
}

/** Moves facts to the trash, as one thing. */
export async function deleteFacts(store: Store, ids: readonly FactId[]): Promise<void> {
  const label = ids.length === 1 ? 'Delete fact' : 'Delete facts';
  await act(store, label, ['facts', 'trash'], async () => {
    const found = await store.database.facts.bulkGet([...ids]);
    const records = found.filter((fact) => fact !== undefined);
    const [first] = records;
    if (first === undefined) return;
    const title = first.statement.slice(0, longestTitle);
    await discard(store, { kind: 'fact', title }, [{ table: 'facts', records }]);
  });
}

async function change(
  { database, now }: Store,
  ids: readonly FactId[],
  changed: (fact: StoredFact) => StoredFact,
): Promise<void> {
  const found = await database.facts.bulkGet([...ids]);
  const changedAt = now();
  await database.facts.bulkPut(
    found.flatMap((fact) => (fact === undefined ? [] : [{ ...changed(fact), changedAt }])),
  );
}
