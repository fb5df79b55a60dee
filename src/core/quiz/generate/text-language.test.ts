import { expect, test } from 'vitest';
import { languageOfText } from './text-language.ts';

test.each([
  ['The bridge was opened in 1943 by the mayor of the town.', null, 'en'],
  ['Die Brücke wurde im Jahr 1943 von dem Bürgermeister eröffnet.', null, 'de'],
  ['Le pont a été ouvert par le maire de la ville et il est le plus long.', null, 'fr'],
  ['El puente fue inaugurado por el alcalde de la ciudad y es el más largo.', null, 'es'],
  ['Мост был открыт в 1943 году мэром города.', null, 'ru'],
  ['Міст відкрив мер міста.', 'uk', 'uk'],
  ['这座桥于1943年由市长开放。', 'en', 'zh'],
  ['その橋は1943年に市長が開いた。', null, 'ja'],
  ['افتتح العمدة الجسر في عام 1943.', null, 'ar'],
  ['The bridge was opened by the mayor of the town.', 'en-GB', 'en-GB'],
  ['Xyzzy plugh frobozz quux.', null, null],
  ['Xyzzy plugh frobozz quux.', 'pl', 'pl'],
  ['1943 12 44', 'pl', 'pl'],
])('%s is in its language', (text, told, language) => {
  expect(languageOfText(text, told)).toBe(language);
});

test('a long text is told by pieces from all over it', () => {
  const german = 'Die Brücke wurde von dem Bürgermeister der Stadt eröffnet und ist sehr lang. ';
  expect(languageOfText(`${'1234 '.repeat(9_000)}${german.repeat(900)}`, null)).toBe('de');
});
