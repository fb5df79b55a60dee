import { describe, expect, test } from 'vitest';
import { englishDictionary } from '#support/answers/english-dictionary.ts';
import { readSpellingDictionary } from './spelling-dictionary.ts';

describe('readSpellingDictionary', () => {
  const affixes = [
    'PFX U Y 1',
    'PFX U   0     un         .',
    'SFX D Y 2',
    'SFX D   y     ied        [^aeiou]y',
    'SFX D   0     ed         [^ey]',
  ].join('\n');
  const dictionary = readSpellingDictionary(affixes, '3\nWalk/D\ncarry/D\ntie/U\nlock/UD');

  test.each(['walk', 'walked', 'carried', 'untie', 'unlocked'])('%s is a word', (word) => {
    expect(dictionary.has(word)).toBe(true);
  });

  test.each(['walkied', 'carryed', 'tieed', 'unwalk', 'un', 'ed', ''])('%j is none', (word) => {
    expect(dictionary.has(word)).toBe(false);
  });
});

describe('the English dictionary', () => {
  test.each(['contact', 'planet', 'angels', 'fattest', 'columbia', 'walked'])('has %s', (word) => {
    expect(englishDictionary.has(word)).toBe(true);
  });

  test.each(['huwei', 'goverment', 'recieve', 'tomorow', 'seperate'])('has no %s', (word) => {
    expect(englishDictionary.has(word)).toBe(false);
  });
});
