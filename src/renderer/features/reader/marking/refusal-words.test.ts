import { expect, test } from 'vitest';
import { type AnchoringText, describePassage, longestQuote } from '#core/anchor/anchor.ts';
import type { RevisionId } from '#core/text/document.ts';
import { passage } from '#core/text/passage.ts';
import { refusalWords } from './refusal-words.ts';

function refused(text: string, start: number, end: number): string {
  const revision: AnchoringText = {
    ...{ revisionId: 'r' as RevisionId, text, blocks: [], language: null },
  };
  const described = describePassage(revision, passage(start, end));
  if (described.ok) throw new Error('It was not refused');
  return refusalWords(described.error);
}

test('every passage that cannot be kept is refused in a sentence of its own', () => {
  const said = [
    refused('a   b', 1, 4),
    refused('short', 2, 60),
    refused('😀 laughs', 1, 6),
    refused('x'.repeat(longestQuote + 2), 0, longestQuote + 1),
  ];
  expect(said).toEqual([
    'There are no words in it.',
    'It reaches beyond the text.',
    'It begins or ends inside a character.',
    'It is longer than 100,000 characters.',
  ]);
});
