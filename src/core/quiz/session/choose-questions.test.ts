import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curatedFacts } from '#support/quiz/curated-facts.ts';
import { factKinds } from '../fact.ts';
import { questionKinds } from '../question.ts';
import { chooseQuestions, type QuizWishes } from './choose-questions.ts';

const facts = [...curatedFacts('one'), ...curatedFacts('two').slice(0, 12)];
const all: QuizWishes = {
  ...{ count: 20, questionKinds, factKinds, difficulties: [1, 2, 3], seed: 'seed' },
};

const wishes: fc.Arbitrary<QuizWishes> = fc.record({
  count: fc.integer({ min: 0, max: 30 }),
  questionKinds: fc.subarray([...questionKinds], { minLength: 1 }),
  factKinds: fc.subarray([...factKinds], { minLength: 3 }),
  difficulties: fc.subarray([1, 2, 3] as const, { minLength: 1 }),
  seed: fc.string({ maxLength: 6 }),
});
const few = { numRuns: 40 };

describe('chooseQuestions', { timeout: 120_000 }, () => {
  test('asks what was wished for, and no question twice', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const chosen = chooseQuestions(facts, wish);
        expect(chosen.length).toBeLessThanOrEqual(wish.count);
        for (const { kind, factIds, documentId } of chosen) {
          expect(wish.questionKinds).toContain(kind);
          for (const id of factIds) {
            const fact = facts.find((one) => one.id === id);
            expect(fact?.documentId).toBe(documentId);
            expect(wish.factKinds).toContain(fact?.kind);
            expect(wish.difficulties).toContain(fact?.difficulty);
          }
        }
        expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
      }),
      few,
    );
  });

  test('no fact comes a second time before every fact that gives such questions was asked', () => {
    const single = ['choice', 'true-false', 'typed', 'cloze', 'proof'] as const;
    const kinds = fc.subarray([...single], { minLength: 1 });
    const idsOf = (size: number, wish: Partial<QuizWishes>) =>
      chooseQuestions(facts.slice(0, size), { ...all, ...wish }).flatMap(({ factIds }) => factIds);
    fc.assert(
      fc.property(
        fc.record({ questionKinds: kinds, seed: fc.string({ maxLength: 4 }) }),
        fc.integer({ min: 3, max: 40 }),
        (wish, size) => {
          const askable = new Set(idsOf(size, { ...wish, count: 1_000 }));
          const asked = idsOf(size, { ...wish, count: size * 2 }).slice(0, askable.size);
          expect(new Set(asked).size).toBe(asked.length);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('is the same for the same seed, whatever order it differs by', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(chooseQuestions(facts, wish)).toEqual(chooseQuestions(facts, wish));
      }),
      { numRuns: 15 },
    );
    const ids = ['a', 'b', 'c'].map((seed) =>
      chooseQuestions(facts, { ...all, seed }).map(({ id }) => id),
    );
    expect(new Set(ids.map((list) => list.join(' '))).size).toBe(3);
  });

  test('twenty questions are a mix of all kinds', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const chosen = chooseQuestions(facts, { ...all, seed });
      expect(chosen).toHaveLength(20);
      const counts = Map.groupBy(chosen, ({ kind }) => kind);
      for (const kind of ['choice', 'true-false', 'typed', 'cloze'] as const) {
        expect(counts.get(kind)?.length ?? 0).toBeGreaterThanOrEqual(3);
      }
      expect(counts.get('matching')).toHaveLength(1);
      expect(counts.get('ordering')).toHaveLength(1);
    }
  });

  test('facts of a lower rank come first', () => {
    const wanted = new Set(facts.slice(20, 30).map(({ id }) => id));
    const chosen = chooseQuestions(facts, {
      ...{ ...all, count: 10, questionKinds: ['proof'] },
      rankOf: ({ id }) => (wanted.has(id) ? 0 : 1),
    });
    expect(new Set(chosen.flatMap(({ factIds }) => factIds))).toEqual(wanted);
  });

  test('one fact gives what it gives, and none gives nothing', () => {
    expect(chooseQuestions([], all)).toEqual([]);
    const [one] = facts;
    const chosen = chooseQuestions(one === undefined ? [] : [one], all);
    expect(chosen.length).toBeGreaterThanOrEqual(4);
    expect(chosen.length).toBeLessThan(20);
  });
});
