import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curatedFacts } from '#support/quiz/curated-facts.ts';
import type { Attempt } from '../attempt.ts';
import { factKinds } from '../fact.ts';
import { questionKinds } from '../question.ts';
import { chooseQuestions } from '../session/choose-questions.ts';
import { csvCell, quizCsv, quizJson } from './quiz-table.ts';

const questions = chooseQuestions(curatedFacts('one'), {
  ...{ count: 20, questionKinds, factKinds, difficulties: [1, 2, 3], seed: 'share' },
});
const attempt: Attempt = {
  ...{ id: 'a' as never, title: 'A quiz', documentIds: ['one' as never], settings: {}, questions },
  ...{ mode: 'at-once', startedAt: 1, finishedAt: null },
  answers: questions.map(() => null),
};
const titleOf = () => 'The article';

/** The cells of a CSV text, as RFC 4180 reads them. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe('csvCell', () => {
  test.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+41', "'+41"],
    ['-3', "'-3"],
    ['@name', "'@name"],
    [' =cmd|x', "' =cmd|x"],
    ['\t=1', "'\t=1"],
  ])('%j becomes %j', (words, cell) => {
    expect(csvCell(words)).toBe(cell);
  });

  test('no cell begins a formula, and every cell is read back', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const cell = csvCell(words);
        const [[, read] = []] = cellsOf(`x,${cell}\r\n`);
        expect([words, `'${words}`]).toContain(read);
        expect(read).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

test('a CSV has a head and a line for each question', () => {
  const rows = cellsOf(quizCsv(attempt, titleOf));
  expect(rows).toHaveLength(questions.length + 1);
  for (const row of rows) expect(row).toHaveLength(12);
  expect(rows[1]?.[0]).toBe('1');
});

test('JSON has the questions with what proves them, and no ids of this desk', () => {
  const read = JSON.parse(quizJson(attempt, titleOf));
  expect(read).toMatchObject({ kind: 'plenum-quiz', version: 1, title: 'A quiz' });
  expect(read.questions).toHaveLength(questions.length);
  for (const question of read.questions) {
    expect(question).toMatchObject({ document: 'The article' });
    expect(question.quotes.length).toBeGreaterThan(0);
    expect(question.rightAnswer).toMatch(/\S/);
    expect(question).not.toHaveProperty('documentId');
  }
});
