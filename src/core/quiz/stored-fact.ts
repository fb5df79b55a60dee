/** Facts as the reader keeps them: each with the places of its quotes, and what became of it. */
import type { Anchor } from '../anchor/anchor.ts';
import type { DocumentId } from '../text/document.ts';
import type { Fact, FactId } from './fact.ts';
import { type Quote, quoteContext } from './quote.ts';

/** Where a fact came from: the app's library, the generator, or the reader. */
export const factOrigins = ['curated', 'generated', 'own'] as const;
export type FactOrigin = (typeof factOrigins)[number];

/** What the reader thinks of it. A rejected fact is kept, so that it is not suggested again. */
export const factStates = ['suggested', 'accepted', 'rejected'] as const;
export type FactState = (typeof factStates)[number];

/** A fact of one document. Its id is unique among all documents. */
export type StoredFact = Fact & {
  readonly documentId: DocumentId;
  /** One for each of `quotes`, in their order. The quotes stay the words that proved the fact. */
  readonly anchors: readonly Anchor[];
  readonly origin: FactOrigin;
  readonly state: FactState;
  readonly tags: readonly string[];
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
};

/** The id of a fact that `documentId` knows as `id`: the same wherever the document comes from. */
export function storedFactId(documentId: DocumentId, id: FactId): FactId {
  return `${documentId}/${id}` as FactId;
}

/** Whether the words at the fact's places are no longer those that proved it. */
export function isReworded({ quotes, anchors }: StoredFact): boolean {
  return quotes.some(({ exact }, index) => anchors[index]?.quote !== exact);
}

/** The fact with the words at its places as its proof: the reader looked at them. */
export function provenAnew(fact: StoredFact): StoredFact {
  return isReworded(fact) ? { ...fact, quotes: fact.anchors.map(quoteOfAnchor) } : fact;
}

/** The anchor's words as a quote. */
export function quoteOfAnchor({ quote, before, after }: Anchor): Quote {
  return { exact: quote, before: before.slice(-quoteContext), after: after.slice(0, quoteContext) };
}

/**
 * One fact of several: the first keeps its id, statement and kind, and takes in what the others prove
 * and ask. Nothing is there twice.
 */
export function mergedFact(first: StoredFact, others: readonly StoredFact[]): StoredFact {
  const all = [first, ...others];
  const proofs = all.flatMap(({ quotes, anchors }) =>
    quotes.flatMap((quote, index) => {
      const anchor = anchors[index];
      return anchor === undefined ? [] : [{ quote, anchor }];
    }),
  );
  const kept = eachOnce(proofs, ({ anchor: { revisionId, start, end, quote } }) =>
    [revisionId, start, end, quote].join(' '),
  );
  const isStatement = (words: string) => all.some(({ statement }) => statement === words);
  return {
    ...first,
    difficulty:
      all
        .map(({ difficulty }) => difficulty)
        .toSorted()
        .at(-1) ?? first.difficulty,
    quotes: kept.map(({ quote }) => quote),
    anchors: kept.map(({ anchor }) => anchor),
    questions: eachOnce(
      all.flatMap(({ questions }) => questions),
      ({ prompt, answer }) => `${prompt}\n${answer}`,
    ),
    falsehoods: eachOnce(
      all.flatMap(({ falsehoods }) => falsehoods).filter((words) => !isStatement(words)),
      (words) => words,
    ),
    tags: eachOnce(
      all.flatMap(({ tags }) => tags),
      (tag) => tag,
    ),
  };
}

function eachOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const known = new Map<string, Item>();
  for (const item of items) if (!known.has(keyOf(item))) known.set(keyOf(item), item);
  return [...known.values()];
}
