import { expect, test } from 'vitest';
import type { Block } from './canonical-text.ts';
import { outlineIndexAt, outlineOf } from './outline.ts';
import { textOffset } from './passage.ts';

const text = 'Title\n\nSome words.\n\nA\npart\n\nMore.';
const blocks: readonly Block[] = [
  [0, 5, 'h1'],
  [7, 18, 'p'],
  [20, 26, 'h2'],
  [28, 33, 'p'],
].map(([start, end, tagName]) => ({
  start: textOffset(Number(start)),
  end: textOffset(Number(end)),
  tagName: String(tagName),
  headingPath: [],
  section: 0,
}));

test('lists the headings with their level and place, line breaks as spaces', () => {
  expect(outlineOf(text, blocks)).toEqual([
    { title: 'Title', level: 1, start: 0 },
    { title: 'A part', level: 2, start: 20 },
  ]);
});

test('a section that begins without its heading is listed by the name it has', () => {
  const inSections = blocks.map((block, at) => ({ ...block, section: [1, 1, 3, 4][at] ?? 0 }));
  const section = (heading: string | null, level: number) => ({ heading, level });
  const sections = [
    ...[section('Cover', 1), section('Title', 1), section('Plate', 3)],
    ...[section('A part', 2), section('More', 3), section('Nothing below', 2)],
  ];
  expect(outlineOf(text, inSections, sections)).toEqual([
    { title: 'Cover', level: 1, start: 0 },
    { title: 'Title', level: 1, start: 0 },
    { title: 'Plate', level: 3, start: 20 },
    { title: 'A part', level: 2, start: 20 },
    { title: 'More', level: 3, start: 28 },
  ]);
});

test('a place stands under the last heading before it', () => {
  const outline = outlineOf(text, blocks);
  expect([0, 19, 20, 33].map((at) => outlineIndexAt(outline, at))).toEqual([0, 0, 1, 1]);
  expect(outlineIndexAt([], 3)).toBe(-1);
});
