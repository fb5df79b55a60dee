import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage, quoteOf, textOffset } from '../text/passage.ts';
import type { UnitText } from '../text/reading-unit.ts';
import { resizeByWord, resizeToOffset } from './resize-passage.ts';

const text = 'One two three.\n\nFour.';
const source: UnitText = {
  ...{ text, language: 'en', sentences: [] },
  blocks: [
    { start: textOffset(0), end: textOffset(14), tagName: 'p', headingPath: [], section: 0 },
    { start: textOffset(16), end: textOffset(21), tagName: 'p', headingPath: [], section: 0 },
  ],
};

describe('resizeByWord', () => {
  test.each([
    ['end', 1, 'two three'],
    ['end', -1, null],
    ['start', 1, null],
    ['start', -1, 'One two'],
  ] as const)('the %s of “two” by %i: %s', (edge, step, expected) => {
    const resized = resizeByWord(source, passage(4, 7), edge, step);
    expect(resized === null ? null : quoteOf(text, resized)).toBe(expected);
  });

  test('a full stop at the end is left first, then the word', () => {
    const sentence = passage(0, 14);
    const shorter = resizeByWord(source, sentence, 'end', -1);
    expect(shorter).toEqual(passage(0, 13));
    expect(shorter && resizeByWord(source, shorter, 'end', -1)).toEqual(passage(0, 7));
  });

  test('goes on into the next paragraph, and stops at the text’s ends', () => {
    expect(resizeByWord(source, passage(8, 14), 'end', 1)).toEqual(passage(8, 20));
    expect(resizeByWord(source, passage(16, 21), 'end', 1)).toBeNull();
    expect(resizeByWord(source, passage(0, 3), 'start', -1)).toBeNull();
  });
});

describe('resizeToOffset', () => {
  test('an end that is dragged over the other changes places with it', () => {
    expect(resizeToOffset(text, passage(4, 7), 'end', 2)).toEqual(passage(2, 3));
    expect(resizeToOffset(text, passage(4, 7), 'start', 13)).toEqual(passage(8, 13));
    expect(resizeToOffset(text, passage(4, 7), 'end', 4)).toBeNull();
  });

  test('never splits a character, nor ends in white space', () => {
    const characters = fc.array(fc.constantFrom('a', 'é', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '한', ' '), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), fc.nat(), (parts, a, b, c) => {
        const whole = parts.join('');
        const [start = 0, end = 0] = [a, b].map((at) => edgeOf(parts, at)).sort((x, y) => x - y);
        fc.pre(start < end);
        const resized = resizeToOffset(whole, passage(start, end), 'end', c % (whole.length + 1));
        if (resized === null) return;
        const quote = quoteOf(whole, resized);
        expect(quote).toBe(quote.trim());
        const edges = new Set(parts.map((_part, index) => edgeOf(parts, index)));
        edges.add(whole.length);
        expect(edges.has(resized.start) && edges.has(resized.end)).toBe(true);
      }),
    );
  });
});

/** Where one of the parts begins, or the last ends. */
function edgeOf(parts: readonly string[], at: number): number {
  return parts.slice(0, at % (parts.length + 1)).join('').length;
}
