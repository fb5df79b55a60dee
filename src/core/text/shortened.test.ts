import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test('short words stay; of long ones the beginning is told', () => {
  expect(shortened('the gate', 8)).toBe('the gate');
  expect(shortened('the gates', 8)).toBe('the gate…');
  expect(shortened('x'.repeat(241))).toBe(`${'x'.repeat(240)}…`);
});

test('no character is cut in two', () => {
  expect(shortened('abc😀d', 4)).toBe('abc…');
  expect(shortened('abc😀d', 5)).toBe('abc😀…');
});
