/** Judges an answer of any kind of question into one verdict, with its reason. */
import type { Passage } from '../../text/passage.ts';
import type { AnswerContext } from '../answer/answer-context.ts';
import type { GivenAnswer } from '../attempt.ts';
import { type Checked, checkAnswer } from '../check-answer.ts';
import type { MatchingQuestion, OrderingQuestion, Question } from '../question.ts';
import { isPlace } from './given-words.ts';

/** What an answer is judged beside. */
export type JudgingGrounds = {
  /** For typed answers. */
  readonly answer: AnswerContext;
  /** Where the question's quotes stand in the text that was shown. */
  readonly proofs: readonly Passage[];
  /** The paragraphs of that text. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
};

/** The verdict on `given`. An answer of another kind than the question asks for is none, and wrong. */
export function judgeQuestion(
  question: Question,
  given: GivenAnswer,
  grounds: JudgingGrounds,
): Checked {
  switch (question.kind) {
    case 'choice':
      return judgeFact(
        typeof given === 'number' ? given === question.right : null,
        `It is: ${question.options[question.right]}.`,
      );
    case 'true-false':
      return judgeFact(
        typeof given === 'boolean' ? given === question.isTrue : null,
        question.isTrue ? 'It is true.' : `It is false. In truth: ${question.truth}`,
      );
    case 'typed':
    case 'cloze': {
      if (typeof given !== 'string') return notAnswered(`It is: ${question.answer}.`);
      const { prompt, answer, answerKind, synonyms } = question;
      const context = { ...grounds.answer, question: prompt, kind: answerKind, synonyms };
      return checkAnswer(given, answer, context);
    }
    case 'matching':
      return Array.isArray(given) ? judgePairs(question, given) : notAnswered('');
    case 'ordering':
      return Array.isArray(given) ? judgeOrder(question, given) : notAnswered('');
    case 'proof':
      return isPlace(given) ? judgeSentence(given, grounds) : notAnswered('');
  }
}

function judgeFact(isRight: boolean | null, reason: string): Checked {
  if (isRight === null) return notAnswered(reason);
  return isRight ? correct(reason) : wrong(reason);
}

/** Which pairs are right, by cue. */
export function rightPairs(
  { right }: MatchingQuestion,
  pairs: readonly number[],
): readonly boolean[] {
  return right.map((answer, at) => pairs[at] === answer);
}

/** Which events stand in their place, by the index of the event. */
export function rightPlaces(
  { events, right }: OrderingQuestion,
  order: readonly number[],
): readonly boolean[] {
  return events.map((_, event) => order.indexOf(event) === right.indexOf(event));
}

/** Nearly where more than half of the pairs are right. */
function judgePairs(question: MatchingQuestion, pairs: readonly number[]): Checked {
  const fits = rightPairs(question, pairs);
  const count = fits.filter(Boolean).length;
  if (count === fits.length) return correct('Every pair is right.');
  const reason = `${count} of ${fits.length} pairs are right.`;
  if (count * 2 <= fits.length) return wrong(reason);
  const cues = question.cues.filter((_, at) => fits[at] !== true);
  const differs = cues.map((cue) => `“${cue.replace(/[?.]$/, '')}”`).join(' and ');
  return { verdict: 'nearly', reason, differs };
}

/** Nearly where only two neighbours have changed places. */
function judgeOrder(question: OrderingQuestion, order: readonly number[]): Checked {
  const { events, right } = question;
  const off = right.flatMap((event, place) => (order[place] === event ? [] : [place]));
  const [first = 0, second = 0] = off;
  if (off.length === 0) return correct('Each stands in its place.');
  const isSwap = off.length === 2 && second === first + 1 && order.length === events.length;
  const reason = `${events.length - off.length} of ${events.length} stand in their place.`;
  if (!isSwap) return wrong(reason);
  const [earlier, later] = [events[right[first] ?? 0], events[right[second] ?? 0]];
  return { verdict: 'nearly', reason, differs: `“${earlier}” came before “${later}”` };
}

/**
 * Right where the sentence and a proving quote share at least half of the shorter of them; nearly where it
 * is another sentence of the same paragraph.
 */
function judgeSentence(
  { start, end }: { readonly start: number; readonly end: number },
  { proofs, paragraphs }: JudgingGrounds,
): Checked {
  const shared = (proof: Passage) => Math.min(end, proof.end) - Math.max(start, proof.start);
  const isProof = proofs.some(
    (proof) => shared(proof) * 2 >= Math.min(end - start, proof.end - proof.start),
  );
  if (isProof) return correct('This sentence proves it.');
  const paragraph = paragraphs.find((one) => one.start <= start && end <= one.end);
  const isNear = proofs.some(
    (proof) =>
      paragraph !== undefined && paragraph.start <= proof.start && proof.end <= paragraph.end,
  );
  if (!isNear) return wrong('Another sentence proves it.');
  return {
    verdict: 'nearly',
    reason: 'The paragraph is the right one.',
    differs: 'another sentence of it proves the statement',
  };
}

function correct(reason: string): Checked {
  return { verdict: 'right', reason };
}

function wrong(reason: string): Checked {
  return { verdict: 'wrong', reason };
}

function notAnswered(reason: string): Checked {
  return wrong(`There is no answer. ${reason}`.trim());
}
