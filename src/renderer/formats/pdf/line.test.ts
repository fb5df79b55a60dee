import { describe, expect, test } from 'vitest';
import { anItem, aPage } from '#support/pdf/a-pdf-page.ts';
import { linesOf } from './line.ts';
import type { PdfItem } from './pdf-text.ts';

function texts(...items: readonly PdfItem[]): readonly string[] {
  return linesOf(aPage(...items)).flatMap((group) => group.map(({ text }) => text));
}

describe('linesOf', () => {
  test('puts what stands on one base line together, in the order it is read', () => {
    expect(
      texts(anItem('second', 62, 112), anItem('One', 20, 100), anItem('line,', 40, 100)),
    ).toEqual(['One line,', 'second']);
  });

  test('words are apart where white space was written, or where the gap is one', () => {
    expect(texts(anItem('exam', 20, 100), anItem('ple', 40.2, 100))).toEqual(['example']);
    expect(texts(anItem('one', 20, 100), anItem('two', 38, 100))).toEqual(['one two']);
    const written = [anItem('one', 20, 100), anItem(' ', 35, 100), anItem('two', 36.5, 100)];
    expect(texts(...written)).toEqual(['one two']);
  });

  test('an index above or below the line is of the line', () => {
    const index = anItem('2', 36, 96.4, { size: 7 });
    expect(texts(anItem('mc', 26, 100), index, anItem('is', 44, 100))).toEqual(['mc2 is']);
  });

  test('a heading just above a line of text is a line of its own', () => {
    const heading = anItem('Big', 20, 100, { size: 24 });
    expect(texts(heading, anItem('small text below', 20, 114, { size: 12 }))).toEqual([
      'Big',
      'small text below',
    ]);
  });

  test('a wide gap parts columns, however they were written', () => {
    const [left, right] = [anItem('left column', 20, 100), anItem('right one', 120, 100)];
    expect(texts(left, right)).toEqual(['left column', 'right one']);
    expect(texts(right, left)).toEqual(['left column', 'right one']);
  });

  test('what is printed twice to look bold is there once', () => {
    expect(texts(anItem('Bold', 20, 100), anItem('Bold', 20.4, 100))).toEqual(['Bold']);
  });

  test('leaders are no words, and what they lead to is of a row', () => {
    const leaders = anItem(' . . . . . . . . .', 60, 100);
    const lines = linesOf(aPage(anItem('Chapter', 20, 100), leaders, anItem('12', 152, 100)));
    expect(lines[0]?.map(({ text, isRow }) => [text, isRow])).toEqual([['Chapter 12', true]]);
  });

  test.each([
    ['ligatures', '\ufb01nd o\ufb03ce', 'find office'],
    ['presentation forms', '\ufee2\ufef4\ufed8', '\u0645\u064a\u0642'],
    ['accents before their letter', 'na\u00a8\u0131ve', 'naïve'],
    ['controls', 'a\u0000b\u0007c', 'abc'],
    ['halves of characters', 'a\ud83d', 'a\ufffd'],
  ])('%s are read as letters', (_, written, read) => {
    expect(texts(anItem(written, 20, 100))).toEqual([read]);
  });

  test('a line from right to left is read from the right, with numbers in their own order', () => {
    const rtl = { isRightToLeft: true };
    const items = [
      anItem('ג', 20, 100, rtl),
      anItem('15', 30, 100),
      anItem('ב', 45, 100, rtl),
      anItem('א', 55, 100, rtl),
    ];
    expect(texts(...items)).toEqual(['א ב 15 ג']);
  });

  test('what runs in another direction is a group of its own, behind what is most', () => {
    const down = anItem('at the side', 580, 200, { angle: 90 });
    const groups = linesOf(aPage(down, anItem('the text of the page', 20, 100)));
    expect(groups.map((group) => group.map(({ text }) => text))).toEqual([
      ['the text of the page'],
      ['at the side'],
    ]);
  });

  test('vertical writing: lines go from right to left', () => {
    const vertical = { angle: 90, isMonospaced: true };
    const items = [anItem('左', 100, 50, vertical), anItem('右', 120, 50, vertical)];
    expect(texts(...items)).toEqual(['右', '左']);
  });
});
