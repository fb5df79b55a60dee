/** The cards of the passages that a quiz asked about: what it says about each, and how that is made to count. */
import type { Attempt } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { type CardEvidence, cardEvidence } from '#core/quiz/session/card-evidence.ts';
import type { FactResult } from '#core/quiz/session/results.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { Store } from '../../storage/act.ts';
import { cardsOfDocument } from '../../storage/cards.ts';
import { reviewCard, reviewsOf } from '../../storage/reviews.ts';

/** A card with what the quiz says about it, and whether it was reviewed since the quiz began. */
export type LinkedCard = CardEvidence & { readonly isCounted: boolean };

/** The cards that were there when the quiz began, each with the grade that it would get. */
export async function readLinked(
  store: Store,
  { documentIds, startedAt }: Attempt,
  results: readonly FactResult[],
  facts: ReadonlyMap<FactId, StoredFact>,
): Promise<readonly LinkedCard[]> {
  const all = await Promise.all(documentIds.map((id) => cardsOfDocument(store, id)));
  const quotesOf = ({ factId, question }: FactResult) =>
    facts.get(factId)?.quotes ?? (question.factIds.length === 1 ? question.quotes : []);
  const cards = all.flat().filter(({ createdAt }) => createdAt < startedAt);
  const found = cardEvidence(results, cards, quotesOf);
  return Promise.all(
    found.map(async (one) => {
      const reviews = await reviewsOf(store, one.card.id);
      return { ...one, isCounted: (reviews.at(-1)?.reviewedAt ?? 0) >= startedAt };
    }),
  );
}

/**
 * Grades the cards one by one, each an act of its own that undo takes back; answers how many were. One that was
 * reviewed since the quiz began is left as it is: it is not counted twice.
 */
export async function gradeLinked(
  store: Store,
  attempt: Attempt,
  linked: readonly LinkedCard[],
): Promise<number> {
  let graded = 0;
  for (const { card, grade, fact, isCounted } of linked) {
    if (grade === null || isCounted) continue;
    const answer = attempt.answers[attempt.questions.indexOf(fact.question)] ?? null;
    const outcome = await reviewCard(store, card, grade, answer?.ms ?? 0);
    if (outcome.kind === 'graded') graded += 1;
  }
  return graded;
}
