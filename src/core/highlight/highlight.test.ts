import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlacedHighlight } from '#support/highlight/a-highlight.ts';
import { type Passage, passage } from '../text/passage.ts';
import {
  type HighlightId,
  highlightBeside,
  highlightOfPassage,
  highlightsAt,
  highlightToOpen,
  overlapsOf,
} from './highlight.ts';

const ranges = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => passage(start, start + length));

test('overlapsOf covers exactly the offsets that two or more passages share', () => {
  fc.assert(
    fc.property(fc.array(ranges, { maxLength: 6 }), (passages) => {
      const overlaps = overlapsOf(passages);
      for (let offset = 0; offset < 60; offset += 1) {
        const depth = passages.filter((one) => covers(one, offset)).length;
        expect(overlaps.some((one) => covers(one, offset))).toBe(depth > 1);
      }
    }),
  );
});

test('highlightsAt answers the shortest first, ends excluded', () => {
  const placed = [aPlacedHighlight('a', 0, 10), aPlacedHighlight('b', 2, 5)];
  expect(highlightsAt(placed, 3).map((one) => one.passage.end)).toEqual([5, 10]);
  expect(highlightsAt(placed, 5).map((one) => one.passage.end)).toEqual([10]);
  expect(highlightsAt(placed, 10)).toEqual([]);
});

describe('opening and walking', () => {
  const placed = [
    aPlacedHighlight('a', 0, 10),
    aPlacedHighlight('b', 2, 5),
    aPlacedHighlight('c', 20, 30),
  ];
  const id = (name: string | null) => name as HighlightId | null;

  test.each([
    [3, null, 'b'],
    [3, 'b', 'a'],
    [3, 'a', 'b'],
    [3, 'c', 'b'],
    [7, 'a', 'a'],
    [15, 'a', undefined],
  ])('a click at %i with %s open opens %s', (offset, open, expected) => {
    expect(highlightToOpen(placed, offset, id(open))?.highlight.id).toBe(expected);
  });

  test.each([
    ['a', 0, 1, 'b'],
    ['c', 0, 1, undefined],
    ['a', 99, -1, undefined],
    [null, 1, 1, 'b'],
    [null, 20, 1, 'c'],
    [null, 20, -1, 'b'],
    [null, 0, -1, undefined],
  ] as const)('from %s at %i by %i comes %s', (open, offset, step, expected) => {
    expect(highlightBeside(placed, id(open), offset, step)?.highlight.id).toBe(expected);
  });

  test('the same passage marked twice answers the newest', () => {
    const twice = [...placed, aPlacedHighlight('d', 2, 5)];
    expect(highlightOfPassage(twice, passage(2, 5))?.highlight.id).toBe('d');
    expect(highlightOfPassage(twice, passage(2, 6))).toBeNull();
  });
});

function covers({ start, end }: Passage, offset: number): boolean {
  return start <= offset && offset < end;
}
