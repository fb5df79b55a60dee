import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Passage, passage } from '../text/passage.ts';
import { type Highlight, highlightsAt, overlapsOf, type PlacedHighlight } from './highlight.ts';

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
  const placed = [passage(0, 10), passage(2, 5)].map(
    (where): PlacedHighlight => ({ highlight: {} as Highlight, passage: where }),
  );
  expect(highlightsAt(placed, 3).map((one) => one.passage.end)).toEqual([5, 10]);
  expect(highlightsAt(placed, 5).map((one) => one.passage.end)).toEqual([10]);
  expect(highlightsAt(placed, 10)).toEqual([]);
});

function covers({ start, end }: Passage, offset: number): boolean {
  return start <= offset && offset < end;
}
