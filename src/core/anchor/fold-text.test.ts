import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, originalEnd, originalStart } from './fold-text.ts';

test.each([
  ['Ünïcode', 'unicode'],
  ['\u201cIt\u2019s\u201d \u2013 said', '"it\'s" - said'],
  ['a \n\t b', 'a b'],
  ['ﬁne ＡＢＣ', 'fine abc'],
  ['رِزَمٌ', 'رزم'],
  ['co\u00adoper\u200bate', 'cooperate'],
  ['𝐁𝐨𝐥𝐝', 'bold'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text).text).toBe(folded);
});

test('composed and decomposed forms fold to the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(text.normalize('NFC')).text).toBe(foldText(text.normalize('NFD')).text);
    }),
  );
});

test('a mark that is not folded stays a letter of its own script', () => {
  expect(foldText('कि').text).not.toBe(foldText('क').text);
});

test('a part of the folded text leads back to the characters that it came from', () => {
  const text = 'x é y';
  const folded = foldText(text.normalize('NFD'));
  const at = folded.text.indexOf('e');
  const original = text
    .normalize('NFD')
    .slice(originalStart(folded, at), originalEnd(folded, at + 1));
  expect(original.normalize('NFC')).toBe('é');
});

test('every folded code unit comes from a range of whole characters, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const folded = foldText(text);
      const ranges = Array.from({ length: folded.text.length }, (_, at) => ({
        start: originalStart(folded, at),
        end: originalEnd(folded, at + 1),
      }));
      const isSound = ranges.every(
        ({ start, end }, at) =>
          start < end && end <= text.length && start >= (ranges[at - 1]?.start ?? 0),
      );
      expect(isSound).toBe(true);
    }),
  );
});
