import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anItem, aPage, linesAt } from '#support/pdf/a-pdf-page.ts';
import { linesOf } from './line.ts';
import type { PdfItem } from './pdf-text.ts';
import { regionsOf } from './reading-order.ts';

function regions(items: readonly PdfItem[]): readonly (readonly string[])[] {
  const [lines = []] = linesOf(aPage(...items));
  return regionsOf(lines).map((region) => region.map(({ text }) => text));
}

const left = linesAt(50, 200, [
  'The left column begins here,',
  'goes on through its second',
  'and third line, and ends',
  'with its fourth one here.',
]);
const right = linesAt(300, 203, [
  'The right column stands beside',
  'it on lines that are not quite',
  'as high, and is read after it',
  'from its first to its last.',
]);
const title = anItem('A title over both of the columns of this page, from end to end', 50, 170);
const foot = anItem('A note below both of the columns of this page, from end to end', 50, 300);
const wide = (item: PdfItem) => ({ ...item, width: 400 });

describe('regionsOf', () => {
  test('columns are read one after the other, between what stands above and below them', () => {
    const read = regions([wide(title), ...left, ...right, wide(foot)]);
    expect(read.flat()).toEqual([title, ...left, ...right, foot].map(({ text }) => text));
    expect(read.length).toBe(4);
  });

  test('whatever the order they were written in', () => {
    const items = [wide(title), ...left, ...right, wide(foot)];
    const expected = regions(items);
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(regions(shuffled)).toEqual(expected);
      }),
    );
  });

  test('three columns', () => {
    const third = linesAt(480, 201, [
      'A third of them,',
      'also with lines',
      'long enough to',
      'be one as well.',
    ]);
    const items = [...third, ...right.map((one) => ({ ...one, width: 120 })), ...left];
    expect(regions(items).map(([first]) => first)).toEqual([
      'The left column begins here,',
      'The right column stands beside',
      'A third of them,',
    ]);
  });

  test('the short cells of a table are read row by row', () => {
    const items = ['Wool', 'Grain', 'Salt', 'Fish'].flatMap((name, at) => [
      anItem(name, 50, 100 + at * 12),
      anItem(String(at * 13), 200, 100 + at * 12),
      anItem('good', 300, 100 + at * 12),
    ]);
    expect(regions(items)).toEqual([
      ['Wool 0 good', 'Grain 13 good', 'Salt 26 good', 'Fish 39 good'],
    ]);
  });

  test('one column is one region, its short lines too', () => {
    const texts = ['A first line that is long', 'short', 'A third line that is long', 'end'];
    expect(regions(linesAt(50, 100, texts))).toEqual([texts]);
  });
});
