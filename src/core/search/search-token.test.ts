import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../text/folded-text.ts';
import { longestToken, tokensOf } from './search-token.ts';

const words = (text: string) => tokensOf(text).map((token) => token.text);

describe('tokensOf', () => {
  test.each<[string, readonly string[]]>([
    ['Self-reliance, in 1984!', ['self', 'reliance', 'in', '1984']],
    ['Crème BRÛLÉE, straße, Œuvre, ﬁn', ['creme', 'brulee', 'strasse', 'oeuvre', 'fin']],
    ['cre\u0300me co\u00adop', ['creme', 'coop']],
    ['水浒传 です', ['水', '浒', '传', 'て\u3099', 'す']],
    ['て\u3099す', ['て\u3099', 'す']],
    ['학교에서', ['학', '교', '에', '서']],
    ['ｶﾀｶﾅ Ｗｉｄｅ', ['カ', 'タ', 'カ', 'ナ', 'wide']],
    ['ﾊﾟﾊﾟ', ['ハ\u309a', 'ハ\u309a']],
    ['พ.ศ. ๒๕๖๙', ['พ', 'ศ', '๒๕๖๙']],
    ['การเรียนภาษาไทย', ['การ', 'เรียน', 'ภาษา', 'ไทย']],
    ['Ἀθῆναι Москва', ['αθηναι', 'москва']],
    ['𠮷野家 𝒜b', ['𠮷', '野', '家', '𝒜b']],
    ['\ud842 lone', ['lone']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a word that never ends is known by its beginning', () => {
    const [token] = tokensOf('x'.repeat(500));
    expect(token).toEqual({ text: 'x'.repeat(longestToken), start: 0, end: 500 });
  });

  test('every word of a text is found at its offsets', () => {
    const letters = [...'aZéÅßœłıſñ0Жяίџﬁ'];
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (all) => {
        const text = all.join(' – ');
        const tokens = tokensOf(text);
        let at = 0;
        const expected = all.flatMap((one) => {
          const start = at;
          at += one.length + ' – '.length;
          const folded = foldText(one, { keepsCase: false, keepsAccents: false }).text;
          return folded === '' ? [] : [{ text: folded, start, end: start + one.length }];
        });
        expect(tokens).toEqual(expected);
      }),
    );
  });

  test('any text is read, and its tokens stand in order within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end, text: token } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(token).not.toBe('');
          last = end;
        }
      }),
    );
  });
});
