import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearchQuery } from './parse-search-query.ts';
import { searchFaultWords } from './search-fault-words.ts';
import { mostTerms, type SearchTerm } from './search-query.ts';

function wanted(query: string): readonly SearchTerm[] {
  const parsed = parseSearchQuery(query);
  if (!parsed.ok) throw new Error(`${query}: ${parsed.error.kind}`);
  return parsed.value.wanted;
}

function unwanted(query: string): readonly SearchTerm[] {
  const parsed = parseSearchQuery(query);
  return parsed.ok ? parsed.value.unwanted : [];
}

const loose = (...tokens: string[]) => ({ kind: 'words', tokens, isExact: false });
const exact = (...tokens: string[]) => ({ kind: 'words', tokens, isExact: true });

describe('parseSearchQuery', () => {
  test.each<[string, readonly unknown[]]>([
    ['', []],
    [' – ', []],
    ['Crème 1984', [loose('creme'), loose('1984')]],
    ['self-reliance', [loose('self', 'reliance')]],
    ['"Fifth Plenum"', [exact('fifth', 'plenum')]],
    ['"not closed', [exact('not', 'closed')]],
    ['in:notes', [{ kind: 'in', place: 'notes' }]],
    ['IN:Note', [{ kind: 'in', place: 'notes' }]],
    ['doc:"On Liberty"', [{ kind: 'doc', name: 'On Liberty' }]],
    ['tag:#history', [{ kind: 'tag', name: 'history' }]],
    ['colour:"Key fact"', [{ kind: 'colour', colour: 'key-fact' }]],
    ['color:claim', [{ kind: 'colour', colour: 'claim' }]],
    ['is:leech', [{ kind: 'is', state: 'leech' }]],
    ['is:finished', [{ kind: 'state', state: 'finished' }]],
    ['note: this', [loose('note'), loose('this')]],
    ['12:30', [loose('12', '30')]],
    ['水浒英雄好汉', [loose('水', '浒'), loose('英', '雄'), loose('好', '汉')]],
    ['ภาษาไทย', [loose('ภาษา', 'ไทย')]],
  ])('%s', (query, expected) => {
    expect(wanted(query)).toEqual(expected);
  });

  test('a dash before a term excludes it; alone or within a word it does not', () => {
    expect(unwanted('canal -"old lock" -in:cards -tag:draft')).toEqual([
      exact('old', 'lock'),
      { kind: 'in', place: 'cards' },
      { kind: 'tag', name: 'draft' },
    ]);
    expect(unwanted('canal - well-known -')).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ['in:nowhere', /^“in:nowhere” does not name a place to look in\. There are: documents, text,/],
    ['is:tired', /does not name what a card or a document is\. There are: due, new.*archived/],
    ['colour:red', /does not name the colour of a highlight\. There are: claim, .*key-fact\.$/],
    ['doc:', /^“doc:” is to be followed by words of a title\.$/],
    ['a in:', /^“in:” is to be followed by a place to look in\. There are/],
    ['a '.repeat(mostTerms + 1), /more words than can be looked for/],
  ])('%s is told in words', (query, words) => {
    const parsed = parseSearchQuery(query);
    expect(parsed.ok ? '' : searchFaultWords(query, parsed.error)).toMatch(words);
  });

  test('any text is a query or has a fault at its place', () => {
    const piece = fc.constantFrom('in:', 'doc:', '-', '"', ' ', 'a', '水', ':', 'is:due');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const query = pieces.join('');
        const parsed = parseSearchQuery(query);
        if (parsed.ok) return;
        expect(parsed.error.end).toBeLessThanOrEqual(query.length);
        expect(searchFaultWords(query, parsed.error)).toMatch(/\.$/);
      }),
    );
  });
});
