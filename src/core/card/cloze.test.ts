import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clozeGroups, gapOf, parseCloze } from './cloze.ts';

describe('parseCloze', () => {
  test('gaps have a group, an answer and maybe a hint', () => {
    expect(parseCloze('The {{c1::Nile}} is {{c2::6,650::length}} km long.')).toEqual({
      ok: true,
      value: [
        { kind: 'text', text: 'The ' },
        { kind: 'gap', group: 1, answer: 'Nile', hint: null },
        { kind: 'text', text: ' is ' },
        { kind: 'gap', group: 2, answer: '6,650', hint: 'length' },
        { kind: 'text', text: ' km long.' },
      ],
    });
  });

  test('groups are told once, in rising order', () => {
    expect(clozeGroups('{{c3::a}} {{c1::b}} {{c3::c}}')).toEqual([1, 3]);
    expect(clozeGroups('{{c1::open')).toEqual([]);
  });

  test.each([
    ['no gap at all', { kind: 'no-gap', at: 0 }],
    ['code {{like this}} is text', { kind: 'no-gap', at: 0 }],
    ['an {{c1::open gap', { kind: 'unclosed', at: 3 }],
    ['an {{c1::open} gap', { kind: 'unclosed', at: 3 }],
    ['{{c1::outer {{c2::inner}} end}}', { kind: 'nested', at: 12 }],
    ['{{c1::one}} {{c1::outer {{c2::inner}}', { kind: 'nested', at: 24 }],
    ['nothing: {{c1::}}', { kind: 'empty', at: 9 }],
    ['nothing: {{c1::  ::hint}}', { kind: 'empty', at: 9 }],
    ['{{c0::zero}}', { kind: 'bad-group', at: 0 }],
    ['{{c100::many}}', { kind: 'bad-group', at: 0 }],
    ['one {{c1:colon}}', { kind: 'bad-group', at: 4 }],
  ])('%s', (text, error) => {
    expect(parseCloze(text)).toEqual({ ok: false, error });
  });

  test('braces of TeX and of code stay whole', () => {
    const parsed = parseCloze('{{c1::\\frac{a}{b^{2}}}} and {{c2::std::vector::C++}} }}');
    expect(parsed).toEqual({
      ok: true,
      value: [
        { kind: 'gap', group: 1, answer: '\\frac{a}{b^{2}}', hint: null },
        { kind: 'text', text: ' and ' },
        { kind: 'gap', group: 2, answer: 'std::vector', hint: 'C++' },
        { kind: 'text', text: ' }}' },
      ],
    });
  });

  test('whatever is written, it is parsed or told, and text that is parsed is not lost', () => {
    const piece = fc.constantFrom(
      '{{c1::',
      '{{c2::',
      '}}',
      '::',
      'word ',
      '{',
      '}',
      '{{',
      'c1',
      '{{c9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseCloze(text);
        if (!parsed.ok) {
          expect(parsed.error.at).toBeLessThanOrEqual(text.length);
          return;
        }
        for (const part of parsed.value) {
          expect(text).toContain(part.kind === 'text' ? part.text : part.answer);
        }
        expect(parsed.value.some(({ kind }) => kind === 'gap')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a gap made of any words is parsed as these words, or not made', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99 }), (words, group) => {
        const gap = gapOf(words, group);
        if (gap === null) return;
        const parsed = parseCloze(gap);
        expect(parsed).toEqual({
          ok: true,
          value: [{ kind: 'gap', group, answer: words, hint: null }],
        });
      }),
    );
  });
});
