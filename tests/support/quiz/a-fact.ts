/** Builds facts and questions for tests, valid unless told otherwise. */
import type { Anchor } from '#core/anchor/anchor.ts';
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { quoteOfAnchor, type StoredFact, storedFactId } from '#core/quiz/stored-fact.ts';
import type { DocumentId } from '#core/text/document.ts';

type Wishes = Partial<Omit<StoredFact, 'id' | 'documentId' | 'anchors' | 'quotes'>> & {
  readonly id?: string;
};

/** A fact of the document that the passage of `anchor` proves. */
export function aFact(
  documentId: DocumentId,
  anchor: Anchor,
  { id = 'f1', ...rest }: Wishes = {},
): StoredFact {
  return {
    id: storedFactId(documentId, id as FactId),
    documentId,
    statement: 'The river rose in March.',
    kind: 'date',
    difficulty: 1,
    quotes: [quoteOfAnchor(anchor)],
    anchors: [anchor],
    questions: [
      {
        ...{ prompt: 'When did the river rise?', answer: 'March' },
        ...{ synonyms: [], distractors: ['May'] },
      },
    ],
    falsehoods: ['The river rose in May.'],
    origin: 'generated',
    state: 'suggested',
    tags: [],
    createdAt: 0,
    changedAt: 0,
    ...rest,
  };
}

/** A question that is typed, of the fact. */
export function aTypedQuestion({
  id,
  documentId,
  quotes,
  kind,
  difficulty,
}: StoredFact): AskedQuestion {
  return {
    ...{ id: `${id}/typed/0`, factIds: [id], factKind: kind, difficulty, quotes, documentId },
    ...{ kind: 'typed', prompt: 'When did the river rise?', answer: 'March', answerKind: 'date' },
    synonyms: [],
  };
}
