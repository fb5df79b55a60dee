/** What was asked of a document, and what never was: its sections by the kinds of its facts. */
import type { Attempt } from '../attempt.ts';
import { type FactId, type FactKind, factKinds } from '../fact.ts';
import type { AskableFact } from './askable-fact.ts';
import { type FactOutcome, outcomesOf } from './evidence.ts';

/** What is known of one fact from all that was asked. */
export type FactHistory = {
  /** How often it was answered. */
  readonly asked: number;
  readonly right: number;
  /** The outcome of its latest answer. */
  readonly latest: FactOutcome;
};

/** The history of each fact that was ever answered. */
export type FactHistories = ReadonlyMap<FactId, FactHistory>;

/** The histories from `attempts`, in any order. */
export function historiesOf(
  attempts: readonly Pick<Attempt, 'questions' | 'answers'>[],
): FactHistories {
  const answered = attempts.flatMap(({ questions, answers }) =>
    questions.flatMap((question, at) => {
      const answer = answers[at] ?? null;
      return answer === null ? [] : [{ question, answer }];
    }),
  );
  const histories = new Map<FactId, FactHistory>();
  for (const { question, answer } of answered.sort(
    (a, b) => a.answer.answeredAt - b.answer.answeredAt,
  )) {
    for (const outcome of outcomesOf(question, answer)) {
      const { asked = 0, right = 0 } = histories.get(outcome.factId) ?? {};
      const isRight = outcome.verdict === 'right' ? 1 : 0;
      histories.set(outcome.factId, {
        ...{ asked: asked + 1, right: right + isRight, latest: outcome },
      });
    }
  }
  return histories;
}

/** Facts of one section and one kind. */
export type CoverageCell = {
  readonly facts: number;
  /** Of them, how many were ever asked. */
  readonly asked: number;
  /** Of them, how many were right when they were last asked. */
  readonly right: number;
};

/** Sections in the order in which their facts come, by the kinds that there are; null where a cell has no fact. */
export type CoverageMatrix = {
  readonly kinds: readonly FactKind[];
  readonly rows: readonly {
    readonly section: string | null;
    readonly cells: readonly (CoverageCell | null)[];
    readonly total: CoverageCell;
  }[];
  readonly total: CoverageCell;
};

/** The matrix of `facts`. */
export function coverageMatrixOf(
  facts: readonly AskableFact[],
  histories: FactHistories,
): CoverageMatrix {
  const kinds = factKinds.filter((kind) => facts.some(({ fact }) => fact.kind === kind));
  const sections = Map.groupBy(facts, ({ section }) => section);
  return {
    kinds,
    rows: [...sections].map(([section, own]) => ({
      section,
      cells: kinds.map((kind) => {
        const ofKind = own.filter(({ fact }) => fact.kind === kind);
        return ofKind.length === 0 ? null : cellOf(ofKind, histories);
      }),
      total: cellOf(own, histories),
    })),
    total: cellOf(facts, histories),
  };
}

function cellOf(facts: readonly AskableFact[], histories: FactHistories): CoverageCell {
  const known = facts.map(({ fact }) => histories.get(fact.id));
  return {
    facts: facts.length,
    asked: known.filter((one) => one !== undefined).length,
    right: known.filter((one) => one?.latest.verdict === 'right').length,
  };
}
