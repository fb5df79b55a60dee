/** What the card doctor finds: a hint with its reason and its source, never an order. */
import type { CardContent } from '../card-content.ts';

/** What a card may suffer from. */
export type FindingKind =
  | 'too-long'
  | 'two-facts'
  | 'list'
  | 'pronoun'
  | 'answer-in-prompt'
  | 'yes-no'
  | 'near-duplicate'
  | 'easy-cloze';

/** What would help. */
export type Remedy = 'split' | 'make-ordering' | 'make-cloze' | 'reword' | 'add-context' | 'retire';

/** Where advice comes from. */
export type Source = { readonly title: string; readonly author: string; readonly part: string };

/** One hint. */
export type Finding = {
  readonly kind: FindingKind;
  /** The words that gave rise to it; empty where it is the whole card. */
  readonly words: string;
  /** Why it makes a card hard to keep, in one sentence. */
  readonly reason: string;
  readonly remedy: Remedy;
  readonly source: Source;
};

/** A content with its texts as they are asked; `gaps` are the answers of a cloze. */
export type Examined = {
  readonly content: CardContent;
  /** What is read before answering; a gap in it is `[…]`, or its hint. */
  readonly prompts: readonly string[];
  readonly answers: readonly string[];
};

/** One rule; null where it has nothing to say. */
export type Rule = (examined: Examined) => Omit<Finding, 'source'> | null;

/** P. A. Wozniak's rules, by their numbers in the article. */
export function wozniak(part: string): Source {
  return { title: 'Twenty rules of formulating knowledge', author: 'Piotr Wozniak, 1999', part };
}

/** A. Matuschak's guide, by the property that a prompt should have. */
export function matuschak(part: string): Source {
  return { title: 'How to write good prompts', author: 'Andy Matuschak, 2020', part };
}
