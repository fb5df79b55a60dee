/** Narrows facts down to what the reader chose, and makes the quiz of them. */
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { askableFact } from '#core/quiz/session/askable-fact.ts';
import { chooseQuestions } from '#core/quiz/session/choose-questions.ts';
import type { FactHistories } from '#core/quiz/session/coverage-matrix.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { NewAttempt } from '../../storage/attempts.ts';
import type { PlanTask } from '../../workers/plan-quiz-task.ts';
import { type QuizSettings, sectionKey } from './quiz-settings.ts';
import type { Material } from './use-material.ts';

/** The facts of `material` that the settings leave. */
export function factsWithin(
  { facts, tags }: Pick<Material, 'facts' | 'tags'>,
  settings: QuizSettings,
): readonly StoredFact[] {
  const { sections, tags: wanted, isAcceptedOnly } = settings;
  return facts.filter((fact) => {
    const isKnown = !isAcceptedOnly || fact.state === 'accepted';
    const isTold = settings.factKinds.includes(fact.kind);
    const isFit = settings.difficulties.includes(fact.difficulty);
    const key = sectionKey(fact.documentId, askableFact(fact).section);
    const isThere = sections === null || sections.includes(key);
    const isTagged = wanted === null || wanted.some((tag) => tags.get(fact.id)?.has(tag));
    return isKnown && isTold && isFit && isThere && isTagged;
  });
}

/** The quiz of `facts`, ready to be started; it has no question where the facts give none. */
export function planQuiz(
  facts: readonly StoredFact[],
  settings: QuizSettings,
  histories: FactHistories,
  title: string,
  seed: string,
): NewAttempt {
  const { ranks, wishes } = planOf(facts, settings, histories, seed);
  const rankOf = ({ id }: StoredFact) => ranks?.get(id) ?? 0;
  const questions = chooseQuestions(facts, ranks === null ? wishes : { ...wishes, rankOf });
  return quizOf(questions, settings, title, seed);
}

/** What is to be planned: the same as `planQuiz` does, for the worker. */
export function planOf(
  facts: readonly StoredFact[],
  { questionKinds, factKinds, difficulties, count, first }: QuizSettings,
  histories: FactHistories,
  seed: string,
): Omit<PlanTask, 'turn'> {
  const rank = rankOf(first, histories);
  const ranks = rank === null ? null : new Map(facts.map(({ id }) => [id, rank(id)] as const));
  return { facts, ranks, wishes: { questionKinds, factKinds, difficulties, count, seed } };
}

/** The quiz of these questions. */
export function quizOf(
  questions: readonly AskedQuestion[],
  settings: QuizSettings,
  title: string,
  seed: string,
): NewAttempt {
  const documentIds = [...new Set(questions.map(({ documentId }) => documentId))];
  return { title, documentIds, settings: { ...settings, seed }, questions, mode: settings.mode };
}

function rankOf(
  first: QuizSettings['first'],
  histories: FactHistories,
): ((id: FactId) => number) | null {
  if (first === 'never-asked') return (id) => histories.get(id)?.asked ?? 0;
  if (first === 'any') return null;
  return (id) => {
    const known = histories.get(id);
    if (known === undefined) return 1;
    return known.latest.verdict === 'right' ? 2 : 0;
  };
}
