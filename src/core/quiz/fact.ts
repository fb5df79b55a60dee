/** Facts: statements worth remembering, each with the exact words that prove it. */
import type { Quote } from './quote.ts';

/** What a fact tells, or an answer is. */
export const factKinds = [
  ...(['date', 'number', 'person', 'organisation', 'place', 'definition'] as const),
  ...(['cause', 'purpose', 'comparison', 'list', 'sequence', 'policy'] as const),
] as const;

export type FactKind = (typeof factKinds)[number];

export type FactId = string & { readonly __brand: 'FactId' };

/** 1 is said plainly and once read is known; 3 needs the sentence to be understood. */
export type Difficulty = 1 | 2 | 3;

/** One way to ask for a fact; it stands alone, without the paragraph. */
export type FactQuestion = {
  readonly prompt: string;
  readonly answer: string;
  /** What the answer is, where that is not the fact's own kind. */
  readonly kind?: FactKind;
  /** Other answers that are as right. */
  readonly synonyms: readonly string[];
  /** Answers of the same kind that the text proves wrong; may be empty. */
  readonly distractors: readonly string[];
};

/** A statement worth remembering, with its proof and the ways to ask for it. */
export type Fact = {
  readonly id: FactId;
  readonly statement: string;
  readonly kind: FactKind;
  readonly difficulty: Difficulty;
  /** At least one; together they prove the statement. */
  readonly quotes: readonly Quote[];
  readonly questions: readonly FactQuestion[];
  /** The statement made false by one entity, number or relation; may be empty. */
  readonly falsehoods: readonly string[];
};
