/** Questions: what is asked, what is right, and the exact words that prove it. */
import type { Difficulty, FactId, FactKind } from './fact.ts';
import type { Quote } from './quote.ts';

/** What every question has. */
type Asked = {
  /** The same for the same fact, form and seed. */
  readonly id: string;
  readonly factIds: readonly FactId[];
  /** What the facts tell. */
  readonly factKind: FactKind;
  readonly difficulty: Difficulty;
  /** The words that prove the answer; never empty. */
  readonly quotes: readonly Quote[];
  /** Whole without the text. */
  readonly prompt: string;
};

/** One of several options is right. */
export type ChoiceQuestion = Asked & {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** The index of the right option. */
  readonly right: number;
};

/** `prompt` is a statement, and true or false. */
export type TrueFalseQuestion = Asked & {
  readonly kind: 'true-false';
  readonly isTrue: boolean;
  /** The statement as it is true. */
  readonly truth: string;
};

/** The answer is typed, and checked by `checkAnswer`. */
export type TypedQuestion = Asked & {
  readonly kind: 'typed';
  readonly answer: string;
  readonly answerKind: FactKind;
  readonly synonyms: readonly string[];
};

/** Words are left out of the text's own sentence, between `before` and `after`; they are typed. */
export type ClozeQuestion = Asked & {
  readonly kind: 'cloze';
  readonly before: string;
  readonly after: string;
  readonly answer: string;
  readonly answerKind: FactKind;
  readonly synonyms: readonly string[];
};

/** Each of `cues` belongs to one of `answers`. */
export type MatchingQuestion = Asked & {
  readonly kind: 'matching';
  readonly cues: readonly string[];
  readonly answers: readonly string[];
  /** For each cue the index of its answer. */
  readonly right: readonly number[];
};

/** `events` are to be put in the order of time. */
export type OrderingQuestion = Asked & {
  readonly kind: 'ordering';
  readonly events: readonly string[];
  /** The indexes of `events`, the earliest first. */
  readonly right: readonly number[];
};

/** The sentence that proves `prompt` is to be selected in the text; `quotes` are those that do. */
export type ProofQuestion = Asked & { readonly kind: 'proof' };

/** The kinds of question, in the order in which they are offered. */
export const questionKinds = [
  ...(['choice', 'true-false', 'typed', 'cloze', 'matching', 'ordering', 'proof'] as const),
] as const;

export type QuestionKind = (typeof questionKinds)[number];

export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | TypedQuestion
  | ClozeQuestion
  | MatchingQuestion
  | OrderingQuestion
  | ProofQuestion;
