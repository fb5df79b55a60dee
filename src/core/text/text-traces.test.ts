import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { likenessOf, stretchLength, versionLikeness } from './likeness.ts';
import { mayShare, tracesOf } from './text-traces.ts';

function randomText(words: number, seed: number): string {
  const chance = chanceFrom(seed);
  const word = () =>
    Array.from({ length: 2 + Math.floor(chance() * 8) }, () =>
      String.fromCharCode(97 + chance() * 26),
    ).join('');
  return Array.from({ length: words }, word).join(' ');
}

test('a text has the same traces however its white space stands', () => {
  const text = randomText(4_000, 1);
  const traces = tracesOf(text);
  expect(traces).toHaveLength(256);
  expect([...traces].sort((a, b) => a - b)).toEqual(traces);
  expect(tracesOf(text.replaceAll(' ', '\n\n '))).toEqual(traces);
  expect(tracesOf(`${text} `)).toEqual(traces);
});

test('texts that are like each other share some; those that share nothing share none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.integer({ min: 20, max: 3_000 }),
      fc.double({ min: 0.3, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 3.9, noNaN: true }),
      (seed, words, share, growth) => {
        const [one, rest] = [randomText(words, seed), randomText(words * 4, seed + 1e7)];
        const kept = one.slice(0, Math.floor(one.length * share));
        const other = `${kept} ${rest.slice(0, Math.max(0, one.length * growth - kept.length))}`;
        expect(mayShare(tracesOf(one), tracesOf(rest))).toBe(false);
        if (likenessOf(one, other) >= versionLikeness) {
          expect(mayShare(tracesOf(one), tracesOf(other))).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a text shorter than a stretch tells nothing', () => {
  const short = 'x'.repeat(stretchLength - 1);
  expect(tracesOf(short)).toEqual([]);
  expect(mayShare(tracesOf(short), tracesOf(randomText(100, 2)))).toBe(true);
  expect(tracesOf('x'.repeat(stretchLength))).toHaveLength(1);
});
