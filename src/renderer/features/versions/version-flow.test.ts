import { expect, test } from 'vitest';
import type { Comparison } from './compare-version.ts';
import { type VersionEvent, type VersionState, versionFlow } from './version-flow.ts';

const comparison = {
  changes: [],
  carried: { marks: [], readingOffset: 0 },
} as unknown as Comparison;

function after(...events: VersionEvent[]): VersionState {
  return events.reduce(versionFlow, { kind: 'comparing' });
}

const taken = [
  { kind: 'compared', comparison },
  { kind: 'began' },
  { kind: 'took', act: 7 },
] as const;

test('a version is compared, taken, and taken back', () => {
  expect(after(...taken)).toEqual({ kind: 'taken', comparison, act: 7, refusal: null });
  expect(after(...taken, { kind: 'took-back' })).toEqual({
    ...{ kind: 'compared', comparison, isTakenBack: true },
  });
});

test('one that cannot be taken back says why, and stays', () => {
  expect(after(...taken, { kind: 'stayed', refusal: 'Changed since.' })).toMatchObject({
    ...{ kind: 'taken', refusal: 'Changed since.' },
  });
});

test('nothing is taken before it was compared, nor twice', () => {
  expect(after({ kind: 'began' })).toEqual({ kind: 'comparing' });
  expect(after(...taken, { kind: 'began' })).toMatchObject({ kind: 'taken' });
  expect(after({ kind: 'took', act: 1 })).toEqual({ kind: 'comparing' });
});

test('without another text there is nothing to compare', () => {
  expect(after({ kind: 'compared', comparison: null })).toEqual({ kind: 'missing' });
});
