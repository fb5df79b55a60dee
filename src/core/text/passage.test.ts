import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage, quoteOf, textOffset, trimPassage } from './passage.ts';

describe('passage', () => {
  test('refuses what is no range', () => {
    expect(() => passage(3, 3)).toThrow(RangeError);
    expect(() => passage(4, 3)).toThrow('ends after it starts');
    expect(() => textOffset(-1)).toThrow(RangeError);
    expect(() => textOffset(1.5)).toThrow('whole number');
  });
});

describe('trimPassage', () => {
  test('drops white space at the ends only', () => {
    const text = '  a b \n c';
    expect(trimPassage(text, passage(0, 7))).toEqual(passage(2, 5));
    expect(trimPassage(text, passage(0, 2))).toBeNull();
  });

  test('never begins or ends inside a character, and never grows by more than one unit a side', () => {
    const ranges = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(ranges, ([text, a, b]) => {
        const [start = 0, end = 0] = [a, b]
          .map((value) => value % (text.length + 1))
          .sort((x, y) => x - y);
        fc.pre(start < end);
        const trimmed = trimPassage(text, passage(start, end));
        if (trimmed === null) {
          expect(text.slice(start, end).trim()).toBe('');
          return;
        }
        const quote = quoteOf(text, trimmed);
        expect(quote).toBe(quote.trim());
        expect(quote.isWellFormed()).toBe(true);
        expect(trimmed.start).toBeGreaterThanOrEqual(start - 1);
        expect(trimmed.end).toBeLessThanOrEqual(end + 1);
      }),
    );
  });
});
