import { expect, test } from 'vitest';
import { citationOf } from './citation.ts';

test('names the author and the title below the quote', () => {
  expect(citationOf({ title: 'On Reading', byline: 'A. Reader' }, ' Its words. ')).toBe(
    '“Its words.”\n— A. Reader, On Reading',
  );
});

test('does without an author, and keeps paragraphs apart', () => {
  expect(citationOf({ title: 'Notes', byline: null }, 'One.\n\n\nTwo.')).toBe(
    '“One.\n\nTwo.”\n— Notes',
  );
});
