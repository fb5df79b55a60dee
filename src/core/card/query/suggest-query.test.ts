import { expect, test } from 'vitest';
import { parseCardQuery } from './parse-card-query.ts';
import { queryFaultWords } from './query-fault-words.ts';
import { suggestQuery, withSuggestion } from './suggest-query.ts';

const names = { tags: ['exam', 'chapter::2', 'old exam'], titles: ['The Fifth Plenum', 'Rivers'] };

/** The terms suggested where `|` stands. */
function suggested(marked: string): string[] {
  const caret = marked.indexOf('|');
  const { suggestions } = suggestQuery(marked.replace('|', ''), caret, names);
  return suggestions.map(({ term }) => term);
}

/** The query, with `|` as its caret, after the first suggestion is taken. */
function taken(marked: string): string {
  const caret = marked.indexOf('|');
  const query = marked.replace('|', '');
  const found = suggestQuery(query, caret, names);
  const next = withSuggestion(query, found, found.suggestions[0]?.term ?? '');
  return `${next.query.slice(0, next.caret)}|${next.query.slice(next.caret)}`;
}

test('an empty query is offered the beginnings of the language', () => {
  expect(suggested('|').slice(0, 3)).toEqual(['is:', 'tag:', 'doc:']);
  expect(suggested('is:due |')).toContain('tag:');
});

test('a beginning is gone on with, and a state is found without its name', () => {
  expect(suggested('st|')).toEqual(['stability<10']);
  expect(suggested('sus|')).toEqual(['is:suspended']);
  expect(suggested('-le|')).toEqual(['is:learning', 'is:leech']);
  expect(suggested('xyz|')).toEqual([]);
});

test('names are offered after their colon, those that begin so first, and quoted where they must be', () => {
  expect(suggested('is:due tag:ex|')).toEqual(['tag:exam', 'tag:"old exam"']);
  expect(suggested('doc:riv|')).toEqual(['doc:Rivers']);
  expect(suggested('doc:"the fi|')).toEqual(['doc:"The Fifth Plenum"']);
  expect(suggested('is:du|')).toEqual(['is:due']);
  expect(suggested('is:due|')).toEqual([]);
});

test('a suggestion takes the place of the word at the caret and leaves the rest', () => {
  expect(taken('is:du| canal')).toBe('is:due |canal');
  expect(taken('(-sus|)')).toBe('(-is:suspended |)');
  expect(taken('ta|')).toBe('tag:|');
  expect(taken('tag:ex|')).toBe('tag:exam |');
});

test('every suggestion that is whole is a query without a fault', () => {
  for (const start of ['', 'is:', 'tag:', 'doc:', 'flag:', 'kind:', 'd', 's', 'r', 'l', 'a', 'i']) {
    for (const { term } of suggestQuery(start, start.length, names).suggestions) {
      if (!term.endsWith(':')) expect(parseCardQuery(term), term).toMatchObject({ ok: true });
    }
  }
});

test.each([
  ['is:dead', /“is:dead” asks for something.*due, new/],
  ['stability<soon', /needs a number/],
  ['"open', /quotation mark is open/],
  ['(is:due', /bracket is open/],
  ['is:due)', /never opened/],
  ['is:due or', /ends where a word should come/],
  ['tag: x', /missing at “tag:”/],
])('%s is told in words', (query, words) => {
  const parsed = parseCardQuery(query);
  if (parsed.ok) throw new Error('the query has a fault');
  expect(queryFaultWords(query, parsed.error)).toMatch(words);
});
