/** What the answers of a quiz come to as grades of cards: by the strength of their evidence. */
import type { Card } from '../../card/card.ts';
import type { Grade } from '../../schedule/review.ts';
import type { Quote } from '../quote.ts';
import type { FactOutcome } from './evidence.ts';
import type { FactResult } from './results.ts';

/** From this strength on a right answer says as much as a review that was remembered. */
const recalled = 0.8;

/** Below this strength a right answer may be chance: it says nothing. */
const guessed = 0.4;

/** A grade that an outcome stands for, and why, in a sentence; null where it says too little. */
export type GradeOfOutcome = { readonly grade: Grade | null; readonly reason: string };

/**
 * What fails with help would fail without it: wrong is forgotten, whatever the question was. Right counts in full
 * where it was recalled, as recalled with effort where it was recognised, and not at all where chance finds
 * it half of the time, or where the text was open.
 */
export function gradeOfOutcome({ verdict, strength }: FactOutcome): GradeOfOutcome {
  if (strength === 0)
    return { grade: null, reason: 'The text was open: this says nothing about memory.' };
  if (verdict === 'wrong') return { grade: 'again', reason: 'It was not known.' };
  if (verdict === 'nearly') {
    return strength >= recalled
      ? { grade: 'hard', reason: 'It was recalled, but not in full.' }
      : { grade: null, reason: 'Nearly right among given answers says too little.' };
  }
  if (strength >= recalled) return { grade: 'good', reason: 'It was recalled and typed.' };
  if (strength >= guessed)
    return { grade: 'hard', reason: 'It was recognised among given answers, not recalled.' };
  return { grade: null, reason: 'Chance finds it half of the time: this says too little.' };
}

/** A card, the grade that the quiz gives it, and by which fact. */
export type CardEvidence = GradeOfOutcome & { readonly card: Card; readonly fact: FactResult };

const ranks: Readonly<Record<Grade, number>> = { again: 0, hard: 1, good: 2, easy: 3 };

/**
 * The cards whose passage holds one of the quotes of one of `facts`, each once: by the lowest grade where several of
 * its facts were asked, and by none where none of them says enough. Cards that are not asked at present are
 * left out. `quotesOf` gives the quotes that prove a fact.
 */
export function cardEvidence(
  facts: readonly FactResult[],
  cards: readonly Card[],
  quotesOf: (fact: FactResult) => readonly Quote[],
): readonly CardEvidence[] {
  const found = new Map<string, CardEvidence>();
  for (const fact of facts) {
    if (fact.outcome === null) continue;
    const grade = gradeOfOutcome(fact.outcome);
    const quotes = quotesOf(fact);
    for (const card of cards) {
      if (card.queue === null || !holdsFact(card, fact, quotes)) continue;
      const known = found.get(card.id);
      if (known === undefined || isLower(grade, known))
        found.set(card.id, { ...grade, card, fact });
    }
  }
  return [...found.values()];
}

function holdsFact(
  { documentId, anchor, quote }: Card,
  { question }: FactResult,
  quotes: readonly Quote[],
): boolean {
  const words = anchor?.quote ?? quote;
  if (documentId !== question.documentId || words === null) return false;
  return quotes.some(({ exact }) => words.includes(exact));
}

function isLower(one: GradeOfOutcome, other: GradeOfOutcome): boolean {
  if (one.grade === null) return false;
  return other.grade === null || ranks[one.grade] < ranks[other.grade];
}
