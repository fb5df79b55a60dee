/** Reviews: what is kept of each grading of a card. */
import type { CardId } from '../card/card.ts';
import type { CardSchedule } from './card-schedule.ts';
import type { DateDecision } from './choose-day.ts';

export type ReviewId = string & { readonly __brand: 'ReviewId' };

/** How well the reader recalled a card, worst first. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];

/** One grading of a card; reviews are only ever added. */
export type Review = {
  readonly id: ReviewId;
  readonly cardId: CardId;
  readonly grade: Grade;
  /** Epoch milliseconds. */
  readonly reviewedAt: number;
  readonly millisecondsTaken: number;
  readonly before: CardSchedule;
  readonly after: CardSchedule;
  /** How the next date was found; reviews of older versions and of other programs lack it. */
  readonly decision?: DateDecision;
};
