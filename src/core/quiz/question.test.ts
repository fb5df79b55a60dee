import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf, shuffled } from '../chance.ts';
import { checkAnswer } from './check-answer.ts';
import { tellsByLength } from './choice-options.ts';
import { gapIn } from './cloze-from-quote.ts';
import type { Fact } from './fact.ts';
import type { Question } from './question.ts';
import { questionsFromFact } from './question-from-fact.ts';
import { matchingQuestions, orderingQuestion } from './question-from-facts.ts';
import { readFacts } from './read-facts.ts';

const file = '../../../resources/library/chinas-technological-self-reliance.facts.json';
const read = readFacts(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
const facts: readonly Fact[] = read.ok ? read.value : [];

const all = facts.flatMap((fact) => questionsFromFact(fact, 'seed'));
function ofKind<Kind extends Question['kind']>(kind: Kind) {
  return all.filter(
    (question): question is Extract<Question, { kind: Kind }> => question.kind === kind,
  );
}

describe('questionsFromFact', { timeout: 60_000 }, () => {
  test('gives every form, and each question carries its proof', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['choice', 'typed', 'cloze', 'true-false', 'proof']),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { quotes } of all) expect(quotes.length).toBeGreaterThan(0);
  });

  test('a choice has four options that differ, and one of them is right', () => {
    const choices = ofKind('choice');
    expect(choices.length).toBeGreaterThan(facts.length);
    for (const { options, right } of choices) {
      expect(options).toHaveLength(4);
      const rightOnes = options.filter(
        (words) => checkAnswer(words, options[right] ?? '').verdict === 'right',
      );
      expect(rightOnes).toEqual([options[right]]);
    }
  });

  test('the place and the length of the right option tell nothing', () => {
    const choices = ofKind('choice');
    const places = [0, 1, 2, 3].map(
      (place) => choices.filter(({ right }) => right === place).length,
    );
    for (const count of places) expect(count / choices.length).toBeGreaterThan(0.15);
    const telling = choices.filter(({ options, right }) =>
      tellsByLength(
        options[right] ?? '',
        options.filter((_, at) => at !== right),
      ),
    );
    expect(telling).toEqual([]);
  });

  test('true and false come about equally often, and a false one is no denial of the true one', () => {
    const asked = ofKind('true-false');
    const share = asked.filter(({ isTrue }) => isTrue).length / asked.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    for (const { isTrue, prompt, truth } of asked) {
      expect(prompt === truth).toBe(isTrue);
      const denials = (text: string) => text.match(/\b(?:not|no|never)\b/g)?.length ?? 0;
      expect(denials(prompt)).toBe(denials(truth));
    }
  });

  test('a cloze is its quote, and its answer is right in the gap and for the question', () => {
    const clozes = ofKind('cloze');
    expect(clozes.length).toBeGreaterThan(30);
    for (const { before, answer, after, quotes, synonyms, answerKind } of clozes) {
      const exact = quotes[0]?.exact ?? '';
      const words = exact.slice(before.length, exact.length - after.length);
      expect(checkAnswer(words, answer, { synonyms, kind: answerKind }).verdict).toBe('right');
      expect(`${before}${words}${after}`).toBe(exact);
    }
  });

  test('is the same for the same seed, and differs with it', () => {
    const seeds = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(seeds, fc.constantFrom(...facts), (seed, fact) => {
        expect(questionsFromFact(fact, seed)).toEqual(questionsFromFact(fact, seed));
      }),
      { numRuns: 30 },
    );
    const orders = ['a', 'b', 'c', 'd'].map((seed) =>
      JSON.stringify(facts.slice(0, 8).map((fact) => questionsFromFact(fact, seed))),
    );
    expect(new Set(orders).size).toBe(4);
  });
});

describe('questions of several facts', { timeout: 60_000 }, () => {
  test('a matching question gives each cue the one answer that is right for it', () => {
    const matchings = matchingQuestions(facts, 'seed');
    expect(matchings.length).toBeGreaterThanOrEqual(4);
    for (const { cues, answers, right, factIds } of matchings) {
      expect(new Set(right).size).toBe(cues.length);
      cues.forEach((cue, at) => {
        const fact = facts.find(({ id }) => id === factIds[at]);
        const question = fact?.questions.find(({ prompt }) => prompt === cue);
        const fitting = answers.filter(
          (words) =>
            checkAnswer(words, question?.answer ?? '', { synonyms: question?.synonyms ?? [] })
              .verdict === 'right',
        );
        expect(fitting).toEqual([answers[right[at] ?? -1]]);
      });
    }
  });

  test('an ordering question names no year, and its order is that of the years', () => {
    const question = orderingQuestion(facts, 'seed');
    expect(question?.events.length).toBeGreaterThanOrEqual(3);
    const years = question?.right.map((at) => {
      expect(question.events[at]).not.toMatch(/\d{4}/);
      const fact = facts.find(({ id }) => id === question.factIds[at]);
      return Number(/\d{4}/.exec(fact?.statement ?? '')?.[0]);
    });
    expect(years).toEqual([...(years ?? [])].sort((a, b) => a - b));
  });

  test('fewer than three events give no question', () => {
    expect(orderingQuestion(facts.slice(0, 3), 'seed')).toBeNull();
  });
});

describe('gapIn', () => {
  test('leaves the article outside, and refuses what is there twice, or nearly alone', () => {
    const sentence = 'In 2019 the firm left the market for good.';
    expect(gapIn(sentence, 'the market')).toEqual({
      before: 'In 2019 the firm left the ',
      after: ' for good.',
      answer: 'market',
    });
    expect(gapIn('One firm met the other firm in the town hall.', 'firm')).toBeNull();
    expect(gapIn('The firm left.', 'firm')).toBeNull();
    expect(gapIn(sentence, 'mark')).toBeNull();
  });
});

test('a shuffle keeps every item, and follows from its seed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const order = shuffled(items, chanceOf(seed));
      expect([...order].sort()).toEqual([...items].sort());
      expect(shuffled(items, chanceOf(seed))).toEqual(order);
    }),
  );
});
