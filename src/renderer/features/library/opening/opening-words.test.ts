import { expect, test } from 'vitest';
import { faultWords, likenessWords, type OpenFault, reportWords } from './opening-words.ts';

const faults: readonly OpenFault[] = [
  { kind: 'format', fault: { kind: 'empty', words: 'There are no words in “a.txt”.' } },
  { kind: 'too-large', name: 'a.txt', size: 400_000_000 },
  { kind: 'unreadable', name: 'a.txt', reason: 'EACCES' },
  { kind: 'refused', reason: 'shape' },
  { kind: 'failed', name: 'a.txt', reason: 'disk full' },
  { kind: 'unasked', name: 'a.pdf', need: 'password' },
];

test.each(faults)('$kind is one sentence', (fault) => {
  expect(faultWords(fault)).toMatch(/^[“A-Z].*\.$/);
});

test('a file that is too large is told with both sizes', () => {
  expect(faultWords({ kind: 'too-large', name: 'a.txt', size: 400_000_000 })).toBe(
    '“a.txt” has 382 MB; the most that can be opened is 256 MB.',
  );
});

test('several files are told in one sentence, each under what it came to', () => {
  const added = { kind: 'added', name: 'a', documentId: 'd' as never, title: 'A', warnings: [] };
  const refused = { kind: 'refused', name: 'b', words: 'B.' };
  expect(reportWords([added, added, refused, { kind: 'cancelled', name: 'c' }] as never)).toBe(
    'Of 4 files: 2 added, 1 not opened, 1 given up.',
  );
  expect(reportWords([added] as never, true)).toBe('From the watched folder: 1 added.');
});

test('what speaks for a candidate is told, and what does not', () => {
  const document = { id: 'd' as never, title: 'A' };
  expect(likenessWords({ document, likeness: 0.914, hasSameTitle: true })).toBe(
    'The same title, and about 91 % the same words.',
  );
  expect(likenessWords({ document, likeness: 0, hasSameTitle: true })).toContain('hardly any');
  expect(likenessWords({ document, likeness: 0.4, hasSameTitle: false })).toContain(
    'Another title',
  );
});
