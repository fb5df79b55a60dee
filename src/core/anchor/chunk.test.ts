import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoChunks } from './chunk.ts';

function chunks(text: string): string[] {
  const { starts, ends, count } = cutIntoChunks(text, 0, text.length);
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
}

/** The letters and marks; what is at or below a space in Unicode is white, too. */
function solid(text: string): string {
  return [...text].filter((one) => one > ' ' && one.trim() !== '').join('');
}

test('cuts at clauses and lines, and keeps numbers whole', () => {
  expect(chunks('It rose by 3.5 points, then fell.\n  Later: calm')).toEqual([
    'It rose by 3.5 points,',
    'then fell.',
    'Later:',
    'calm',
  ]);
  expect(chunks('河水上涨，市场搬了。')).toEqual(['河水上涨，', '市场搬了。']);
});

test('together they hold every letter, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(solid(chunks(text).join(''))).toBe(solid(text));
    }),
  );
});

test('equal chunks have equal hashes', () => {
  const { hashes } = cutIntoChunks('One, two, one. One, two.', 0, 24);
  expect(hashes[0]).toBe(hashes[3]);
  expect(hashes[0]).not.toBe(hashes[1]);
});

test('in a text without a break, an edit moves only the cuts near it', () => {
  const letters = Array.from({ length: 40_000 }, (_, at) =>
    String.fromCharCode(97 + ((at * at * 31 + (at >> 3)) % 26)),
  ).join('');
  const before = new Set(chunks(letters));
  const after = chunks(`${letters.slice(0, 9_000)}x${letters.slice(9_000)}`);
  const fresh = after.filter((chunk) => !before.has(chunk)).length;
  expect(after.length).toBeGreaterThan(100);
  expect(fresh).toBeLessThan(4);
});
