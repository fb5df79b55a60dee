/** Attempts: one run of the reader through a quiz, with what was asked and what was answered. */
import type { DocumentId } from '../text/document.ts';
import type { Question } from './question.ts';

export type AttemptId = string & { readonly __brand: 'AttemptId' };

/** A question as it was asked, with the document that proves its answer. */
export type AskedQuestion = Question & { readonly documentId: DocumentId };

/** When the reader is told: after each answer, or at the end. */
export const attemptModes = ['at-once', 'exam'] as const;
export type AttemptMode = (typeof attemptModes)[number];

/** What a quiz was made of, once it was started; its answers are kept one by one. */
export type StartedAttempt = {
  readonly id: AttemptId;
  readonly title: string;
  readonly documentIds: readonly DocumentId[];
  /** What was chosen to make it, as the screen that starts a quiz writes it. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly questions: readonly AskedQuestion[];
  readonly mode: AttemptMode;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Null while it goes on. */
  readonly finishedAt: number | null;
};

/** `skipped` is a question that the reader left without an answer. */
export const attemptVerdicts = ['right', 'nearly', 'wrong', 'skipped'] as const;

/**
 * What was given: words (typed, cloze), an option's index (choice), whether it is true (true-false),
 * indexes (matching, ordering), or a passage of the text (proof), `[start, end)`; null where it was skipped.
 */
export type GivenAnswer =
  | string
  | number
  | boolean
  | readonly number[]
  | { readonly start: number; readonly end: number }
  | null;

/** One answer of an attempt, and what it came to. */
export type AttemptAnswer = {
  readonly given: GivenAnswer;
  readonly verdict: (typeof attemptVerdicts)[number];
  /** One sentence for the reader. */
  readonly reason: string;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
  /** Epoch milliseconds. */
  readonly answeredAt: number;
};

/** An answer as it is kept: `<attempt>/<index of the question>` is its id. */
export type KeptAnswer = AttemptAnswer & {
  readonly id: string;
  readonly attemptId: AttemptId;
  readonly index: number;
};

/** An attempt with its answers: null for each question that has none yet. */
export type Attempt = StartedAttempt & { readonly answers: readonly (AttemptAnswer | null)[] };

/** The attempt with the answers that were kept of it. */
export function attemptWith(started: StartedAttempt, kept: readonly KeptAnswer[]): Attempt {
  const byIndex = new Map(kept.map((answer) => [answer.index, answer]));
  const answers = started.questions.map((_, index) => {
    const found = byIndex.get(index);
    if (found === undefined) return null;
    const { given, verdict, reason, ms, answeredAt } = found;
    return { given, verdict, reason, ms, answeredAt };
  });
  return { ...started, answers };
}
