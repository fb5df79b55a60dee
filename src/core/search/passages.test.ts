import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, blockBreak } from '../text/canonical-text.ts';
import { textOffset } from '../text/passage.ts';
import { passagesOf } from './passages.ts';

function textOf(parts: readonly (readonly [tagName: string, text: string])[]) {
  const blocks: Block[] = [];
  let start = 0;
  for (const [tagName, { length }] of parts) {
    const [from, end] = [textOffset(start), textOffset(start + length)];
    blocks.push({ start: from, end, tagName, headingPath: [], section: 0 });
    start = end + blockBreak.length;
  }
  return { text: parts.map(([, text]) => text).join(blockBreak), blocks };
}

describe('passagesOf', () => {
  test('headings stand alone, short blocks together', () => {
    const { text, blocks } = textOf([
      ['h1', 'A heading'],
      ['p', 'One.'],
      ['p', 'Two.'],
      ['h2', 'Another'],
      ['p', 'x'.repeat(500)],
      ['p', 'y'.repeat(400)],
    ]);
    const shown = passagesOf(text, blocks).map(({ field, start, end }) => [
      field,
      text.slice(start, end).slice(0, 12),
    ]);
    expect(shown).toEqual([
      ['heading', 'A heading'],
      ['text', 'One.\n\nTwo.'],
      ['heading', 'Another'],
      ['text', 'xxxxxxxxxxxx'],
      ['text', 'yyyyyyyyyyyy'],
    ]);
  });

  test('a long block is cut after a sentence', () => {
    const { text, blocks } = textOf([['p', 'A sentence of some length. '.repeat(100)]]);
    const passages = passagesOf(text, blocks);
    expect(passages.length).toBeGreaterThan(2);
    for (const { start } of passages.slice(1)) {
      expect(text.slice(start - 27, start)).toBe('A sentence of some length. ');
    }
  });

  test('every block is within the passages, in order, and no character is cut in two', () => {
    const block = fc.tuple(
      fc.constantFrom('p', 'li', 'h2'),
      fc
        .tuple(fc.constantFrom('word. ', '水', '😀', 'longer '), fc.nat(900))
        .map(([piece, times]) => piece.repeat(times + 1)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (parts) => {
        const { text, blocks } = textOf(parts);
        const passages = passagesOf(text, blocks);
        let at = 0;
        for (const { start, end } of passages) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
