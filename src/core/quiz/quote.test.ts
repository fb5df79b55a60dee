import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passage } from '../text/passage.ts';
import { placesOfQuote, quoteAt, quoteContext } from './quote.ts';

test('a quote is found where it was taken', () => {
  const texts = fc.tuple(fc.string({ minLength: 2, maxLength: 200 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(texts, ([text, a, b]) => {
      const [start = 0, end = 0] = [a, b].map((at) => at % text.length).sort((x, y) => x - y);
      const target = passage(start, end + 1);
      expect(placesOfQuote(text, quoteAt(text, target))).toContainEqual(target);
    }),
  );
});

test('the words around a quote tell it from the same words elsewhere', () => {
  const text = `One firm left. ${'x'.repeat(quoteContext)} Another firm left.`;
  const [first, second] = [text.indexOf('firm'), text.lastIndexOf('firm')];
  const quote = quoteAt(text, passage(second, second + 4));
  expect(placesOfQuote(text, quote)).toEqual([passage(second, second + 4)]);
  expect(placesOfQuote(text, { exact: 'firm', before: '', after: '' })).toEqual([
    passage(first, first + 4),
    passage(second, second + 4),
  ]);
});

test('no words have no place', () => {
  expect(placesOfQuote('text', { exact: '', before: '', after: '' })).toEqual([]);
});
