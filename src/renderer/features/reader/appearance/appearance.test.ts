import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appearanceOf, appearanceRanges, stepped, usualAppearance } from './appearance.ts';

test('what was kept comes back', () => {
  const chosen = {
    ...usualAppearance,
    font: 'sans',
    size: 140,
    isJustified: true,
    isHorizontal: true,
  } as const;
  expect(appearanceOf(JSON.stringify(chosen))).toEqual(chosen);
});

test.each([null, '', 'no json', 'null', '[1]', '{"size":"big","font":"comic"}', '{"size":1e999}'])(
  'what is no look (%j) is the usual one',
  (kept) => {
    expect(appearanceOf(kept)).toEqual(usualAppearance);
  },
);

test('no number leaves its range, kept or stepped', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), (size, steps) => {
      const appearance = appearanceOf(JSON.stringify({ size }));
      const next = stepped(appearance, 'size', steps);
      for (const value of [appearance.size, next]) {
        expect(value).toBeGreaterThanOrEqual(appearanceRanges.size.least);
        expect(value).toBeLessThanOrEqual(appearanceRanges.size.most);
      }
    }),
  );
  expect(stepped(usualAppearance, 'size', 1)).toBe(110);
});
