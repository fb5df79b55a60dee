import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder, type FindOptions, mostMatches } from './find-in-text.ts';
import { quoteOf } from './passage.ts';

const loosely: FindOptions = { matchesCase: false, matchesAccents: false, wholeWords: false };

function found(text: string, words: string, options: Partial<FindOptions> = {}): string[] {
  const { passages } = createFinder(text)(words, { ...loosely, ...options });
  return passages.map((one) => quoteOf(text, one));
}

describe('createFinder', () => {
  test.each([
    ['Café, cafe\u0301, CAFE', 'cafe', ['Café', 'cafe\u0301', 'CAFE']],
    ['the reader’s “own” words', 'reader\'s "own"', ['reader’s “own”']],
    ['self–reliance and self-reliance', 'self-reliance', ['self–reliance', 'self-reliance']],
    ['one\ntwo', 'one two', ['one\ntwo']],
    ['one\u00a0two', 'one  two', ['one\u00a0two']],
    ['co\u00adoperate', 'cooperate', ['co\u00adoperate']],
    ['Straße und STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['ΟΔΟΣ, οδος', 'οδος', ['ΟΔΟΣ', 'οδος']],
    ['ﬁnd the find', 'find', ['ﬁnd', 'find']],
    ['Łódź', 'lodz', ['Łódź']],
    ['wait…', 'wait...', ['wait…']],
    ['自力更生', '更', ['更']],
    ['hand 👍🏽 and', 'and', ['and', 'and']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['nothing', 'x', []],
    ['nothing', '   ', []],
  ])('in %j finds %j', (text, words, expected) => {
    expect(found(text, words)).toEqual(expected);
  });

  test('keeps case and accents apart when asked', () => {
    expect(found('Café cafe', 'cafe', { matchesAccents: true })).toEqual(['cafe']);
    expect(found('Cafe\u0301 Caf\u00e9', 'caf\u00e9', { matchesAccents: true })).toEqual([
      'Cafe\u0301',
      'Caf\u00e9',
    ]);
    expect(found('China china', 'China', { matchesCase: true })).toEqual(['China']);
  });

  test('finds whole words only when asked', () => {
    expect(found('art, party, art.', 'art', { wholeWords: true })).toEqual(['art', 'art']);
    expect(found('a.b ab', '.b', { wholeWords: true })).toEqual(['.b']);
    expect(found('naïveté naïve', 'naive', { wholeWords: true })).toEqual(['naïve']);
  });

  test('finds every occurrence that a plain search finds, whatever stands around', () => {
    const piece = fc.constantFrom('é', 'e\u0301', 'ß', '…', '\u00ad', 'x', ' ', '“', '👍', 'İ');
    const noise = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), (between) => {
        const text = `${between.join('needle')}`;
        expect(found(text, 'NEEDLE').map((quote) => quote.replace(/[\u0301\u00ad]/g, ''))).toEqual(
          between.slice(1).map(() => 'needle'),
        );
      }),
    );
  });

  test('says where it stopped listing', () => {
    const many = createFinder('a '.repeat(mostMatches + 1))('a', loosely);
    expect([many.passages.length, many.isCut]).toEqual([mostMatches, true]);
  });
});
