/** Reads what a quiz can be made of: the facts of documents, their tags, and what was asked before. */
import { useMemo } from 'react';
import type { Attempt } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { isAskable } from '#core/quiz/session/askable-fact.ts';
import { type FactHistories, historiesOf } from '#core/quiz/session/coverage-matrix.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { DocumentId } from '#core/text/document.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { listAttempts } from '../../storage/attempts.ts';
import { documentOf } from '../../storage/documents.ts';
import { factsOf } from '../../storage/facts.ts';
import { highlightsOf } from '../../storage/highlights.ts';

/** The material of some documents. */
export type Material = {
  /** All that can be asked for, document by document in the order of the text. */
  readonly facts: readonly StoredFact[];
  /** For each fact its own tags, those of its document, and those of the highlights that it stands in. */
  readonly tags: ReadonlyMap<FactId, ReadonlySet<string>>;
  readonly histories: FactHistories;
};

/** The material of `documentIds`; undefined while it is read for the first time. */
export function useMaterial(documentIds: readonly DocumentId[]): Material | undefined {
  const read = useStored((store) => readMaterial(store, documentIds), [documentIds.join(' ')]);
  return useMemo(() => {
    if (read === undefined) return undefined;
    const { facts, tags, attempts } = read;
    return { facts, tags, histories: historiesOf(attempts) };
  }, [read]);
}

async function readMaterial(store: Store, documentIds: readonly DocumentId[]) {
  const all = await Promise.all(documentIds.map((id) => readDocument(store, id)));
  const attempts = new Map<string, Attempt>();
  for (const one of all) for (const attempt of one.attempts) attempts.set(attempt.id, attempt);
  return {
    facts: all.flatMap(({ facts }) => facts),
    tags: new Map(all.flatMap(({ tags }) => tags)),
    attempts: [...attempts.values()],
  };
}

async function readDocument(store: Store, id: DocumentId) {
  const [document, known, highlights, attempts] = await Promise.all([
    documentOf(store, id),
    factsOf(store, id),
    highlightsOf(store, id),
    listAttempts(store, id),
  ]);
  const facts =
    document === null ? [] : known.filter((fact) => isAskable(fact, document.revisionId));
  const tagged = highlights.filter((highlight) => highlight.tags.length > 0);
  const tags = facts.map((fact) => {
    const around = tagged.filter(({ anchor }) =>
      fact.anchors.some(
        (place) =>
          place.revisionId === anchor.revisionId &&
          place.start < anchor.end &&
          place.end > anchor.start,
      ),
    );
    const own = [...fact.tags, ...(document?.tags ?? []), ...around.flatMap((one) => one.tags)];
    return [fact.id, new Set(own)] as const;
  });
  return { facts, tags, attempts };
}
