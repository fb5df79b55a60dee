import { describe, expect, test } from 'vitest';
import { foundKinds } from '#core/search/segment.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import type { SearchResults } from '../../storage/search-index/find-everything.ts';
import type { SearchResult } from '../../storage/search-index/read-results.ts';
import { firstSections, type PaletteCommand, sectionsOf } from './palette-sections.ts';
import { addressOfResult } from './result-address.ts';
import { countWords, stateWords } from './result-words.ts';
import { movedBy } from './use-active-item.ts';

const commands: readonly PaletteCommand[] = [
  { id: 'review', kind: 'go', name: 'Go to: Review', words: 'study due', run: () => undefined },
  { id: 'dark', kind: 'look', name: 'Theme: Dark', words: 'appearance', run: () => undefined },
];

const excerpt = { text: 'canal', from: 0, isCutBefore: false, isCutAfter: false, found: [] };

function result(part: Partial<SearchResult>): SearchResult {
  const place = { kind: 'passage', documentId: 'd', start: 3, end: 8 } as const;
  return { kind: 'text', id: 'd 3', excerpt, from: 'T', colour: null, at: null, place, ...part };
}

function found(counts: Partial<SearchResults['counts']>, results: readonly SearchResult[]) {
  const none = Object.fromEntries(foundKinds.map((kind) => [kind, 0])) as SearchResults['counts'];
  return { results, counts: { ...none, ...counts }, rankedIn: 0 };
}

const lines = (sections: ReturnType<typeof sectionsOf>) =>
  sections.map(({ title, items }) => [title, items.map(({ id }) => id)]);

describe('sectionsOf', () => {
  test('commands come first, then each kind with the way to all of it', () => {
    const answer = found({ text: 9, card: 1 }, [result({}), result({ kind: 'card', id: 'c' })]);
    expect(lines(sectionsOf('rev', commands, answer))).toEqual([
      ['Commands', ['command review']],
      ['In the text', ['text d 3', 'more text']],
      ['Cards', ['card c']],
    ]);
    expect(sectionsOf('canal', commands, answer)[0]?.items[1]).toMatchObject({
      query: 'canal in:text',
      label: 'All 9 passages',
    });
  });

  test('with in:, all of a kind is asked already', () => {
    const answer = found({ text: 99 }, [result({})]);
    expect(lines(sectionsOf('canal in:text', commands, answer))).toEqual([
      ['In the text', ['text d 3']],
    ]);
  });

  test.each([
    ['due rev', ['command review']],
    ['the', ['command dark']],
    ['dark review', undefined],
    ['"review"', undefined],
    ['-review', undefined],
    ['in:commands', ['command review', 'command dark']],
    ['in:commands dark', ['command dark']],
  ])('the commands for %s', (query, expected) => {
    expect(lines(sectionsOf(query, commands, null))[0]?.[1]).toEqual(expected);
  });
});

test('before anything is written, there is what was looked for and read lately', () => {
  const read = (id: string, openedAt: number | null) => ({ id, openedAt }) as DocumentRecord;
  const documents = [read('never', null), read('old', 1), read('new', 2)];
  expect(lines(firstSections(commands, ['canal'], documents))).toEqual([
    ['Searched lately', ['recent canal', 'forget']],
    ['Read lately', ['document new', 'document old']],
    ['Go to, and do', ['command review', 'command dark']],
  ]);
  expect(lines(firstSections(commands, [], []))).toHaveLength(1);
});

test.each<[Partial<SearchResult>, string]>([
  [{}, '/read/d/3-8'],
  [{ place: { kind: 'tray', documentId: 'd' } }, '/read/d/tray'],
  [{ kind: 'document', place: { kind: 'document', documentId: 'd' } }, '/read/d'],
  [{ kind: 'note', place: { kind: 'document', documentId: 'd' } }, '/read/d/notes'],
  [{ kind: 'card', place: { kind: 'card', id: 'c1' } }, '/cards/id%253Ac1'],
  [{ kind: 'quiz', place: { kind: 'quiz', id: 'q1' } }, '/quiz/q1'],
])('the address of a result: %j', (part, address) => {
  expect(addressOfResult(result(part))).toBe(address);
});

test('what was found is told in one sentence', () => {
  expect(countWords(found({ text: 1, card: 1_234, quiz: 2 }, []).counts)).toBe(
    '1 passage, 1,234 cards, 2 quizzes.',
  );
  expect(countWords(found({}, []).counts)).toBe('Nothing found.');
  expect(stateWords({ kind: 'building', done: 3, total: 12 })).toBe(
    'Reading everything once: 3 of 12',
  );
  expect(stateWords({ kind: 'building', done: 0, total: 0 })).toBeNull();
  expect(stateWords({ kind: 'ready' })).toBeNull();
  expect(stateWords({ kind: 'failed', error: 'x' })).toMatch(/does not work/);
});

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 0, 3, 2],
  ['PageDown', 1, 9, 7],
  ['PageDown', 5, 9, 8],
  ['PageUp', 3, 9, 0],
  ['ArrowDown', -1, 0, null],
  ['a', 0, 3, null],
] as const)('%s from %i of %i', (key, from, count, to) => {
  expect(movedBy(key, from, count)).toBe(to);
});
