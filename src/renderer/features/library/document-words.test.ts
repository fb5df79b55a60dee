import { describe, expect, test } from 'vitest';
import { everyDocument } from '#core/library/document-filter.ts';
import { documentsWords, marksWords, progressWords } from './document-words.ts';
import { groupName, languageName, narrowings } from './library-words.ts';
import { quizWords } from './quiz-words.ts';

describe('what is said of a document', () => {
  test.each([
    [null, 'Begun'],
    [{ percent: 0, minutesLeft: 125 }, '2 h 5 min'],
    [{ percent: 34, minutesLeft: 12.4 }, '34 % · 12 min left'],
    [{ percent: 99, minutesLeft: 0 }, '99 % · 1 min left'],
    [{ percent: 100, minutesLeft: 0 }, 'Finished'],
  ])('how far it was read: %j is “%s”', (progress, words) => {
    expect(progressWords(progress)).toBe(words);
  });

  test.each([
    [0, 0, ''],
    [1, 0, '1 highlight'],
    [0, 2, '2 cards'],
    [1_200, 1, '1,200 highlights · 1 card'],
  ])('%i highlights and %i cards are “%s”', (highlights, cards, words) => {
    expect(marksWords({ highlights, cards, due: 0 })).toBe(words);
  });

  test('how the last quiz went, and when', () => {
    const finishedAt = new Date(2026, 10, 3, 12).getTime();
    expect(quizWords({ right: 8, asked: 10, finishedAt })).toBe('Quiz 8 of 10 · 3 Nov');
  });

  test('how many there are', () => {
    expect([0, 1, 1_000].map(documentsWords)).toEqual([
      '0 documents',
      '1 document',
      '1,000 documents',
    ]);
  });
});

describe('what the library is listed by', () => {
  test('languages have their names, and what is no tag stands as it is', () => {
    expect(['zh-Hans', 'fr', 'no tag!'].map(languageName)).toEqual([
      'Simplified Chinese',
      'French',
      'no tag!',
    ]);
  });

  test.each([
    ['state', 'reading', 'Reading'],
    ['format', 'epub', 'EPUB'],
    ['language', 'de', 'German'],
    ['collection', 'Rivers', 'Rivers'],
    ['collection', null, 'In no collection'],
    ['author', null, 'Without an author'],
  ] as const)('the group by %s of %j is “%s”', (grouping, value, name) => {
    expect(groupName(grouping, value)).toBe(name);
  });

  test('each filter that has no button of its own gets one, which takes it away', () => {
    expect(narrowings({ ...everyDocument, text: 'a', tag: 'b', collection: 'c' })).toEqual([]);
    const filter = { ...everyDocument, state: 'new', language: 'en', archive: 'only' } as const;
    const narrow = narrowings(filter);
    expect(narrow.map(([words]) => words)).toEqual(['New', 'English', 'In the archive']);
    const without = Object.assign({ ...filter }, ...narrow.map(([, change]) => change));
    expect(without).toEqual(everyDocument);
  });
});
