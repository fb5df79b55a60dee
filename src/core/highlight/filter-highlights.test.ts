import { expect, test } from 'vitest';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { passage, textOffset } from '../text/passage.ts';
import {
  countTags,
  everyHighlight,
  filterHighlights,
  type HighlightFilter,
  sectionAt,
} from './filter-highlights.ts';

const located = [
  { highlight: aHighlight({ id: 'a', colour: 'claim', quote: 'Der Fluß stieg' }), section: 0 },
  {
    highlight: aHighlight({
      id: 'b',
      colour: 'evidence',
      note: 'Voilà: naïve #data',
      tags: ['data'],
    }),
    section: 1,
  },
  { highlight: aHighlight({ id: 'c', colour: 'claim', tags: ['data', 'river'] }), section: null },
];

function found(filter: Partial<HighlightFilter>): string {
  return filterHighlights(located, { ...everyHighlight, ...filter })
    .map(({ highlight }) => highlight.id)
    .join('');
}

test.each([
  [{}, 'abc'],
  [{ colours: new Set(['claim'] as const) }, 'ac'],
  [{ colours: new Set(['claim', 'evidence'] as const), section: 1 }, 'b'],
  [{ tag: 'data' }, 'bc'],
  [{ tag: 'dat' }, ''],
  [{ words: 'NAIVE voila' }, 'b'],
  [{ words: 'river' }, 'c'],
  [{ words: ' stieg  der ' }, 'a'],
  [{ words: 'nowhere' }, ''],
])('%j lets %s pass', (filter, expected) => {
  expect(found(filter)).toBe(expected);
});

test('tags are counted, the most used first', () => {
  expect(countTags(located.map(({ highlight }) => highlight))).toEqual([
    { tag: 'data', count: 2 },
    { tag: 'river', count: 1 },
  ]);
});

test('an offset belongs to the section of its block, or of the one before', () => {
  const blocks = [passage(0, 5), passage(7, 9)].map(({ start, end }, section) => ({
    ...{ start, end, section, tagName: 'p', headingPath: [] },
  }));
  expect([0, 6, 7, 20].map((at) => sectionAt(blocks, textOffset(at)))).toEqual([0, 0, 1, 1]);
  expect(sectionAt([], 0)).toBeNull();
});
