import { describe, expect, test } from 'vitest';
import { anItem, aPage, linesAt } from '#support/pdf/a-pdf-page.ts';
import { usualOf } from './column.ts';
import { linesOf } from './line.ts';
import { continues, type Paragraph, paragraphsOf } from './paragraph.ts';
import type { PdfItem } from './pdf-text.ts';
import { regionsOf } from './reading-order.ts';

function paragraphs(items: readonly PdfItem[], page = 0): readonly Paragraph[] {
  const groups = linesOf(aPage(...items));
  const regions = groups.flatMap(regionsOf);
  return regions.flatMap((region) => paragraphsOf(region, page, usualOf(groups)));
}

function texts(items: readonly PdfItem[]): readonly string[] {
  return paragraphs(items).map(({ lines }) => lines.map(({ text }) => text).join(' / '));
}

const full = 'a line of the text that is full';

describe('paragraphsOf', () => {
  test('lines that follow each other closely are one', () => {
    expect(texts(linesAt(50, 100, [full, full, 'end.']))).toEqual([`${full} / ${full} / end.`]);
  });

  test('a wider gap begins a new one', () => {
    const items = [
      ...linesAt(50, 100, [full, full, full]),
      ...linesAt(50, 146, [full, full, full]),
    ];
    expect(texts(items)).toHaveLength(2);
  });

  test('an indented line begins a new one', () => {
    const first = [anItem(full, 62, 100), ...linesAt(50, 112, [full, full])];
    const second = [anItem(full, 62, 136), ...linesAt(50, 148, [full])];
    expect(texts([...first, ...second]).map((text) => text.split(' / ').length)).toEqual([3, 2]);
  });

  test('a line that stands out begins a new one, as in a list of books', () => {
    const book = (y: number) => [anItem(full, 50, y), ...linesAt(70, y + 12, [full, full])];
    expect(texts([...book(100), ...book(136)])).toHaveLength(2);
  });

  test('a sentence that ends before the edge ends its paragraph', () => {
    const items = linesAt(50, 100, [full, 'Short end.', 'Anew the text begins its lines', full]);
    expect(texts(items).map((text) => text.split(' / ').length)).toEqual([2, 2]);
  });

  test('another size is another paragraph', () => {
    const items = [anItem('A heading', 50, 80, { size: 16 }), ...linesAt(50, 100, [full, full])];
    expect(texts(items)).toEqual(['A heading', `${full} / ${full}`]);
  });

  test('a heading in bold above its text is apart', () => {
    const bold = anItem('2.1 On Wool', 50, 88, { font: 'bold' });
    expect(texts([bold, ...linesAt(50, 100, [full, full, full])])[0]).toBe('2.1 On Wool');
  });

  test('each bullet is a paragraph', () => {
    const items = linesAt(50, 100, ['• one of them that is long', '• two', '• three']);
    expect(texts(items)).toHaveLength(3);
  });

  test('a listing keeps its lines, and is apart from the text around it', () => {
    const mono = { isMonospaced: true, font: 'mono' };
    const items = [
      ...linesAt(50, 100, [full, full, full]),
      ...linesAt(50, 136, ['if (x) {', '  y();', '}'], mono),
      ...linesAt(50, 172, [full, full]),
    ];
    const found = paragraphs(items);
    expect(found.map(({ isListing }) => isListing)).toEqual([false, true, false]);
  });

  test('a text that is monospaced throughout has no listings', () => {
    const items = linesAt(50, 100, [full, full, 'end.'], { isMonospaced: true });
    expect(paragraphs(items).map(({ isListing }) => isListing)).toEqual([false]);
  });
});

describe('continues', () => {
  const over = (end: string, start: string) => {
    const [last] = paragraphs(linesAt(50, 700, [full, full, end]));
    const [next] = paragraphs(linesAt(50, 100, [start, full]), 1);
    if (last === undefined || next === undefined) throw new Error('No paragraph');
    return continues(last, next);
  };

  test.each([
    ['and its words go on over', 'the end of the page', true],
    ['a word cut at the end of its li-', 'ne goes on', true],
    ['它的句子还没有说完就到了这一页的末尾了所以', '在下一页继续', true],
    ['which is its end, as one can see.', 'and this is odd', false],
    ['and its words go on over', 'The page begins with a name', false],
    ['short', 'and so on', false],
  ])('%j, then %j: %s', (end, start, expected) => {
    expect(over(end, start)).toBe(expected);
  });
});
