import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage } from '#core/text/passage.ts';
import { curatedFacts, curatedText } from '#support/quiz/curated-facts.ts';
import type { AskedQuestion, AttemptAnswer } from '../attempt.ts';
import { factKinds } from '../fact.ts';
import { questionKinds } from '../question.ts';
import { placesOfQuote } from '../quote.ts';
import { gradeOfOutcome } from './card-evidence.ts';
import { chooseQuestions } from './choose-questions.ts';
import { outcomesOf, strengthOf } from './evidence.ts';
import { givenWords, rightWords } from './given-words.ts';
import { judgeQuestion } from './judge-question.ts';

const { text, blocks } = curatedText();
const questions = chooseQuestions(curatedFacts('one'), {
  ...{ count: 200, questionKinds, factKinds, difficulties: [1, 2, 3], seed: 'judge' },
});
const grounds = (question: AskedQuestion) => ({
  answer: { language: 'en' },
  proofs: question.quotes.flatMap((quote) => placesOfQuote(text, quote)),
  paragraphs: blocks,
});
const someQuestion = fc.constantFrom(...questions);

/** The right answer of any question. */
function rightAnswer(question: AskedQuestion): AttemptAnswer['given'] {
  switch (question.kind) {
    case 'choice':
      return question.right;
    case 'true-false':
      return question.isTrue;
    case 'typed':
    case 'cloze':
      return question.answer;
    case 'matching':
    case 'ordering':
      return question.right;
    case 'proof': {
      const [place] = placesOfQuote(
        text,
        question.quotes[0] ?? { exact: '', before: '', after: '' },
      );
      return place === undefined ? null : { start: place.start, end: place.end };
    }
  }
}

function ofKind<Kind extends AskedQuestion['kind']>(kind: Kind) {
  const found = questions.find((one) => one.kind === kind);
  if (found?.kind !== kind) throw new Error(`There is no ${kind} question`);
  return found as Extract<AskedQuestion, { kind: Kind }>;
}

test('questions of all kinds are there to be judged', () => {
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
});

describe('judgeQuestion', { timeout: 120_000 }, () => {
  test('the right answer of every kind is right', () => {
    for (const question of questions) {
      const given = rightAnswer(question);
      expect(judgeQuestion(question, given, grounds(question)).verdict).toBe('right');
    }
  });

  test('an answer of another kind, and none at all, is wrong and says so', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const judged = judgeQuestion(question, null, grounds(question));
        expect(judged).toMatchObject({ verdict: 'wrong' });
        expect(judged.reason).toMatch(/^There is no answer\./);
      }),
    );
  });

  test('any other option, and the other truth, is wrong', () => {
    const choice = ofKind('choice');
    choice.options.forEach((_, option) => {
      const verdict = option === choice.right ? 'right' : 'wrong';
      expect(judgeQuestion(choice, option, grounds(choice)).verdict).toBe(verdict);
    });
    const statement = ofKind('true-false');
    expect(judgeQuestion(statement, !statement.isTrue, grounds(statement)).verdict).toBe('wrong');
  });

  test('what is nearly right says what differs', () => {
    const joint = questions.filter(
      (question) => question.kind === 'ordering' || question.kind === 'matching',
    );
    expect(joint.length).toBeGreaterThan(1);
    for (const question of joint) {
      const [a = 0, b = 0, ...rest] = question.right;
      const judged = judgeQuestion(question, [b, a, ...rest], grounds(question));
      if (question.kind === 'matching' && question.right.length < 5) {
        expect(judged.verdict).toBe('wrong');
      } else {
        expect(judged).toMatchObject({ verdict: 'nearly', differs: expect.stringMatching(/\S/) });
      }
    }
  });

  test('an order that is turned round is wrong, and counts what stands in place', () => {
    const order = ofKind('ordering');
    const judged = judgeQuestion(order, [...order.right].reverse(), grounds(order));
    expect(judged.verdict).toBe('wrong');
    expect(judged.reason).toMatch(/^\d of \d stand in their place\.$/);
  });

  test('a sentence is judged by where it stands', () => {
    const quote = passage(104, 180);
    const proof = { ...ofKind('proof') };
    const judge = (start: number, end: number) =>
      judgeQuestion(proof, { start, end }, { ...grounds(proof), proofs: [quote] }).verdict;
    expect(judge(104, 180)).toBe('right');
    expect(judge(110, 180)).toBe('right');
    expect(judge(104, 384)).toBe('right');
    expect(judge(200, 300)).toBe('nearly');
    expect(judge(848, 900)).toBe('wrong');
  });
});

