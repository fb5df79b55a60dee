import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const painted = (...phrases: string[][]) =>
  phrases.map((words) => words.map((word) => new Set(word.split('|'))));

/** The excerpt with brackets around what was found. */
function shown(text: string, phrases: string[][], room: number): string {
  const { text: piece, found } = excerptOf(text, painted(...phrases), room);
  return found.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    piece,
  );
}

describe('excerptOf', () => {
  test.each<[string, string[][], number, string]>([
    ['The Canal and canals.', [['canal|canals']], 100, 'The [Canal] and [canals].'],
    ['In the end, the canal.', [['the', 'canal']], 100, 'In the end, [the canal].'],
    ['水滸傳的英雄', [['英', '雄']], 100, '水滸傳的[英雄]'],
    ['one two three four five six seven', [['five']], 14, '[five] six seven'],
    ['a b canal c d e f g h canal ships i j', [['canal'], ['ships']], 16, 'g h [canal] [ships]'],
    ['nothing here at all', [['canal']], 8, 'nothing'],
  ])('%s', (text, phrases, room, expected) => {
    expect(shown(text, phrases, room)).toBe(expected);
  });

  test('it is a piece of the text, no longer than asked, and what is found is in it', () => {
    const text = fc
      .array(fc.constantFrom('canal', 'ship', 'é', '水', '😀', '–', 'lock'), { maxLength: 60 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 80 }), (all, room) => {
        const piece = excerptOf(all, painted(['canal'], ['水']), room);
        expect(all.slice(piece.from, piece.from + piece.text.length)).toBe(piece.text);
        expect(piece.text.length).toBeLessThanOrEqual(room + 1);
        expect(piece.text.isWellFormed()).toBe(true);
        expect(piece.isCutBefore).toBe(piece.from > 0);
        for (const { start, end } of piece.found) {
          expect(['canal', '水']).toContain(piece.text.slice(start, end));
        }
        if (/canal|水/.test(all)) expect(piece.found.length).toBeGreaterThan(0);
      }),
    );
  });
});
