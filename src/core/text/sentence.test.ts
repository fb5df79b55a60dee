import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage, quoteOf } from './passage.ts';
import { countWords, sentenceAround, sentencesOf } from './sentence.ts';

function sentences(text: string): string[] {
  return sentencesOf(text, 'en').map((sentence) => quoteOf(text, sentence));
}

describe('sentencesOf', () => {
  test.each([
    ['Dr. Smith went home. He slept.', ['Dr. Smith went home.', 'He slept.']],
    ['It rose to 3.5 percent. Then it fell.', ['It rose to 3.5 percent.', 'Then it fell.']],
    ['The U.S. said no. China agreed.', ['The U.S. said no.', 'China agreed.']],
    ['Title\n\nText one. Text two.', ['Title', 'Text one.', 'Text two.']],
    ['Is it? Yes! Good.', ['Is it?', 'Yes!', 'Good.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('together they hold every character that is not white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = sentencesOf(text);
        const joined = found.map((sentence) => quoteOf(text, sentence)).join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const sentence of found) expect(quoteOf(text, sentence)).not.toContain('\n\n');
      }),
    );
  });
});

describe('sentenceAround', () => {
  test('widens to the sentences that are touched, inside the block', () => {
    const text = 'One two. Three four. Five.\n\nSix.';
    const around = sentenceAround(text, passage(4, 12), 'en');
    expect(quoteOf(text, around)).toBe('One two. Three four.');
    expect(quoteOf(text, sentenceAround(text, passage(28, 29)))).toBe('Six.');
  });
});

test('countWords counts words and numbers, not marks', () => {
  expect(countWords('In 2015, China’s “plan” – no. 13 – began.', 'en')).toBe(7);
});
