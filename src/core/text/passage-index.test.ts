import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Passage, passage } from './passage.ts';
import { indexPassages } from './passage-index.ts';

const anyPassage = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => passage(start, start + length));

function byPlace(a: Passage, b: Passage): number {
  return a.start - b.start || a.end - b.end;
}

test('answers what a look at every passage would answer', () => {
  fc.assert(
    fc.property(fc.array(anyPassage), anyPassage, (passages, stretch) => {
      const index = indexPassages(passages, (one) => one);
      const touched = passages.filter((one) => one.start < stretch.end && one.end > stretch.start);
      expect(index.touching(stretch)).toEqual(touched.sort(byPlace));
      const covering = passages.filter(
        (one) => one.start <= stretch.start && stretch.start < one.end,
      );
      expect([...index.at(stretch.start)].sort(byPlace)).toEqual(covering.sort(byPlace));
    }),
  );
});

test('puts the shortest passage first, and an end is not inside', () => {
  const index = indexPassages([passage(0, 30), passage(5, 9), passage(4, 20)], (one) => one);
  expect(index.at(6)).toEqual([passage(5, 9), passage(4, 20), passage(0, 30)]);
  expect(index.at(9)).toEqual([passage(4, 20), passage(0, 30)]);
  expect(index.at(30)).toEqual([]);
  expect(indexPassages([], (one: Passage) => one).at(0)).toEqual([]);
});
