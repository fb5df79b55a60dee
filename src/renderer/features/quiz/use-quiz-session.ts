/** Runs a quiz: its state, its answers, and what is kept of it. */
import { useEffect, useReducer, useRef } from 'react';
import type { AskedQuestion, Attempt, AttemptAnswer, GivenAnswer } from '#core/quiz/attempt.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { atCommit } from '../../storage/act.ts';
import { answerQuestion, finishAttempt } from '../../storage/attempts.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { type KeptQuiz, keepQuiz } from './kept-quiz.ts';
import {
  type Draft,
  draftOf,
  givenOf,
  nextOpen,
  noDraft,
  type QuizSession,
  quizSession,
} from './quiz-session.ts';
import { useAnswersSoFar } from './use-answers-so-far.ts';
import { useProof } from './use-document-text.ts';
import { useJudging } from './use-judging.ts';

/** A running quiz. */
export type RunningQuiz = ReturnType<typeof useQuizSession>;

/** The quiz of `attempt`, which has a question at least; it goes on where it was left, as `kept` says. */
export function useQuizSession(attempt: Attempt, kept: KeptQuiz | null) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [session, send] = useReducer(quizSession, null, () => resumed(attempt, kept, store.now()));
  const question = attempt.questions[session.at] as AskedQuestion;
  const answer = attempt.answers[session.at] ?? null;
  const proof = useProof(question);
  const judge = useJudging(question, proof);
  const alone = useAlone();
  const answersWith = useAnswersSoFar(attempt);
  const keep = () => void keepQuiz(store, attempt.id, session, store.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept at every step of the session
  useEffect(keep, [session]);

  const go = (to: number) => {
    const isAgain = attempt.mode === 'exam';
    const draft = isAgain ? draftOf(attempt.answers[to]?.given, attempt.questions[to]) : noDraft;
    send({ kind: 'went', to, draft, now: store.now() });
  };
  const finish = async () => {
    await finishAttempt(store, attempt.id);
    announce('The quiz is done.');
  };
  const next = (answered: Pick<Attempt, 'answers'> = attempt) => {
    const open = nextOpen(answered, session.at);
    // What is judged has its answer, even where the store was not read again since.
    const isDone = open === null || (session.isJudged && open === session.at);
    if (!isDone) return go(open);
    if (attempt.mode === 'at-once') return void finish();
    send({ kind: 'handing-in', isHandingIn: true, now: store.now() });
  };

  const keepAnswer = async (kept: Omit<AttemptAnswer, 'answeredAt'>) => {
    // The next key is for what comes of the answer as soon as IndexedDB has it.
    const going = atCommit(store);
    await answerQuestion(going.store, attempt.id, session.at, kept);
    if (attempt.mode === 'at-once') {
      send({ kind: 'judged' });
      announce(`${verdictWords[kept.verdict]} ${kept.reason}`);
      return;
    }
    void going.acknowledged().then(() => announce('Kept.'));
    next({ answers: answersWith(session.at, { ...kept, answeredAt: store.now() }) });
  };
  const spent = () => (answer?.ms ?? 0) + Math.max(0, store.now() - session.shownAt);

  return {
    ...{ attempt, session, question, answer, proof, keep, go, next, finish },
    draft: (draft: Partial<Draft>) => send({ kind: 'drafted', draft }),
    /** The clock stood still for so long. */
    stand: (milliseconds: number) => send({ kind: 'stood', milliseconds }),
    /** Answers with `given`, else with what the draft gives; nothing where that is not complete. */
    give: (given: GivenAnswer = givenOf(question, session.draft)) =>
      alone(async () => {
        if (given === null || session.isJudged) return;
        const ms = spent();
        const { verdict, reason, differs } = await judge(given);
        const whole = differs === undefined ? reason : `${reason} What differs: ${differs}.`;
        await keepAnswer({ given, verdict, reason: whole, ms });
      }),
    skip: () =>
      alone(async () => {
        if (session.isJudged) return;
        const { reason } = await judge(null);
        const words = reason.replace(/^There is no answer\.\s*/, '');
        await keepAnswer({ given: null, verdict: 'skipped', reason: words, ms: spent() });
      }),
    /** The reader knows better: right becomes wrong, anything else right. */
    overrule: () =>
      alone(async () => {
        if (answer === null || !session.isJudged) return;
        await overruleAnswer(atCommit(store).store, attempt, session.at);
        announce(answer.verdict === 'right' ? 'Counted as wrong.' : 'Counted as right.');
      }),
    handIn: (isHandingIn: boolean) => send({ kind: 'handing-in', isHandingIn, now: store.now() }),
  };
}

/** Runs one act at a time: a key that is pressed twice answers once. */
function useAlone(): (work: () => Promise<void>) => Promise<void> {
  const busy = useRef(false);
  return async (work) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } finally {
      busy.current = false;
    }
  };
}

export const verdictWords: Readonly<Record<AttemptAnswer['verdict'], string>> = {
  right: 'Right.',
  nearly: 'Nearly.',
  wrong: 'Not yet.',
  skipped: 'Not known.',
};

/** Turns the verdict of the answer at `at` over: right becomes wrong, anything else right. */
export async function overruleAnswer(
  store: Parameters<typeof answerQuestion>[0],
  { id, answers }: Attempt,
  at: number,
): Promise<void> {
  const answer = answers[at];
  if (answer === undefined || answer === null) return;
  const verdict = answer.verdict === 'right' ? 'wrong' : 'right';
  const reason = answer.reason.startsWith(byReader)
    ? answer.reason
    : `${byReader} ${answer.reason}`.trim();
  const { given, ms } = answer;
  await answerQuestion(store, id, at, { given, ms, verdict, reason });
}

const byReader = 'Counted so by you.';

/** Where the quiz was left; else at the first question without an answer. */
function resumed(attempt: Attempt, kept: KeptQuiz | null, now: number): QuizSession {
  const isThere = kept !== null && kept.at < attempt.questions.length;
  if (!isThere) {
    const at = nextOpen(attempt, -1);
    return {
      ...{ at: at ?? attempt.questions.length - 1, isJudged: at === null, draft: noDraft },
      ...{ shownAt: now, isHandingIn: false },
    };
  }
  const isAnswered = (attempt.answers[kept.at] ?? null) !== null;
  const { at, draft, elapsed } = kept;
  const isJudged = attempt.mode === 'at-once' && isAnswered;
  return { at, draft, isJudged, shownAt: now - elapsed, isHandingIn: false };
}
