/** What was given as an answer, and what is right, in words for the reader. */
import type { GivenAnswer } from '../attempt.ts';
import type { Question } from '../question.ts';

const unknown = 'No answer';

/** What was given; of a sentence of the text there are no words here. */
export function givenWords(question: Question, given: GivenAnswer): string {
  if (Array.isArray(given)) return namedBy(namesIn(question), given);
  switch (typeof given) {
    case 'number':
      return question.kind === 'choice' ? (question.options[given] ?? unknown) : unknown;
    case 'boolean':
      return given ? 'True' : 'False';
    case 'string':
      return given.trim() === '' ? unknown : given;
    default:
      return isPlace(given) ? 'A sentence of the text' : unknown;
  }
}

function namesIn(question: Question): readonly string[] {
  if (question.kind === 'matching') return question.answers;
  return question.kind === 'ordering' ? question.events : [];
}

/** What is right. */
export function rightWords(question: Question): string {
  switch (question.kind) {
    case 'choice':
      return question.options[question.right] ?? '';
    case 'true-false':
      return question.isTrue ? 'True' : `False: ${question.truth}`;
    case 'typed':
    case 'cloze':
      return question.answer;
    case 'matching':
      return namedBy(question.answers, question.right);
    case 'ordering':
      return namedBy(question.events, question.right);
    case 'proof':
      return question.quotes.map(({ exact }) => exact).join(' … ');
  }
}

/** Whether the answer is a place of the text. */
export function isPlace(
  given: GivenAnswer,
): given is { readonly start: number; readonly end: number } {
  return typeof given === 'object' && given !== null && 'start' in given;
}

function namedBy(words: readonly string[], indexes: readonly number[]): string {
  return indexes.map((index, at) => `${at + 1}. ${words[index] ?? '–'}`).join('; ');
}
