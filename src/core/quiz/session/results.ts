/** What a session came to: as a whole, by section, by kind of fact and of question, and fact by fact. */
import type { AskedQuestion, AttemptAnswer } from '../attempt.ts';
import { type FactId, type FactKind, factKinds } from '../fact.ts';
import { type QuestionKind, questionKinds } from '../question.ts';
import { type FactOutcome, outcomesOf, type Verdict } from './evidence.ts';

/** How many questions came to what; those that were never answered count as skipped. */
export type Tally = {
  readonly asked: number;
  readonly right: number;
  readonly nearly: number;
  readonly wrong: number;
  readonly skipped: number;
};

export type TallyRow<Key> = { readonly key: Key; readonly tally: Tally };

/** One fact of the session, with the weakest of its outcomes; null where it was not answered. */
export type FactResult = {
  readonly factId: FactId;
  readonly factKind: FactKind;
  readonly section: string | null;
  /** The question that it was last asked by. */
  readonly question: AskedQuestion;
  readonly outcome: FactOutcome | null;
};

export type QuizResults = {
  readonly total: Tally;
  /** How long the questions were in front together, in milliseconds. */
  readonly ms: number;
  readonly bySection: readonly TallyRow<string | null>[];
  readonly byFactKind: readonly TallyRow<FactKind>[];
  readonly byQuestionKind: readonly TallyRow<QuestionKind>[];
  readonly facts: readonly FactResult[];
};

/**
 * The results of `questions` with their `answers`, which may be fewer. `sectionOf` gives the heading that a
 * question's quotes stand below.
 */
export function resultsOf(
  questions: readonly AskedQuestion[],
  answers: readonly (AttemptAnswer | null)[],
  sectionOf: (question: AskedQuestion) => string | null,
): QuizResults {
  const asked = questions.map((question, at) => ({
    ...{ question, answer: answers[at] ?? null, section: sectionOf(question) },
  }));
  const rows = <Key>(keyOf: (item: (typeof asked)[number]) => Key, order: readonly Key[]) => {
    const groups = Map.groupBy(asked, keyOf);
    const keys = [...order.filter((key) => groups.has(key))];
    for (const key of groups.keys()) if (!keys.includes(key)) keys.push(key);
    return keys.map((key) => ({
      key,
      tally: tallyOf((groups.get(key) ?? []).map(({ answer }) => answer)),
    }));
  };
  return {
    total: tallyOf(asked.map(({ answer }) => answer)),
    ms: asked.reduce((sum, { answer }) => sum + (answer?.ms ?? 0), 0),
    bySection: rows(({ section }) => section, []),
    byFactKind: rows(({ question }) => question.factKind, factKinds),
    byQuestionKind: rows(({ question }) => question.kind, questionKinds),
    facts: factResults(asked),
  };
}

/** The tally of answers; null is a question without one. */
export function tallyOf(answers: readonly (Pick<AttemptAnswer, 'verdict'> | null)[]): Tally {
  const count = (verdict: AttemptAnswer['verdict']) =>
    answers.filter((answer) => (answer?.verdict ?? 'skipped') === verdict).length;
  return {
    asked: answers.length,
    ...{ right: count('right'), nearly: count('nearly'), wrong: count('wrong') },
    skipped: count('skipped'),
  };
}

/** The share of right answers among all that were asked, from 0 to 1; nearly right counts half. */
export function scoreOf({ asked, right, nearly }: Tally): number {
  return asked === 0 ? 0 : (right + nearly / 2) / asked;
}

const ranks: Readonly<Record<Verdict, number>> = { wrong: 0, nearly: 1, right: 2 };

type Asked = {
  readonly question: AskedQuestion;
  readonly answer: AttemptAnswer | null;
  readonly section: string | null;
};

function factResults(asked: readonly Asked[]): readonly FactResult[] {
  const results = new Map<FactId, FactResult>();
  for (const { question, answer, section } of asked) {
    const outcomes = answer === null ? [] : outcomesOf(question, answer);
    for (const factId of question.factIds) {
      const outcome = outcomes.find((each) => each.factId === factId) ?? null;
      const known = results.get(factId);
      const { factKind } = question;
      const next = { factId, factKind, section, question, outcome };
      if (known === undefined || isWeaker(outcome, known.outcome)) results.set(factId, next);
    }
  }
  return [...results.values()];
}

/** Whether `outcome` says less for the fact than `known`; what was not answered says nothing. */
function isWeaker(outcome: FactOutcome | null, known: FactOutcome | null): boolean {
  if (outcome === null) return false;
  return known === null || ranks[outcome.verdict] < ranks[known.verdict];
}
