import { expect, test } from 'vitest';
import { nameSpans, namesOfText } from './name-spans.ts';

const sentences = [
  'The physicist Anna Vail worked at the Harbour Trust.',
  'Later Vail moved to Sweden, where Robert Lane taught.',
  'The Treaty of Leeds and the Charter of the European Union came after.',
  'Then American ships took the Five Year Plan to Zorb.',
];

function kindOf(name: string): string | undefined {
  return namesOfText(sentences).kinds.get(name);
}

test('a document tells what its names are', () => {
  expect(kindOf('Anna Vail')).toBe('person');
  expect(kindOf('Vail')).toBe('person');
  expect(kindOf('Robert Lane')).toBe('person');
  expect(kindOf('Harbour Trust')).toBe('organisation');
  expect(kindOf('Sweden')).toBe('place');
});

test('of others nothing is said, and they have no kind of their own', () => {
  expect(kindOf('Treaty of Leeds')).toBeUndefined();
  expect(kindOf('Charter of the European Union')).toBeUndefined();
  const names = namesOfText(sentences);
  const spans = nameSpans(sentences[3] ?? '', names).map(({ words, isUnsure }) => [
    words,
    isUnsure,
  ]);
  expect(spans).toEqual([
    ['Five Year Plan', true],
    ['Zorb', true],
  ]);
});
