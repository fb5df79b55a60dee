import { describe, expect, test } from 'vitest';
import type { GenerationReport } from '#core/quiz/generate/generation-report.ts';
import { factFaultWords, findingWords } from './fact-words.ts';

const report: GenerationReport = {
  ...{ way: 'rules', language: 'en', prose: 4, headings: 1, tables: 0, code: 0 },
  ...{ sentences: 10, used: 6, repeated: 0 },
};

function told(change: Partial<GenerationReport>, added = 0, left = 0, known = 0): string {
  return findingWords({ added, left, known, report: { ...report, ...change } });
}

describe('what a search says', () => {
  test.each([
    ['tables only', { sentences: 0, used: 0, tables: 12 }, 'is made of tables'],
    ['code only', { sentences: 0, used: 0, code: 3 }, 'is code'],
    ['headings only', { sentences: 0, used: 0 }, 'only headings'],
    ['nothing', { sentences: 0, used: 0, headings: 0 }, 'no sentences'],
    ['one sentence', { sentences: 1, used: 0 }, 'is one sentence'],
    ['sentences that lean', { sentences: 9, used: 0 }, 'None of the 9 sentences'],
  ])('of %s', (_, change, words) => {
    expect(told(change)).toContain(words);
  });

  test('what was found, what comes later, and what was left out', () => {
    expect(told({ tables: 2, code: 1, repeated: 1 }, 6, 40)).toBe(
      '6 facts were found in 10 sentences. These are the most useful; 40 more come when you ask again. ' +
        '3 sentences were left out: alone they do not say enough. 1 repeats another. ' +
        'Passed over: 2 table cells and 1 block of code.',
    );
    expect(told({ sentences: 1, used: 1 }, 1)).toBe(
      '1 fact was found in the one sentence of this text.',
    );
  });

  test('that nothing is new', () => {
    expect(told({ sentences: 6 }, 0, 0, 6)).toContain('Nothing new');
    expect(told({ sentences: 6 })).toContain('Nothing was found that is sure enough');
  });

  test('that another language has no rules', () => {
    expect(told({ way: 'statistics', language: 'de' }, 3)).toContain(
      'There are no rules for German',
    );
    expect(told({ way: 'statistics', language: null }, 3)).toContain('the language of this text');
    expect(told({ way: 'statistics', language: '??' }, 3)).toContain('no rules for ??');
  });
});

test('every fault of a fact has its sentence', () => {
  const kinds = [
    ...(['no-quote', 'quote-missing', 'quote-ambiguous', 'no-question'] as const),
    ...(['question-leans-on-text', 'answer-given-away', 'distractor-is-right'] as const),
    ...(['distractors-alike', 'falsehood-is-statement'] as const),
  ];
  const words = kinds.map((kind) => factFaultWords({ kind, words: 'March' }));
  expect(words.every((sentence) => sentence.endsWith('.'))).toBe(true);
  expect(factFaultWords({ kind: 'distractor-is-right', words: 'March' })).toContain('“March”');
});
