import { expect, test } from 'vitest';
import { steppedZoom } from './sheet-zoom.ts';

test.each([
  [100, 1, 110],
  [113, 1, 125],
  [113, -1, 110],
  [100, -1, 90],
  [400, 1, 400],
  [900, 1, 400],
  [25, -1, 25],
] as const)('from %d percent a step of %d leads to %d', (percent, direction, expected) => {
  expect(steppedZoom(percent, direction)).toBe(expected);
});
