/** What an answer says about each fact it is of, and how strongly. */
import type { AttemptAnswer, GivenAnswer } from '../attempt.ts';
import type { FactId } from '../fact.ts';
import type { Question, QuestionKind } from '../question.ts';
import { rightPairs, rightPlaces } from './judge-question.ts';

/** The strength of an option that is recognised, before chance is taken off. */
const recognised = 0.6;

export type Verdict = 'right' | 'nearly' | 'wrong';

/** What one answer says about one fact. */
export type FactOutcome = {
  readonly factId: FactId;
  readonly verdict: Verdict;
  readonly questionKind: QuestionKind;
  /** See `strengthOf`. */
  readonly strength: number;
};

/**
 * How much a right answer says about memory, from 0 to 1: what was done by memory, less what chance does
 * by itself. Typed is free recall; in a cloze the sentence helps; an order is recalled by relation alone, and
 * a pair, an option or the truth of a statement is recognised. Of n options chance finds 1/n, of n events in
 * order 1/n!. A sentence is found with the text open, which is reading, and no memory.
 */
export function strengthOf(question: Question): number {
  switch (question.kind) {
    case 'typed':
      return 1;
    case 'cloze':
      return 0.85;
    case 'ordering':
      return 0.7 * (1 - 1 / factorial(question.events.length));
    case 'matching':
      return 0.65 * (1 - 1 / Math.max(1, question.answers.length));
    case 'choice':
      return recognised * (1 - 1 / Math.max(1, question.options.length));
    case 'true-false':
      return recognised / 2;
    case 'proof':
      return 0;
  }
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}

/**
 * The outcomes of an answer, one for each fact. Of pairs and of an order each part has its own; where the
 * reader overruled the verdict, it holds for all of them. What was skipped was not known.
 */
export function outcomesOf(
  question: Question,
  { given, verdict: kept }: Pick<AttemptAnswer, 'given' | 'verdict'>,
): readonly FactOutcome[] {
  const verdict = kept === 'skipped' ? 'wrong' : kept;
  const strength = strengthOf(question);
  const parts = verdict === 'right' ? null : partsOf(question, given);
  const isOverruled = parts?.every(Boolean) === true;
  return question.factIds.map((factId, at) => ({
    ...{ factId, strength, questionKind: question.kind },
    verdict: parts === null || isOverruled ? verdict : parts[at] === true ? 'right' : 'wrong',
  }));
}

/** Which parts of the answer are right, in the order of the facts; null where it has no parts. */
function partsOf(question: Question, given: GivenAnswer): readonly boolean[] | null {
  if (question.kind === 'matching' && Array.isArray(given)) return rightPairs(question, given);
  if (question.kind === 'ordering' && Array.isArray(given)) return rightPlaces(question, given);
  return null;
}
