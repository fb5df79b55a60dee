import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverOf } from './cover.ts';
import { ornamentOf } from './cover-ornament.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const titles = Array.from({ length: 400 }, (_, number) => `A history of the river, part ${number}`);

describe('a cover', () => {
  test('is the same for the same title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(coverOf(title)).toEqual(coverOf(title));
        expect(ornamentOf(title)).toEqual(ornamentOf(title));
      }),
    );
  });

  test('has words that are read on its cloth, and an ornament that is seen on it', () => {
    for (const title of titles) {
      const { ground, ink, art } = coverOf(title);
      expect(contrast(ground, ink), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
      expect(contrast(ground, art), `${art} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('differs from title to title', () => {
    const covers = titles.map(coverOf);
    expect(new Set(covers.map(({ ground }) => ground)).size).toBe(12);
    const drawings = titles.map((title) => JSON.stringify(ornamentOf(title)));
    expect(new Set(drawings).size).toBe(titles.length);
  });

  test('is drawn with numbers alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        for (const { path, line, opacity } of ornamentOf(title)) {
          expect(path).toMatch(/^[MmLlHhVvCcSsQqTtAaZz\d .-]+$/);
          expect(line ?? 1).toBeGreaterThan(0);
          expect(opacity).toBeGreaterThan(0);
          expect(opacity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('sets a long title small', () => {
    expect(coverOf('Rivers').size).toBe('large');
    expect(coverOf('The Rise and Fall of the Rivers of Europe').size).toBe('medium');
    expect(coverOf('The rise '.repeat(10)).size).toBe('small');
    expect(coverOf('中国的科技自立自强战略与第十五个五年规划').size).toBe('medium');
  });

  test.each([
    ['The Town on the River', 'TT'],
    ['“Rivers”', 'R'],
    ['3 rivers', '3R'],
    ['中国 科技', '中科'],
    ['éclair', 'É'],
    ['…', ''],
  ])('of %s has the initials %s', (title, initials) => {
    expect(coverOf(title).initials).toBe(initials);
  });
});