describe('evidence', () => {
  const answer = (given: AttemptAnswer['given'], verdict: AttemptAnswer['verdict']) => ({
    given,
    verdict,
  });

  test('typed is stronger than cloze, cloze than choice, choice than true or false', () => {
    const strengths = (
      ['typed', 'cloze', 'ordering', 'matching', 'choice', 'true-false', 'proof'] as const
    ).map((kind) => strengthOf(ofKind(kind)));
    expect([...strengths].sort((a, b) => b - a)).toEqual(strengths);
    expect(new Set(strengths).size).toBe(strengths.length);
    for (const strength of strengths) {
      expect(strength).toBeGreaterThanOrEqual(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
  });

  test('each fact of a question has one outcome, and the parts of an answer their own', () => {
    const matching = ofKind('matching');
    const [a = 0, b = 0, ...rest] = matching.right;
    const verdicts = (given: AttemptAnswer['given'], verdict: AttemptAnswer['verdict']) =>
      outcomesOf(matching, answer(given, verdict)).map((one) => one.verdict);
    expect(verdicts([b, a, ...rest], 'nearly').slice(0, 2)).toEqual(['wrong', 'wrong']);
    expect(new Set(verdicts([b, a, ...rest], 'nearly').slice(2))).toEqual(new Set(['right']));
    expect(new Set(verdicts(matching.right, 'wrong'))).toEqual(new Set(['wrong']));
    expect(new Set(verdicts([b, a, ...rest], 'right'))).toEqual(new Set(['right']));
    expect(new Set(verdicts(null, 'skipped'))).toEqual(new Set(['wrong']));
    fc.assert(
      fc.property(someQuestion, fc.constantFrom('right', 'nearly', 'wrong', 'skipped'), (q, v) => {
        const outcomes = outcomesOf(q, answer(rightAnswer(q), v as AttemptAnswer['verdict']));
        expect(outcomes.map(({ factId }) => factId)).toEqual(q.factIds);
      }),
    );
  });

  test('a grade is never better than the evidence: what is recognised or guessed is not recalled', () => {
    const gradeOf = (kind: AskedQuestion['kind'], verdict: 'right' | 'nearly' | 'wrong') =>
      gradeOfOutcome({
        ...{ factId: 'f' as never, verdict, questionKind: kind },
        strength: strengthOf(ofKind(kind)),
      }).grade;
    expect((['typed', 'cloze'] as const).map((kind) => gradeOf(kind, 'right'))).toEqual([
      ...['good', 'good'],
    ]);
    expect(
      (['ordering', 'matching', 'choice'] as const).map((kind) => gradeOf(kind, 'right')),
    ).toEqual(['hard', 'hard', 'hard']);
    expect((['true-false', 'proof'] as const).map((kind) => gradeOf(kind, 'right'))).toEqual([
      ...[null, null],
    ]);
    expect(gradeOf('typed', 'nearly')).toBe('hard');
    expect(gradeOf('choice', 'nearly')).toBeNull();
    expect(gradeOf('true-false', 'wrong')).toBe('again');
    expect(gradeOf('proof', 'wrong')).toBeNull();
  });
});

test('every answer has words, and so has what is right', () => {
  for (const question of questions) {
    expect(rightWords(question)).toMatch(/\S/);
    expect(givenWords(question, rightAnswer(question))).toMatch(/\S/);
    expect(givenWords(question, null)).toBe('No answer');
  }
});
