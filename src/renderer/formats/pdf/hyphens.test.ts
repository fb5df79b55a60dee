import { expect, test } from 'vitest';
import { hyphenJudgeOf } from './hyphens.ts';

const judge = hyphenJudgeOf([
  'A compiler is a program; run-time checks and the TraceMonkey engine.',
  'state-of-the-art methods',
]);

test.each([
  ['com', 'piler', false, 'the document has the word in one'],
  ['run', 'time', true, 'the document has it with its hyphen'],
  ['Trace', 'Monkey', false, 'a word with a large letter inside'],
  ['state-of', 'the-art methods', true, 'a longer one'],
  ['some', 'thing', false, 'an unknown word is one'],
  ['2019', '20', true, 'numbers'],
  ['Anglo', 'Saxon', true, 'names'],
])('%s- %s: hyphen %s, since %s', (before, after, isKept) => {
  expect(judge(`and ${before}`, `${after} of`)).toBe(isKept);
});
