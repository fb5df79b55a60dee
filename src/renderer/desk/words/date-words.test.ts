import { expect, test } from 'vitest';
import { dateWords, fullDateWords, momentWords } from './date-words.ts';

const at = new Date(2026, 10, 29, 14, 5).getTime();

test('a moment is told by its date, with its time, and with its weekday', () => {
  expect(dateWords(at)).toBe('29 Nov 2026');
  expect(momentWords(at)).toBe('29 Nov 2026, 14:05');
  expect(fullDateWords(at)).toMatch(/^Sunday,? 29 November 2026$/);
});
