/** A card's schedule: what is known of its memory, and when it is next due. */

/** Times are epoch milliseconds; stability is in days (FSRS), difficulty from 1 to 10. */
export type CardSchedule = {
  readonly state: 'new' | 'learning' | 'review' | 'relearning';
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
