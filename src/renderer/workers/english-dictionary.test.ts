import { expect, test } from 'vitest';
import { loadEnglishDictionary } from './english-dictionary.ts';

test('the dictionary is loaded once, and knows words from slips', async () => {
  const dictionary = await loadEnglishDictionary();
  expect(await loadEnglishDictionary()).toBe(dictionary);
  expect(['planet', 'contracts', 'unlikely'].map(dictionary.has)).toEqual([true, true, true]);
  expect(['goverment', 'recieve'].map(dictionary.has)).toEqual([false, false]);
});
