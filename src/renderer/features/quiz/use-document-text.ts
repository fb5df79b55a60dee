/** Reads the present text of a document, and where in it the words stand that prove a question. */
import { useMemo } from 'react';
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import { type ProofPlaces, proofPlaces } from '#core/quiz/session/proof-places.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import { useSourceText } from '../../desk/card/source-text.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { documentOf } from '../../storage/documents.ts';
import { factsOf } from '../../storage/facts.ts';

/** The text that the reader reads now, with the facts of its document. */
export type DocumentText = {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly revisionId: RevisionId;
  readonly text: string;
  readonly language: string | null;
  readonly facts: readonly StoredFact[];
};

/** The text: undefined while it is read, null where the document or its text is not there. */
export function useDocumentText(id: DocumentId): DocumentText | null | undefined {
  const read = useStored(
    async (store) => ({
      ...{ id, record: await documentOf(store, id), facts: await factsOf(store, id) },
    }),
    [id],
  );
  const known = read?.id === id ? read : undefined;
  const revisionId = known?.record?.revisionId ?? null;
  const source = useSourceText(revisionId);
  return useMemo(() => {
    if (known === undefined) return undefined;
    if (known.record === null || revisionId === null) return null;
    if (source === undefined || source === null) return source;
    const { title } = known.record;
    return { documentId: id, title, revisionId, facts: known.facts, ...source };
  }, [known, source, id, revisionId]);
}

/** The proof of a question in the text. */
export type Proof = ProofPlaces & { readonly text: DocumentText };

/** The proof: undefined while it is looked for, null where the text is gone. */
export function useProof(question: AskedQuestion): Proof | null | undefined {
  const text = useDocumentText(question.documentId);
  return useMemo(() => {
    if (text === undefined || text === null) return text;
    const facts = text.facts.filter(({ id }) => question.factIds.includes(id));
    return { ...proofPlaces(question.quotes, facts, text), text };
  }, [text, question]);
}

/** The paragraph of `text` that holds `offset`, as `[start, end)`. */
export function paragraphAt(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } {
  const before = text.lastIndexOf('\n\n', offset);
  const after = text.indexOf('\n\n', offset);
  return { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
}
