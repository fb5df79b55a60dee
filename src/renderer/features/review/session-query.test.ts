import { expect, test } from 'vitest';
import { parseCardQuery } from '#core/card/query/parse-card-query.ts';
import { aCard } from '#support/cards/a-card.ts';
import { facetsOf, hasTerm, queryFaultWords, termOf, withTerm } from './session-query.ts';

test('a term is put into the query and taken out again', () => {
  const both = withTerm(withTerm('', 'is:new'), 'tag:law');
  expect(both).toBe('is:new tag:law');
  expect(hasTerm(both, 'tag:law')).toBe(true);
  expect(hasTerm(both, 'tag:la')).toBe(false);
  expect(withTerm(both, 'is:new')).toBe('tag:law');
  expect(withTerm('tag:law', 'tag:law')).toBe('');
});

test.each(['On Liberty', 'a "quoted" title', 'with (brackets)', 'plain'])(
  'a term of %j is one that can be read',
  (name) => {
    const parsed = parseCardQuery(termOf('doc', name));
    expect(parsed).toMatchObject({ ok: true, value: { kind: 'doc' } });
  },
);

test('the tags of cards come with the most frequent first', () => {
  const cards = [['law'], ['law', 'rome'], []].map((tags) => aCard({ tags }));
  expect(facetsOf(cards).tags).toEqual([
    { name: '#law', term: 'tag:law' },
    { name: '#rome', term: 'tag:rome' },
  ]);
});

test.each([
  ['is:ripe', /no “is:ripe”.*suspended/],
  ['stability<ten', /needs a number/],
  ['"open', /never closed/],
  ['a)', /never opened/],
  ['a or', /missing/],
])('what is wrong with %j is told', (query, words) => {
  const parsed = parseCardQuery(query);
  if (parsed.ok) throw new Error('The query can be read');
  expect(queryFaultWords(query, parsed.error)).toMatch(words);
});
