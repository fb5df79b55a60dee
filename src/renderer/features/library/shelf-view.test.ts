import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualView, viewOf } from './shelf-view.ts';

test('a view that was kept is as it was, but for the words that were searched', () => {
  const view = {
    layout: 'list',
    sorting: { by: 'title', isRising: true },
    grouping: 'author',
    filter: {
      ...{ text: 'river', tag: 'law', collection: 'Asia', state: 'reading', language: 'zh' },
      ...{ format: 'epub', archive: 'only' },
    },
  };
  expect(viewOf(JSON.stringify(view))).toEqual({ ...view, filter: { ...view.filter, text: '' } });
});

test.each([null, '', 'no', 'null', '3', '[]', '{"sorting":7,"filter":null}'])(
  'of %j the view is the usual one',
  (kept) => {
    expect(viewOf(kept)).toEqual(usualView);
  },
);

test('what is wrong in one part leaves the others as they were', () => {
  const kept = { layout: 'list', sorting: { by: 'size' }, filter: { state: 'burnt', tag: 'law' } };
  expect(viewOf(JSON.stringify(kept))).toEqual({
    ...usualView,
    layout: 'list',
    filter: { ...usualView.filter, tag: 'law' },
  });
});

test('anything that was kept gives a view that can be drawn', () => {
  fc.assert(
    fc.property(fc.json(), (kept) => {
      const { sorting, filter } = viewOf(kept);
      expect(typeof sorting.isRising).toBe('boolean');
      expect(filter.archive).toMatch(/^(?:without|with|only)$/);
    }),
  );
});
