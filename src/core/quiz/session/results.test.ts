import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCard } from '#support/cards/a-card.ts';
import { curatedFacts } from '#support/quiz/curated-facts.ts';
import type { AskedQuestion, AttemptAnswer } from '../attempt.ts';
import { attemptVerdicts } from '../attempt.ts';
import { factKinds } from '../fact.ts';
import { questionKinds } from '../question.ts';
import { askableFact } from './askable-fact.ts';
import { cardEvidence } from './card-evidence.ts';
import { chooseQuestions } from './choose-questions.ts';
import { coverageMatrixOf, historiesOf } from './coverage-matrix.ts';
import { resultsOf, scoreOf, tallyOf } from './results.ts';

const facts = curatedFacts('one');
const questions = chooseQuestions(facts, {
  ...{ count: 40, questionKinds, factKinds, difficulties: [1, 2, 3], seed: 'results' },
});
const byId = new Map(facts.map((fact) => [fact.id, fact]));
const sectionOf = ({ factIds }: AskedQuestion) => {
  const [id] = factIds;
  const fact = id === undefined ? undefined : byId.get(id);
  return fact === undefined ? null : askableFact(fact).section;
};

/** An answer that says nothing of its own but the verdict. */
function anAnswer(verdict: AttemptAnswer['verdict'], answeredAt = 0): AttemptAnswer {
  return { given: null, verdict, reason: '', ms: 1_000, answeredAt };
}
const answers = fc.array(
  fc.option(fc.constantFrom(...attemptVerdicts).map((verdict) => anAnswer(verdict))),
  { minLength: questions.length, maxLength: questions.length },
);

describe('resultsOf', () => {
  test('every question is in one row of each table, and every fact is listed once', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const results = resultsOf(questions, given, sectionOf);
        expect(results.total).toEqual(tallyOf(given));
        for (const rows of [results.bySection, results.byFactKind, results.byQuestionKind]) {
          const sum = rows.reduce((all, { tally }) => all + tally.asked, 0);
          const right = rows.reduce((all, { tally }) => all + tally.right, 0);
          expect([sum, right]).toEqual([questions.length, results.total.right]);
        }
        const ids = results.facts.map(({ factId }) => factId);
        expect(new Set(ids)).toEqual(new Set(questions.flatMap(({ factIds }) => factIds)));
        expect(new Set(ids).size).toBe(ids.length);
        expect(results.ms).toBe(given.filter((one) => one !== null).length * 1_000);
      }),
      { numRuns: 50 },
    );
  });

  test('a fact that was asked twice has its weakest outcome', () => {
    const [first] = questions;
    if (first === undefined) throw new Error('no question');
    const twice = [first, first];
    for (const order of [
      ['right', 'wrong'],
      ['wrong', 'right'],
    ] as const) {
      const { facts: found } = resultsOf(
        twice,
        order.map((one) => anAnswer(one)),
        sectionOf,
      );
      expect(found.map(({ outcome }) => outcome?.verdict)).toEqual(
        first.factIds.map(() => 'wrong'),
      );
    }
    const { facts: half } = resultsOf(twice, [anAnswer('right'), null], sectionOf);
    expect(half[0]?.outcome?.verdict).toBe('right');
  });

  test('a score is between 0 and 1, and 1 only where all is right', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const score = scoreOf(tallyOf(given));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score === 1).toBe(given.every((one) => one?.verdict === 'right'));
      }),
    );
    expect(scoreOf(tallyOf([]))).toBe(0);
  });
});

describe('coverageMatrixOf', () => {
  const askable = facts.map(askableFact);

  test('its cells add up to all facts, asked or not', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const histories = historiesOf([{ questions, answers: given }]);
        const matrix = coverageMatrixOf(askable, histories);
        const cells = matrix.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
        const sum = (key: 'facts' | 'asked' | 'right') =>
          cells.reduce((all, cell) => all + cell[key], 0);
        expect(sum('facts')).toBe(facts.length);
        expect([sum('asked'), sum('right')]).toEqual([matrix.total.asked, matrix.total.right]);
        expect(matrix.total.asked).toBe(histories.size);
        for (const { facts: all, asked, right } of cells) {
          expect(right <= asked && asked <= all && all > 0).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('what was never asked is there to be seen, section by section', () => {
    const { rows, kinds, total } = coverageMatrixOf(askable, historiesOf([]));
    expect(total).toEqual({ facts: facts.length, asked: 0, right: 0 });
    expect(new Set(rows.map(({ section }) => section)).size).toBe(rows.length);
    expect(rows).toHaveLength(4);
    expect(kinds).toEqual(factKinds.filter((kind) => facts.some((fact) => fact.kind === kind)));
  });

  test('the latest answer says whether a fact is known', () => {
    const [question] = questions;
    if (question === undefined) throw new Error('no question');
    const run = (verdict: AttemptAnswer['verdict'], at: number) => ({
      questions: [question],
      answers: [anAnswer(verdict, at)],
    });
    const [id] = question.factIds;
    const latest = (runs: Parameters<typeof historiesOf>[0]) =>
      id === undefined ? undefined : historiesOf(runs).get(id);
    expect(latest([run('right', 2), run('wrong', 1)])).toMatchObject({
      ...{ asked: 2, right: 1, latest: { verdict: 'right' } },
    });
    expect(latest([run('right', 1), run('wrong', 2)])?.latest.verdict).toBe('wrong');
  });
});

describe('cardEvidence', () => {
  const [question] = questions.filter(({ kind }) => kind === 'typed');
  if (question === undefined) throw new Error('no typed question');
  const fact = byId.get(question.factIds[0] ?? ('' as never));
  const quote = fact?.quotes[0]?.exact ?? '';
  const quotesOf = () => fact?.quotes ?? [];
  const card = aCard({
    documentId: fact?.documentId ?? null,
    quote: `Before. ${quote}`,
    anchor: null,
  });
  const resultsFor = (verdict: AttemptAnswer['verdict']) =>
    resultsOf([question], [anAnswer(verdict)], sectionOf).facts;

  test('a card whose passage holds the quote is graded, and no other', () => {
    const other = aCard({
      documentId: fact?.documentId ?? null,
      quote: 'Other words.',
      anchor: null,
    });
    const elsewhere = aCard({ documentId: 'two' as never, quote, anchor: null });
    const found = cardEvidence(resultsFor('right'), [card, other, elsewhere], quotesOf);
    expect(found.map((one) => [one.card, one.grade])).toEqual([[card, 'good']]);
  });

  test('a card that is not asked at present is left alone, and so is what was not answered', () => {
    expect(cardEvidence(resultsFor('right'), [{ ...card, queue: null }], quotesOf)).toEqual([]);
    const open = resultsOf([question], [null], sectionOf).facts;
    expect(cardEvidence(open, [card], quotesOf)).toEqual([]);
  });

  test('of several facts the lowest grade counts, whichever comes first', () => {
    const all = [...resultsFor('right'), ...resultsFor('wrong')];
    for (const order of [all, all.toReversed()]) {
      expect(cardEvidence(order, [card], quotesOf).map(({ grade }) => grade)).toEqual(['again']);
    }
  });
});
