import { expect, test } from 'vitest';
import { anItem, aPage, linesAt } from '#support/pdf/a-pdf-page.ts';
import { linesOf } from './line.ts';
import type { PdfItem } from './pdf-text.ts';
import { runningLinesOf } from './running-lines.ts';

/** What runs on pages that have `heads` above, and `feet` below, three lines of text. */
function running(
  pages: readonly { readonly head?: string; readonly foot?: string; readonly body?: string }[],
): readonly string[] {
  const groups = pages.map(({ head, foot, body = 'text' }, page) => {
    const items: PdfItem[] = [
      ...(head === undefined ? [] : [anItem(head, 50, 40)]),
      ...linesAt(
        50,
        100,
        ['First', 'Second', 'Third'].map((one) => `${one} ${body} ${page * 7}`),
      ),
      ...(foot === undefined ? [] : [anItem(foot, 290, 800)]),
    ];
    return linesOf(aPage(...items))[0] ?? [];
  });
  return [...runningLinesOf(groups)].map(({ text }) => text);
}

const six = [0, 1, 2, 3, 4, 5];

test('a head that is the same on three pages, and numbers that count them, run', () => {
  const found = running(six.map((page) => ({ head: 'The Ledger', foot: `– ${page + 17} –` })));
  expect(found.filter((text) => text === 'The Ledger')).toHaveLength(6);
  expect(found).toContain('– 22 –');
  expect(found).toHaveLength(12);
});

test.each([
  ['Roman numbers', ['ii', 'iii', 'iv', 'v', 'vi', 'vii']],
  ['page 1 / 6', six.map((page) => `page ${page + 1} / 6`)],
  [
    'a title that changes, with the number',
    six.map((page) => `${page < 3 ? 'One' : 'Two'} ${page + 1}`),
  ],
])('%s run', (_, feet) => {
  expect(running(feet.map((foot) => ({ foot })))).toHaveLength(6);
});

test('the heads of short chapters run where most pages have a running line at their height', () => {
  const heads = ['A', 'A', 'A', 'A', 'B', 'C'].map(
    (name, page) => `${name} tale, page ${page + 1}`,
  );
  expect(running(heads.map((head) => ({ head })))).toHaveLength(6);
});

test('numbers that do not count the pages are of the text', () => {
  expect(running(['9', '12', '7', '30', '2', '5'].map((foot) => ({ foot })))).toEqual([]);
  expect(running(six.map((page) => ({ head: `Exercise ${page * page}` })))).toEqual([]);
});

test('what is the same on two pages only, or at other heights, is of the text', () => {
  expect(running([{ head: 'Once' }, { head: 'Once' }, {}, {}])).toEqual([]);
});

test('lines within the page never run, however often they come', () => {
  const pages = six.map(
    (page) =>
      linesOf(
        aPage(
          ...linesAt(50, 60, [`a${page * 31}`, `b${page * 17}`]),
          anItem('The same words', 50, 400),
          ...linesAt(50, 780, [`c${page * 13}`, `d${page * 19}`]),
        ),
      )[0] ?? [],
  );
  expect([...runningLinesOf(pages)]).toEqual([]);
});
