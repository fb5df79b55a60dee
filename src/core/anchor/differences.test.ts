import { expect, test } from 'vitest';
import { differencesBetween } from './differences.ts';

const river = 'The river rose in March, and the town moved its market to the hill.';
const water = 'Nobody had seen such water since the year of the old bridge.';

test('what stood between two passages that moved is told once', () => {
  const old = `${river} ${water}\n\nA short one.`;
  const next = `A short one. ${river}\n\n${water} ${river}`;
  const told = differencesBetween(old, next).flatMap((one) =>
    one.kind === 'added' || one.kind === 'moved-here' ? [] : [one.old],
  );
  const inOrder = told.toSorted((a, b) => a.start - b.start);
  expect(inOrder.map(({ start }) => start)).toEqual(
    [0, ...inOrder.map(({ end }) => end)].slice(0, -1),
  );
  expect(inOrder.at(-1)?.end).toBe(old.length);
});
