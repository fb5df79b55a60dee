import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage } from './passage.ts';
import { surroundingsOf } from './surroundings.ts';

const text = 'One is first. Two comes next.\n\nThree rose in March. Four fell. Five stayed.';

function around(words: string, count: number) {
  const start = text.indexOf(words);
  return surroundingsOf(text, passage(start, start + words.length), count);
}

describe('surroundingsOf', () => {
  test('gives the rest of the sentence alone where no more is wanted', () => {
    expect(around('rose', 0)).toEqual({ before: 'Three ', after: ' in March.' });
  });

  test('gives so many sentences more, across a blank line', () => {
    expect(around('rose', 1)).toEqual({
      before: 'Two comes next.\n\nThree ',
      after: ' in March. Four fell.',
    });
    expect(around('rose', 9)).toEqual({
      before: 'One is first. Two comes next.\n\nThree ',
      after: ' in March. Four fell. Five stayed.',
    });
  });

  test('gives nothing where there is nothing', () => {
    expect(around(text, 2)).toEqual({ before: '', after: '' });
  });

  test('always gives the text as it stands around the passage', () => {
    const part = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(part, fc.nat({ max: 20 }), fc.nat({ max: 4 }), (start, length, count) => {
        const end = Math.min(text.length, start + length + 1);
        const { before, after } = surroundingsOf(text, passage(start, end), count);
        expect(text).toContain(before + text.slice(start, end) + after);
      }),
    );
  });
});
