/** A running quiz as a value: which question is in front, what was done to it, and whether it is judged. */
import type { AskedQuestion, Attempt, GivenAnswer } from '#core/quiz/attempt.ts';

/** What the reader did with the question in front, before it is an answer. */
export type Draft = {
  readonly text: string;
  /** For each cue the index of its answer; null where none was chosen. */
  readonly pairs: readonly (number | null)[];
  /** The cue that is being matched. */
  readonly cue: number;
  /** Indexes of events, in the order in which they were picked. */
  readonly order: readonly number[];
};

export const noDraft: Draft = { text: '', pairs: [], cue: 0, order: [] };

/** Where the quiz stands. */
export type QuizSession = {
  /** The index of the question in front. */
  readonly at: number;
  /** Whether what it came to is shown. */
  readonly isJudged: boolean;
  readonly draft: Draft;
  /** Epoch milliseconds; as much earlier as it was in front before an interruption. */
  readonly shownAt: number;
  /** Whether the reader is asked to hand in. */
  readonly isHandingIn: boolean;
};

export type QuizEvent =
  | { readonly kind: 'drafted'; readonly draft: Partial<Draft> }
  | { readonly kind: 'judged' }
  | { readonly kind: 'went'; readonly to: number; readonly draft: Draft; readonly now: number }
  /** The clock stood still for so many milliseconds. */
  | { readonly kind: 'stood'; readonly milliseconds: number }
  | { readonly kind: 'handing-in'; readonly isHandingIn: boolean; readonly now: number };

/** The session after `event`. What was judged is changed no more, but by overruling. */
export function quizSession(session: QuizSession, event: QuizEvent): QuizSession {
  switch (event.kind) {
    case 'drafted':
      if (session.isJudged) return session;
      return { ...session, draft: { ...session.draft, ...event.draft } };
    case 'judged':
      return { ...session, isJudged: true };
    case 'went': {
      const { to, draft, now } = event;
      return { at: to, isJudged: false, draft, shownAt: now, isHandingIn: false };
    }
    case 'stood':
      return { ...session, shownAt: session.shownAt + event.milliseconds };
    case 'handing-in':
      return { ...session, isHandingIn: event.isHandingIn, shownAt: event.now };
  }
}

/** The first question after `at` that has no answer, or before it; null where all have one. */
export function nextOpen({ answers }: Pick<Attempt, 'answers'>, at: number): number | null {
  const after = answers.findIndex((answer, index) => index > at && answer === null);
  if (after !== -1) return after;
  const first = answers.indexOf(null);
  return first === -1 ? null : first;
}

/** The draft that an answer was: it can be changed until the quiz is handed in. */
export function draftOf(
  given: GivenAnswer | undefined,
  question: AskedQuestion | undefined,
): Draft {
  if (typeof given === 'string') return { ...noDraft, text: given };
  if (!Array.isArray(given)) return noDraft;
  return question?.kind === 'matching'
    ? { ...noDraft, pairs: given }
    : { ...noDraft, order: given };
}

/** What the draft gives as an answer to `question`; null while it is not complete. */
export function givenOf(question: AskedQuestion, { text, pairs, order }: Draft): GivenAnswer {
  switch (question.kind) {
    case 'typed':
    case 'cloze':
      return text.trim() === '' ? null : text;
    case 'matching': {
      const made = question.cues.map((_, cue) => pairs[cue] ?? null);
      const all = made.filter((answer) => answer !== null);
      return all.length === made.length ? all : null;
    }
    case 'ordering':
      return order.length === question.events.length ? order : null;
    default:
      return null;
  }
}

/** The draft with `answer` for the cue in front: the next open cue is in front then. */
export function paired(draft: Draft, cues: number, answer: number): Draft {
  const pairs = Array.from({ length: cues }, (_, cue) => {
    const known = draft.pairs[cue] ?? null;
    // An answer belongs to one cue only.
    return cue === draft.cue ? answer : known === answer ? null : known;
  });
  const open = [...pairs.keys()].map((step) => (draft.cue + step) % cues);
  const next = open.find((cue) => pairs[cue] === null);
  return { ...draft, pairs, cue: next ?? draft.cue };
}

/** The draft without the pair of the cue in front, or of the one that was made before it. */
export function unpaired(draft: Draft, cues: number): Draft {
  const back = Array.from({ length: cues }, (_, step) => (draft.cue - step + cues) % cues);
  const made = back.find((cue) => (draft.pairs[cue] ?? null) !== null);
  if (made === undefined) return draft;
  return {
    ...draft,
    pairs: draft.pairs.map((answer, cue) => (cue === made ? null : answer)),
    cue: made,
  };
}
