/** A card's schedule: what is known of its memory, and when it is next due. */

/** What a card's memory can be in. Their numbers in columns are their places here, so that none may move. */
export const cardStates = ['new', 'learning', 'review', 'relearning'] as const;

/** Times are epoch milliseconds; stability is in days (FSRS), difficulty from 1 to 10. */
export type CardSchedule = {
  readonly state: (typeof cardStates)[number];
  readonly dueAt: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly repetitions: number;
  readonly lapses: number;
  readonly learningStep: number;
  readonly scheduledDays: number;
  readonly lastReviewedAt: number | null;
};

/** The schedule of a card never reviewed, due at once. */
export function newSchedule(now: number): CardSchedule {
  return {
    state: 'new',
    dueAt: now,
    stability: 0,
    difficulty: 0,
    repetitions: 0,
    lapses: 0,
    learningStep: 0,
    scheduledDays: 0,
    lastReviewedAt: null,
  };
}
