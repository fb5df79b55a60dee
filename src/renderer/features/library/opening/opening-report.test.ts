import { expect, test, vi } from 'vitest';
import { afterAnswer, withReport } from './opening-report.ts';
import type { OpenState, Outcome, Report } from './opening-state.ts';

const refused = (name: string): Outcome => ({ kind: 'refused', name, words: `${name}.` });
const version = (name: string) =>
  ({ kind: 'version', name, imported: { name }, candidates: [] }) as unknown as Extract<
    Outcome,
    { kind: 'version' }
  >;
const report = (outcomes: readonly Outcome[], onClose: (() => void) | null = null): Report => ({
  ...{ kind: 'reported', outcomes, onClose, isWatched: true },
});

test('what comes from the watched folder stands beside what is told already, and both are closed', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const one = withReport({ kind: 'idle' }, [refused('a')], first);
  const both = withReport(one, [refused('b')], second);
  expect(both).toMatchObject({ isWatched: true, outcomes: [{ name: 'a' }, { name: 'b' }] });
  if (both.kind === 'reported') both.onClose?.();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

test('what the reader looks at is not replaced', () => {
  const state: OpenState = { kind: 'refused', words: 'No.' };
  expect(withReport(state, [refused('a')], () => undefined)).toBe(state);
});

test('an answered question leaves the rest of the report, and nothing where it was the last', () => {
  const [one, two] = [version('a'), version('b')];
  const asked = { ...one, kind: 'offering' as const };
  expect(afterAnswer({ ...asked, from: report([one, two]) })).toMatchObject({ outcomes: [two] });
  expect(afterAnswer({ ...asked, from: report([one]) })).toEqual({ kind: 'idle' });
  expect(afterAnswer({ ...asked, from: null })).toEqual({ kind: 'idle' });
});
