/** Says in words how a quiz went. */
import type { QuizResult } from '../../storage/last-quiz.ts';

/** `Quiz 8 of 10 · 3 Nov`. */
export function quizWords({ right, asked, finishedAt }: QuizResult): string {
  const date = new Date(finishedAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return `Quiz ${right} of ${asked} · ${date}`;
}
