/** The answers that a review offers: two or four, each with its key and the wait that it leads to. */
import { describeInterval } from '#core/schedule/describe-interval.ts';
import type { GradedSchedule } from '#core/schedule/grade-card.ts';
import type { Grade } from '#core/schedule/review.ts';
import { fullDateWords } from '../../desk/words/date-words.ts';
import type { ReviewCommand } from './review-keys.ts';

type GradeCommand = Extract<ReviewCommand, `grade-${number}`>;

/** One answer. */
export type GradeChoice = {
  readonly grade: Grade;
  readonly name: string;
  readonly command: GradeCommand;
};

const two: readonly GradeChoice[] = [
  { grade: 'again', name: 'Forgot', command: 'grade-1' },
  { grade: 'good', name: 'Remembered', command: 'grade-2' },
];

const four: readonly GradeChoice[] = [
  { grade: 'again', name: 'Forgot', command: 'grade-1' },
  { grade: 'hard', name: 'Hard', command: 'grade-2' },
  { grade: 'good', name: 'Good', command: 'grade-3' },
  { grade: 'easy', name: 'Easy', command: 'grade-4' },
];

const one: readonly GradeChoice[] = [{ grade: 'good', name: 'Next card', command: 'grade-1' }];

/** The answers offered, worst first; a single one where cards are only looked through. */
export function gradeChoices(answerButtons: 1 | 2 | 4): readonly GradeChoice[] {
  if (answerButtons === 1) return one;
  return answerButtons === 4 ? four : two;
}

/** The wait that a grade leads to: `10 minutes`, `4 days`. */
export function waitWords({ decision }: GradedSchedule): string {
  const minutes = decision.kind === 'step' ? decision.minutes : decision.chosen * 24 * 60;
  return describeInterval(minutes * 60_000);
}

/** The date that a grade leads to, for those who want it exactly; null within a day. */
export function dueDateWords({ schedule, decision }: GradedSchedule): string | null {
  if (decision.kind === 'step') return null;
  return fullDateWords(schedule.dueAt);
}
