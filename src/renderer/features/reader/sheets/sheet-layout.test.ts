import type { Element } from 'hast';
import { expect, test } from 'vitest';
import {
  blocksOf,
  canonicalTextOfSections,
  canonicalTextOfTree,
} from '#core/text/canonical-text.ts';
import type { RevisionContent } from '#core/text/document.ts';
import { runsProperty, type SheetRun, writeRuns } from '#core/text/sheet.ts';
import { nameOfSheet, sheetLayoutsOf, sheetNamed } from './sheet-layout.ts';

type Place = readonly [sheet: number, from: number];

function block(text: string, ...places: readonly Place[]): Element {
  const runs = places.map(
    ([sheet, from], at): SheetRun => ({
      ...{ sheet, from, x: 72, y: 100 + at * 12, width: 90, size: 10, angle: 0 },
      isMonospaced: false,
    }),
  );
  const properties = runs.length === 0 ? {} : { [runsProperty]: writeRuns(runs) };
  return {
    ...{ type: 'element', tagName: 'p', properties },
    children: [{ type: 'text', value: text }],
  };
}

function layouts(sheetCount: number, ...blocks: readonly Element[]) {
  const tree = { type: 'root' as const, children: [...blocks] };
  const text = canonicalTextOfTree(tree);
  const sections = [{ heading: null, level: 0, tree, text }];
  const sheet = { width: 595, height: 842, label: null };
  const content: RevisionContent = {
    ...{ title: 'A', byline: null, language: null, sections },
    sheets: Array.from({ length: sheetCount }, () => sheet),
  };
  return sheetLayoutsOf(content, blocksOf(sections), canonicalTextOfSections(sections));
}

/** Each sheet as its stretch of the text, and its pieces by block, place and words. */
function outlined(found: ReturnType<typeof layouts>) {
  return found?.map(({ start, end, pieces }) => [
    start,
    end,
    ...pieces.map(({ block: number, from, runs }) => [
      number,
      from,
      ...runs.map(({ text }) => text),
    ]),
  ]);
}

test('each sheet has its pieces, each run its words up to the next', () => {
  const found = layouts(2, block('One line. Two.', [0, 0], [0, 10]), block('Over.', [1, 0]));
  expect(outlined(found)).toEqual([
    [0, 14, [0, 0, 'One line. ', 'Two.']],
    [16, 21, [1, 0, 'Over.']],
  ]);
});

test('a block that goes on over a page is a piece on each', () => {
  const found = layouts(2, block('It ends over there.', [0, 0], [1, 8]), block('New.', [1, 0]));
  expect(outlined(found)).toEqual([
    [0, 8, [0, 0, 'It ends ']],
    [8, 25, [0, 8, 'over there.'], [1, 0, 'New.']],
  ]);
  expect(found?.map(({ isContinued, begunBlocks }) => [isContinued, begunBlocks])).toEqual([
    [false, 1],
    [true, 1],
  ]);
});

test('sheets without text stand between the words before and behind them', () => {
  const found = layouts(5, block('One.', [1, 0]), block('Two.', [3, 0]));
  expect(found?.map(({ start, end }) => [start, end])).toEqual([
    [0, 0],
    [0, 4],
    [5, 5],
    [6, 10],
    [11, 11],
  ]);
});

test('a text that has no sheets, or not for every word, is not laid out', () => {
  expect(layouts(0, block('One.', [0, 0]))).toBeNull();
  expect(layouts(1, block('One.', [0, 0]), block('Lost.'))).toBeNull();
  expect(layouts(2, block('One.', [1, 0]), block('Back.', [0, 0]))).toBeNull();
  expect(layouts(1, block('One.', [1, 0]))).toBeNull();
});

test('a page is named by its printed number, or else by its place', () => {
  const labels = ['i', 'ii', null, 'A-1', '2'];
  const named = labels.map((label) => ({ sheet: { width: 595, height: 842, label } }));
  expect(named.map(({ sheet }, at) => nameOfSheet(sheet, at))).toEqual([
    'i',
    'ii',
    '3',
    'A-1',
    '2',
  ]);
  const found = ['II', ' a-1 ', '2', '3', '0', '6', '1.5', '', 'x'].map((name) => {
    return sheetNamed(named, name);
  });
  expect(found).toEqual([1, 3, 4, 2, null, null, null, null, null]);
});
