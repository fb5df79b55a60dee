import { expect, test } from 'vitest';
import { readSteps, writeSteps } from './learning-steps.ts';

test.each([
  ['1m 10m', [1, 10]],
  ['1, 10', [1, 10]],
  ['1h 1d', [60, 1440]],
  ['0.5m', [0.5]],
  ['', []],
  ['1d', [1440]],
])('%j is %j', (words, steps) => {
  expect(readSteps(words)).toEqual(steps);
  expect(readSteps(writeSteps(steps))).toEqual(steps);
});

test.each(['soon', '1x', '-1m', '0', '31d', '1m soon'])('%j is no list of steps', (words) => {
  expect(readSteps(words)).toBeNull();
});
