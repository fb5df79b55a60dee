import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from './canonical-text.ts';
import { type Passage, passage, quoteOf, textOffset } from './passage.ts';
import { readingUnits, snapToWords, type UnitText, unitAt, unitBeside } from './reading-unit.ts';
import { sentencesOf } from './sentence.ts';

function unitText(paragraphs: readonly string[], language: string | null = 'en'): UnitText {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const end = start + paragraph.length;
    const place = { start: textOffset(start), end: textOffset(end) };
    start = end + 2;
    return { ...place, tagName: 'p', headingPath: [], section: 0 };
  });
  return { text, blocks, sentences: sentencesOf(text, language ?? undefined), language };
}

function words(source: UnitText, found: Passage | null): string | null {
  return found === null ? null : quoteOf(source.text, found);
}

const sample = unitText(['One two. Three four!', 'Five.']);

describe('unitAt', () => {
  test.each([
    ['word', 0, 'One'],
    ['word', 3, 'two'],
    ['word', 19, 'Five'],
    ['word', 26, 'Five'],
    ['sentence', 8, 'Three four!'],
    ['sentence', 21, 'Five.'],
    ['paragraph', 10, 'One two. Three four!'],
    ['paragraph', 21, 'Five.'],
  ] as const)('the %s at %i is %s', (unit, offset, expected) => {
    expect(words(sample, unitAt(sample, unit, offset))).toBe(expected);
  });

  test('an empty text has none', () => {
    for (const unit of readingUnits) expect(unitAt(unitText([]), unit, 0)).toBeNull();
  });

  test.each([
    ['th', 'ภาษาไทยไม่มีช่องว่าง', 'ภาษา'],
    ['zh', '我们喜欢读书', '我们'],
  ])('words of %s need no spaces', (language, text, first) => {
    const source = unitText([text], language);
    expect(words(source, unitAt(source, 'word', 0))).toBe(first);
  });
});

describe('unitBeside', () => {
  const paragraph = fc
    .array(fc.constantFrom('a', 'Bc', '3.5', '“Yes!”', '界', 'né', '🙂', '–'), { minLength: 1 })
    .map((parts) => `${parts.join(' ')}.`);

  test('stepping on visits every unit once, stepping back visits the same', () => {
    const texts = fc.array(paragraph, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...readingUnits), (paragraphs, unit) => {
        const source = unitText(paragraphs);
        const onward = walk(source, unit, 0, 1);
        const back = walk(source, unit, source.text.length, -1);
        expect(back.reverse()).toEqual(onward);
        if (unit === 'sentence') expect(onward).toEqual(source.sentences);
        for (const one of onward) expect(quoteOf(source.text, one)).not.toContain('\n\n');
      }),
    );
  });

  function walk(
    source: UnitText,
    unit: 'word' | 'sentence' | 'paragraph',
    from: number,
    step: 1 | -1,
  ) {
    const visited: Passage[] = [];
    let at = from;
    for (;;) {
      const next = unitBeside(source, unit, at, step);
      if (next === null) return visited;
      visited.push(next);
      at = step === 1 ? next.end : next.start;
    }
  }
});

describe('snapToWords', () => {
  test('widens to whole words and drops the white space', () => {
    expect(words(sample, snapToWords(sample, passage(1, 5)))).toBe('One two');
    expect(words(sample, snapToWords(sample, passage(4, 9)))).toBe('two.');
    expect(words(sample, snapToWords(sample, passage(17, 24)))).toBe('four!\n\nFive');
    expect(snapToWords(sample, passage(8, 9))).toBeNull();
  });

  test('keeps every word that it touched whole', () => {
    const { text } = sample;
    const ends = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }));
    fc.assert(
      fc.property(ends, ([start, length]) => {
        const touched = passage(start, Math.min(text.length, start + length));
        const snapped = snapToWords(sample, touched);
        if (snapped === null) {
          expect(quoteOf(text, touched).trim()).toBe('');
          return;
        }
        for (const edge of [snapped.start, snapped.end]) {
          expect(text.slice(edge - 1, edge + 1)).not.toMatch(/\w\w/);
        }
      }),
    );
  });
});
