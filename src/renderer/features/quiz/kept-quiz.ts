/** Keeps where a quiz stands, so that an interruption loses neither question nor answer. */
import type { AttemptId } from '#core/quiz/attempt.ts';
import type { Store } from '../../storage/act.ts';
import { keepQuizDraft, readQuizDraft } from '../../storage/quiz-draft.ts';
import { type Draft, noDraft, type QuizSession } from './quiz-session.ts';

/** A quiz as it was left. */
export type KeptQuiz = Pick<QuizSession, 'at' | 'isJudged' | 'draft'> & {
  readonly attemptId: AttemptId;
  /** How long the question had been in front, in milliseconds. */
  readonly elapsed: number;
};

/** How the quiz was left; null where another one was, or none. */
export async function readKeptQuiz(store: Store, id: AttemptId): Promise<KeptQuiz | null> {
  const kept = parsed(await readQuizDraft(store));
  return kept?.attemptId === id ? kept : null;
}

/** What is being written, and what is to be written after it: of several only the latest. */
let writing: Promise<void> | null = null;
let waiting: string | null = null;

/** Keeps how the quiz stands; resolves when it, or something later, is kept. */
export function keepQuiz(
  store: Store,
  attemptId: AttemptId,
  session: QuizSession,
  now: number,
): Promise<void> {
  const { at, isJudged, draft, shownAt } = session;
  const elapsed = Math.max(0, now - shownAt);
  const kept: KeptQuiz = { attemptId, at, isJudged, draft, elapsed };
  waiting = JSON.stringify(kept);
  writing ??= writeAll(store).finally(() => {
    writing = null;
  });
  return writing;
}

async function writeAll(store: Store): Promise<void> {
  while (waiting !== null) {
    const next = waiting;
    waiting = null;
    await keepQuizDraft(store, next);
  }
}

/** What was kept, or null where it is not of this shape. */
function parsed(text: string | null): KeptQuiz | null {
  if (text === null) return null;
  try {
    const kept: Partial<KeptQuiz> | null = JSON.parse(text);
    const isWhole =
      typeof kept?.attemptId === 'string' &&
      typeof kept.at === 'number' &&
      typeof kept.isJudged === 'boolean' &&
      typeof kept.elapsed === 'number';
    return isWhole ? { ...(kept as KeptQuiz), draft: wholeDraft(kept?.draft) } : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function wholeDraft(draft: Partial<Draft> | undefined): Draft {
  return {
    text: typeof draft?.text === 'string' ? draft.text : noDraft.text,
    pairs: Array.isArray(draft?.pairs) ? draft.pairs : noDraft.pairs,
    cue: typeof draft?.cue === 'number' ? draft.cue : noDraft.cue,
    order: Array.isArray(draft?.order) ? draft.order : noDraft.order,
  };
}
