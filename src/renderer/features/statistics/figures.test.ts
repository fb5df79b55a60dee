import { expect, test } from 'vitest';
import { counted } from '#core/text/in-figures.ts';
import { percent, timeWords } from './figures.ts';

test('numbers are written as a reader says them', () => {
  expect(percent(0.9341)).toBe('93.4 %');
  expect(counted(1, 'card')).toBe('1 card');
  expect(counted(1_204, 'review')).toBe('1,204 reviews');
  expect([45_000, 720_000, 12_000_000, 100 * 3_600_000].map(timeWords)).toEqual([
    ...['45 s', '12 min', '3 h 20 min', '100 h'],
  ]);
});
