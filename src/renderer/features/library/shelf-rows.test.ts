import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnsIn,
  drawnIn,
  indexOfKey,
  listWidthIn,
  placedGroups,
  shelfMeasures,
} from './shelf-rows.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 });
const layouts = fc.constantFrom(shelfMeasures.covers, shelfMeasures.list);
const groupsOf = (counts: readonly number[]) =>
  counts.map((count, value) => ({
    name: String(value),
    documents: Array.from({ length: count }, (_, index) => index),
  }));

test('as many covers stand side by side as fit with their gaps', () => {
  expect([5, 10.5, 22, 22.5, 34.5, 80].map(columnsIn)).toEqual([1, 1, 1, 2, 3, 6]);
});

test('the list is as wide as its page lets it: to 84 root ems, with a margin that grows with the window', () => {
  expect([20, 50, 80, 120].map(listWidthIn)).toEqual([18, 47, 75.2, 79]);
});

test('groups stand below each other, and count their documents on', () => {
  const placed = placedGroups(groupsOf([5, 2, 1]), 4, { row: 10, heading: 3 });
  expect(placed.map(({ first, top, height }) => [first, top, height])).toEqual([
    [0, 0, 20],
    [5, 23, 10],
    [7, 36, 10],
  ]);
});

test('every document that is seen is drawn, and few others', () => {
  fc.assert(
    fc.property(
      ...[sizes, fc.integer({ min: 1, max: 9 }), layouts, fc.nat(2_000)],
      (counts, columns, measures, from) => {
        const stretch = { from, to: from + 60 };
        let drawn = 0;
        for (const group of placedGroups(groupsOf(counts), columns, measures)) {
          const [start, end] = drawnIn(group, stretch, columns, measures);
          drawn += Math.max(0, end - start);
          for (const index of group.documents) {
            const top = group.top + measures.heading + Math.floor(index / columns) * measures.row;
            const isSeen = top + measures.row > stretch.from && top < stretch.to;
            if (isSeen) expect(index >= start && index < end).toBe(true);
          }
        }
        const rows = 60 / measures.row + 3;
        expect(drawn).toBeLessThanOrEqual((rows + counts.length) * columns);
      },
    ),
  );
});

test.each([
  ['ArrowRight', 6],
  ['ArrowLeft', 4],
  ['ArrowDown', 8],
  ['ArrowUp', 2],
  ['Home', 0],
  ['End', 9],
  ['a', null],
])('%s leads from the fifth document of ten in rows of three to %j', (key, index) => {
  expect(indexOfKey(key, 5, 10, 3)).toBe(index);
});

test('no key leads out of the list', () => {
  expect(indexOfKey('ArrowDown', 8, 10, 3)).toBe(9);
  expect(indexOfKey('ArrowUp', 1, 10, 3)).toBe(0);
});
