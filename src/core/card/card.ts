/** Cards: a prompt and an answer with a schedule, bound to the passage they came from. */
import type { Anchor } from '../anchor/anchor.ts';
import type { HighlightId } from '../highlight/highlight.ts';
import type { CardSchedule } from '../schedule/card-schedule.ts';
import type { DocumentId } from '../text/document.ts';

export type CardId = string & { readonly __brand: 'CardId' };

/** What a card asks and answers. */
export type CardContent = {
  readonly kind: 'basic';
  readonly prompt: string;
  readonly answer: string;
};

/** A card with the passage it belongs to; it keeps its quote when the highlight is deleted. */
export type Card = {
  readonly id: CardId;
  readonly documentId: DocumentId | null;
  readonly highlightId: HighlightId | null;
  readonly anchor: Anchor | null;
  readonly quote: string | null;
  readonly content: CardContent;
  readonly schedule: CardSchedule;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
};

/** Why a card cannot be kept as it is. */
export type CardFault = 'empty-prompt' | 'empty-answer' | 'too-long';

/** The longest side of a card, in UTF-16 code units. */
export const longestSide = 100_000;

/** What is wrong with the content, or null where nothing is. */
export function cardFault({ prompt, answer }: CardContent): CardFault | null {
  if (prompt.trim() === '') return 'empty-prompt';
  if (answer.trim() === '') return 'empty-answer';
  return prompt.length > longestSide || answer.length > longestSide ? 'too-long' : null;
}
