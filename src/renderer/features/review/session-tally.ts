/** What a session came to so far, and how long the rest will take. */
import type { CardId } from '#core/card/card.ts';
import type { Done } from './review-session.ts';

/** The figures of a session. */
export type SessionTally = {
  /** Answers given; a card may be asked more than once. */
  readonly answers: number;
  readonly remembered: number;
  readonly milliseconds: number;
  /** Cards that were forgotten at least once. */
  readonly forgotten: readonly CardId[];
};

/** The figures of what was done. */
export function tallyOf(done: readonly Done[]): SessionTally {
  const graded = done.filter(({ grade }) => grade !== null);
  const forgotten = graded.filter(({ grade }) => grade === 'again').map(({ cardId }) => cardId);
  return {
    answers: graded.length,
    remembered: graded.length - forgotten.length,
    milliseconds: graded.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    forgotten: [...new Set(forgotten)],
  };
}

/** What a card takes before anything is known of this session, and how many answers that counts as. */
const usual = { milliseconds: 9_000, answers: 4 } as const;

/** How long `left` cards will take at this session's pace, in milliseconds. */
export function timeLeft({ answers, milliseconds }: SessionTally, left: number): number {
  const each = (milliseconds + usual.milliseconds * usual.answers) / (answers + usual.answers);
  return each * left;
}

/** A stretch of time as one says it: `about a minute`, `about 12 minutes`. */
export function aboutMinutes(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (milliseconds < 45_000) return 'less than a minute';
  return minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`;
}
