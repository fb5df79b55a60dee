import { describe, expect, test } from 'vitest';
import { askableFact } from '#core/quiz/session/askable-fact.ts';
import { historiesOf } from '#core/quiz/session/coverage-matrix.ts';
import { curatedFacts } from '#support/quiz/curated-facts.ts';
import { factsWithin, planQuiz } from './plan-quiz.ts';
import { firstSettings, type QuizSettings, sectionKey } from './quiz-settings.ts';

const facts = curatedFacts('one');
const [one, two] = facts;
if (one === undefined || two === undefined) throw new Error('There are no facts');
const tags = new Map([[one.id, new Set(['law'])]]);
const within = (settings: Partial<QuizSettings>, given = facts) =>
  factsWithin({ facts: given, tags }, { ...firstSettings, ...settings });

describe('factsWithin', () => {
  test('nothing chosen leaves all', () => {
    expect(within({})).toEqual(facts);
  });

  test('sections, tags, kinds and difficulty narrow down, each by itself', () => {
    const key = sectionKey(two.documentId, askableFact(two).section);
    for (const fact of within({ sections: [key] })) {
      expect(sectionKey(fact.documentId, askableFact(fact).section)).toBe(key);
    }
    expect(within({ tags: ['law'] })).toEqual([one]);
    expect(within({ tags: ['other'] })).toEqual([]);
    expect(within({ factKinds: ['date'] }).every(({ kind }) => kind === 'date')).toBe(true);
    expect(within({ difficulties: [3] }).every(({ difficulty }) => difficulty === 3)).toBe(true);
  });

  test('only accepted facts, where that is wished', () => {
    const suggested = facts.map((fact) => ({ ...fact, state: 'suggested' as const }));
    expect(within({ isAcceptedOnly: true }, suggested)).toEqual([]);
    expect(within({ isAcceptedOnly: true })).toEqual(facts);
  });
});

describe('planQuiz', () => {
  const plan = (settings: Partial<QuizSettings>, histories = historiesOf([])) =>
    planQuiz(facts, { ...firstSettings, ...settings }, histories, 'Title', 'seed');
  const answered = (ids: ReadonlySet<string>, verdict: 'right' | 'wrong') => {
    const { questions } = plan({ count: 100, questionKinds: ['proof'] });
    const asked = questions.filter(({ factIds: [id] }) => id !== undefined && ids.has(id));
    const answer = { given: null, verdict, reason: '', ms: 1, answeredAt: 1 };
    return { questions: asked, answers: asked.map(() => answer) };
  };

  test('keeps what was chosen, with the seed that made it, and asks as many', () => {
    const quiz = plan({ count: 12 });
    expect(quiz.questions).toHaveLength(12);
    expect(quiz).toMatchObject({ title: 'Title', documentIds: ['one'], mode: 'at-once' });
    expect(quiz.settings).toMatchObject({ count: 12, seed: 'seed' });
    expect(planQuiz([], firstSettings, historiesOf([]), 'Title', 'seed')).toMatchObject({
      ...{ questions: [], documentIds: [] },
    });
  });

  test('what was never asked comes first, or what was missed, as the reader wishes', () => {
    const some = new Set(facts.slice(0, 50).map(({ id }) => id));
    const missed = new Set(facts.slice(50, 55).map(({ id }) => id));
    const histories = historiesOf([answered(some, 'right'), answered(missed, 'wrong')]);
    const idsOf = (first: QuizSettings['first'], count: number) =>
      new Set(
        plan({ first, count, questionKinds: ['proof'] }, histories).questions.flatMap(
          ({ factIds }) => factIds,
        ),
      );
    const never = facts.slice(55).map(({ id }) => id);
    expect(idsOf('never-asked', never.length)).toEqual(new Set(never));
    expect(idsOf('missed', missed.size)).toEqual(missed);
  });
});
