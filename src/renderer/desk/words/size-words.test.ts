import { expect, test } from 'vitest';
import { sizeWords } from './size-words.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [3_140_000, '3.1 MB'],
  [31_400_000, '31 MB'],
  [12_345_678_901, '12 GB'],
  [2_000_000_000_000, '2 TB'],
  [9e15, '9,000 TB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
