import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, barSizes, boxOf, overlaps, placeBar } from './place-bar.ts';

const view: Box = { left: 0, top: 0, right: 1280, bottom: 800 };

function line(left: number, top: number, width: number): Box {
  return { left, top, right: left + width, bottom: top + 28 };
}

describe('placeBar', () => {
  test.each([
    ['below one line', [line(500, 300, 200)], 'end', { shape: 'row', left: 422, top: 336 }],
    [
      'above it when it was selected backward',
      [line(500, 300, 200)],
      'start',
      { shape: 'row', left: 422, top: 244 },
    ],
    [
      'above the last line of the window',
      [line(500, 770, 200)],
      'end',
      { shape: 'row', left: 422, top: 714 },
    ],
    [
      'below the first line of the window',
      [line(500, 4, 200)],
      'start',
      { shape: 'row', left: 422, top: 40 },
    ],
    ['inside the left edge', [line(0, 300, 20)], 'end', { shape: 'row', left: 8, top: 336 }],
    ['inside the right edge', [line(1260, 300, 20)], 'end', { shape: 'row', left: 916, top: 336 }],
  ] as const)('%s', (_name, lines, near, expected) => {
    expect(placeBar(lines, view, near)).toEqual(expected);
  });

  test('stands at the side of a passage that fills the window from top to bottom', () => {
    const lines = Array.from({ length: 40 }, (_one, index) => line(300, index * 28 - 100, 600));
    expect(placeBar(lines, view, 'end')).toMatchObject({ shape: 'column', left: 908 });
    const wide = lines.map((one) => ({ ...one, right: 1270 }));
    expect(placeBar(wide, view, 'end')).toMatchObject({ shape: 'column', left: 244 });
    expect(
      placeBar(
        wide.map((one) => ({ ...one, left: 4 })),
        view,
        'end',
      ),
    ).toBeNull();
  });

  test('is not there for what is out of view or has no area', () => {
    expect(placeBar([line(300, 900, 100)], view, 'end')).toBeNull();
    expect(placeBar([line(300, 300, 0)], view, 'end')).toBeNull();
    expect(placeBar([], view, 'start')).toBeNull();
  });

  test('never covers a line of the passage and never leaves the window', () => {
    const lines = fc
      .record({
        top: fc.integer({ min: -400, max: 900 }),
        left: fc.integer({ min: 0, max: 900 }),
        width: fc.integer({ min: 20, max: 700 }),
        first: fc.integer({ min: 0, max: 600 }),
        last: fc.integer({ min: 1, max: 700 }),
        count: fc.integer({ min: 1, max: 40 }),
        leading: fc.integer({ min: 20, max: 60 }),
      })
      .map(({ top, left, width, first, last, count, leading }) =>
        Array.from({ length: count }, (_one, index): Box => {
          const from = index === 0 ? left + Math.min(first, width - 1) : left;
          const to = index === count - 1 ? from + Math.min(last, width) : left + width;
          return {
            left: from,
            right: to,
            top: top + index * leading,
            bottom: top + index * leading + 24,
          };
        }),
      );
    const views = fc.record({
      width: fc.integer({ min: 380, max: 1920 }),
      height: fc.integer({ min: 300, max: 1080 }),
    });
    fc.assert(
      fc.property(lines, views, fc.constantFrom('start', 'end'), (passage, size, near) => {
        const window = { left: 0, top: 0, right: size.width, bottom: size.height };
        const place = placeBar(passage, window, near as 'start' | 'end');
        if (place === null) return;
        const bar = boxOf(place);
        expect(passage.filter((one) => overlaps(bar, one))).toEqual([]);
        expect(Math.min(bar.left, bar.top)).toBeGreaterThanOrEqual(0);
        expect(bar.right).toBeLessThanOrEqual(size.width);
        expect(bar.bottom).toBeLessThanOrEqual(size.height);
      }),
      { numRuns: 1000 },
    );
  });

  test('one line anywhere in a window leaves room for the bar', () => {
    const tops = fc.integer({ min: 0, max: 772 });
    const sides = fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 10, max: 80 }));
    fc.assert(
      fc.property(tops, sides, (top, [left, width]) => {
        expect(placeBar([line(left, top, width)], view, 'end')).not.toBeNull();
      }),
    );
  });
});

test('the shapes turn each other', () => {
  expect(barSizes.column).toEqual({ width: barSizes.row.height, height: barSizes.row.width });
});
