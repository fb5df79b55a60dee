import { describe, expect, test } from 'vitest';
import { cardFault } from './card.ts';
import { suggestCard } from './card-from-highlight.ts';

describe('suggestCard', () => {
  test.each([
    [
      'Strategic Support Force (SSF)',
      'The Strategic Support Force (SSF) was formed.',
      { prompt: 'What does SSF stand for?', answer: 'Strategic Support Force' },
    ],
    [
      'A quorum is the least number of members who must be present.',
      'A quorum is the least number of members who must be present.',
      { prompt: 'What is quorum?', answer: 'the least number of members who must be present' },
    ],
    [
      '2015',
      'The plan began in 2015 and ended in 2020.',
      { prompt: 'The plan began in _____ and ended in 2020.', answer: '2015' },
    ],
    ['A whole sentence.', 'A whole sentence.', { prompt: '', answer: 'A whole sentence.' }],
  ])('%s', (quote, sentence, expected) => {
    expect(suggestCard(quote, sentence)).toEqual({ kind: 'basic', ...expected });
  });
});

test.each([
  [' ', 'a', 'empty-prompt'],
  ['q', '\n', 'empty-answer'],
  ['q', 'a'.repeat(100_001), 'too-long'],
  ['q', 'a', null],
] as const)('cardFault: %j, …', (prompt, answer, fault) => {
  expect(cardFault({ kind: 'basic', prompt, answer })).toBe(fault);
});
