import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceToEdge, editDistance } from './edit-distance.ts';
import { contextShare, similarity, weighedContext } from './evidence.ts';
import { foldText } from './fold-text.ts';

const part = fc.constantFrom(
  ...[
    'The town ',
    'moved',
    ' ',
    '  ',
    '\n',
    'Market. ',
    '“hill” ',
    "'hill' ",
    '— ',
    'é',
    'e\u0301',
  ],
  ...['\u200b', 'ﬁne ', '😀', '山上。', 'ß', '3.5'],
);
const anyText = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
/** Two texts that begin and end alike, as a quote and what became of it do. */
const relatives = fc
  .tuple(anyText, anyText, anyText, anyText)
  .map(([head, one, other, tail]) => [head + one + tail, head + other + tail] as const);

test('similarity is that of the whole texts, folded', () => {
  fc.assert(
    fc.property(relatives, ([one, other]) => {
      const [a, b] = [foldText(one).text.trim(), foldText(other).text.trim()];
      const longer = Math.max(a.length, b.length);
      expect(similarity(one, other)).toBe(a === b ? 1 : 1 - editDistance(a, b) / longer);
    }),
    { numRuns: 2_000 },
  );
});

test('the share of the context is that of the whole context, folded, less what agrees by chance', () => {
  fc.assert(
    fc.property(relatives, ([expected, found]) => {
      const after = expected.slice(0, weighedContext);
      const near = found.slice(0, weighedContext + weighedContext / 2);
      const pattern = foldText(after).text;
      fc.pre(pattern !== '' && !near.startsWith(after));
      const share = 1 - distanceToEdge(pattern, foldText(near).text, 'start') / pattern.length;
      const { after: told } = contextShare({ before: '', after }, found, 0, 0);
      expect(told).toBe(Math.max(0, (share - 0.4) / 0.6));
    }),
    { numRuns: 2_000 },
  );
});

test('a context of unread characters alone says nothing, and spoils no score', () => {
  const { after } = contextShare({ before: '', after: '\u200b' }, 'The town', 0, 3);
  expect(after).toBe(0.5);
});
