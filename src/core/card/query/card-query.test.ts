import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCard, aSchedule } from '#support/cards/a-card.ts';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { defaultWeights } from '../../schedule/fsrs.ts';
import type { Card } from '../card.ts';
import { type CardQuery, cardMeasures, cardStates, namedKinds } from './card-query.ts';
import { cardMatcher, type MatchConditions } from './match-card.ts';
import { parseCardQuery } from './parse-card-query.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1, 12);
const conditions: MatchConditions = {
  now,
  dayEnds: now + day / 2,
  weights: defaultWeights,
  titleOf: (id) => (id === 'd1' ? 'On Liberty' : null),
  colourOf: (id) => (id === 'h1' ? 'key-fact' : null),
};

function parsed(query: string): CardQuery {
  const result = parseCardQuery(query);
  if (!result.ok) throw new Error(`${query}: ${result.error.kind} at ${result.error.start}`);
  return result.value;
}

function matches(query: string, card: Card): boolean {
  return cardMatcher(parsed(query), conditions)(card);
}

/** A query as words that mean it. */
function written(query: CardQuery): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return `(${query.parts.map(written).join(' ')})`;
    case 'or':
      return `(${query.parts.map(written).join(' or ')})`;
    case 'not':
      return `-${written(query.part)}`;
    case 'is':
      return `is:${query.state}`;
    case 'measure':
      return `${query.measure}${query.comparison}${query.value}`;
    case 'text':
      return `"${query.text}"`;
    default:
      return `${query.kind}:"${query.name}"`;
  }
}

const words = fc.stringMatching(/^[a-z:<()*-][a-z ]{0,8}$/);
const queries = fc.letrec<{ query: CardQuery }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4 },
    fc.record({ kind: fc.constant('is' as const), state: fc.constantFrom(...cardStates) }),
    fc.record({ kind: fc.constantFrom(...namedKinds), name: words }),
    fc.record({ kind: fc.constant('text' as const), text: words }),
    fc.record({
      kind: fc.constant('measure' as const),
      measure: fc.constantFrom(...cardMeasures),
      comparison: fc.constantFrom('<', '<=', '>', '>=', '='),
      value: fc.integer({ min: -20, max: 400 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('query') }),
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      parts: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).query as fc.Arbitrary<CardQuery>;

const cards = fc
  .record({
    state: fc.constantFrom('new', 'learning', 'review'),
    due: fc.integer({ min: -90, max: 90 }),
    stability: fc.integer({ min: 1, max: 400 }),
    suspendedAt: fc.constantFrom(null, now),
    tags: fc.subarray(['a', 'ab', 'b::c']),
    flag: fc.constantFrom(null, 'red', 'blue'),
  })
  .map(({ state, due, stability, suspendedAt, tags, flag }) => {
    const dueAt = now + due * day;
    return aCard({
      ...{ suspendedAt, tags, flag: flag as Card['flag'] },
      schedule: aSchedule({
        state: state as 'new',
        dueAt,
        stability: state === 'new' ? 0 : stability,
      }),
    });
  });

describe('parseCardQuery', () => {
  test('terms beside each other must all hold; or binds weaker, - stronger', () => {
    expect(parsed('is:due -tag:hard or stability<10')).toEqual({
      kind: 'or',
      parts: [
        {
          kind: 'and',
          parts: [
            { kind: 'is', state: 'due' },
            { kind: 'not', part: { kind: 'tag', name: 'hard' } },
          ],
        },
        { kind: 'measure', measure: 'stability', comparison: '<', value: 10 },
      ],
    });
    expect(parsed('')).toEqual({ kind: 'all' });
    expect(parsed('  ')).toEqual({ kind: 'all' });
  });

  test.each<[string, unknown]>([
    ['"two words"', { kind: 'text', text: 'two words' }],
    ['doc:"On Liberty"', { kind: 'doc', name: 'On Liberty' }],
    ['IS:Due', { kind: 'is', state: 'due' }],
    ['due<3d', { kind: 'measure', measure: 'due', comparison: '<', value: 3 }],
    ['interval>=2w', { kind: 'measure', measure: 'interval', comparison: '>=', value: 14 }],
    ['recall<90%', { kind: 'measure', measure: 'recall', comparison: '<', value: 0.9 }],
    ['due=-1', { kind: 'measure', measure: 'due', comparison: '=', value: -1 }],
    ['order', { kind: 'text', text: 'order' }],
    ['re:mark', { kind: 'text', text: 're:mark' }],
    ['well-known', { kind: 'text', text: 'well-known' }],
    ['(a)', { kind: 'text', text: 'a' }],
  ])('%s', (query, value) => {
    expect(parsed(query)).toEqual(value);
  });

  test.each([
    ['is:ripe', 'unknown-name', 0, 7],
    ['a charm<3', 'unknown-name', 2, 9],
    ['stability<ten', 'not-a-number', 0, 13],
    ['stability<', 'not-a-number', 0, 10],
    ['a "open', 'open-quote', 2, 7],
    ['tag:"open', 'open-quote', 4, 9],
    ['(a b', 'open-bracket', 0, 1],
    ['a) b', 'stray-bracket', 1, 2],
    ['a or', 'missing-term', 4, 4],
    ['or a', 'missing-term', 0, 2],
    ['a -', 'missing-term', 3, 3],
    ['- or a', 'missing-term', 2, 4],
    ['()', 'missing-term', 1, 2],
    ['tag:', 'missing-term', 0, 4],
    ['('.repeat(60), 'too-deep', 51, 52],
  ])('%s is told: %s from %i to %i', (query, kind, start, end) => {
    expect(parseCardQuery(query)).toMatchObject({ ok: false, error: { kind, start, end } });
  });

  test('whatever is typed, it is read or told within its bounds', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '-',
      '"',
      ' or ',
      ' ',
      'is:',
      'tag:',
      'due<',
      '3d',
      'a',
      '=',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const query = pieces.join('');
        const result = parseCardQuery(query);
        if (result.ok) return;
        expect(result.error.start).toBeGreaterThanOrEqual(0);
        expect(result.error.end).toBeLessThanOrEqual(query.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a query that is written out is read as what it was', () => {
    fc.assert(
      fc.property(queries, cards, (query, card) => {
        const again = parsed(written(query));
        expect(cardMatcher(again, conditions)(card)).toBe(cardMatcher(query, conditions)(card));
      }),
      { numRuns: 300 },
    );
  });
});

describe('cardMatcher', () => {
  test('and, or and not are what they are for numbers and sets', () => {
    fc.assert(
      fc.property(queries, queries, cards, (a, b, card) => {
        const holds = (query: CardQuery) => cardMatcher(query, conditions)(card);
        expect(holds({ kind: 'not', part: a })).toBe(!holds(a));
        expect(holds({ kind: 'and', parts: [a, b] })).toBe(holds(a) && holds(b));
        expect(holds({ kind: 'or', parts: [a, b] })).toBe(holds(a) || holds(b));
      }),
      { numRuns: 300 },
    );
  });

  test('due counts days from today, overdue ones below it', () => {
    const dueIn = (hours: number) =>
      aCard({ schedule: aSchedule({ state: 'review', dueAt: now + hours * 3_600_000 }) });
    expect(matches('due=0', dueIn(11))).toBe(true);
    expect(matches('due=1', dueIn(12))).toBe(true);
    expect(matches('due<0', dueIn(-13))).toBe(true);
    expect(matches('is:due', dueIn(-1))).toBe(true);
    expect(matches('is:due', dueIn(1))).toBe(false);
  });

  test('a card that was never asked has no stability to compare, either way', () => {
    const card = aCard({});
    expect(matches('stability<10', card)).toBe(false);
    expect(matches('stability>=10', card)).toBe(false);
    expect(matches('recall<100%', card)).toBe(false);
    expect(matches('is:new reviews=0', card)).toBe(true);
  });

  test('words are found in any case and in any form of their letters, in the card and its quote', () => {
    const card = aCard({
      content: { kind: 'cloze', text: 'The {{c1::Café}} opens (early).' },
      part: 'c1',
      quote: 'Another Place',
    });
    expect(matches('café', card)).toBe(true);
    expect(matches('cafe\u0301 OPENS', card)).toBe(true);
    expect(matches('"(early)"', card)).toBe(true);
    expect(matches('place', card)).toBe(true);
    expect(matches('op*s', card)).toBe(true);
    expect(matches('late', card)).toBe(false);
  });

  test('tags have those below them within, flags and kinds are named, documents by words of the title', () => {
    const card = aCard({ tags: ['law::roman'], flag: 'red', documentId: 'd1' as never });
    expect(matches('tag:law', card)).toBe(true);
    expect(matches('tag:law::roman', card)).toBe(true);
    expect(matches('tag:la', card)).toBe(false);
    expect(matches('tag:la*', card)).toBe(true);
    expect(matches('flag:red is:flagged', card)).toBe(true);
    expect(matches('kind:basic -kind:cloze', card)).toBe(true);
    expect(matches('doc:liberty', card)).toBe(true);
    expect(matches('doc:d1', card)).toBe(true);
    expect(matches('doc:utility', card)).toBe(false);
    expect(matches('is:alone', card)).toBe(false);
  });

  test('by the heading above the passage, and by the colour of its highlight', () => {
    const { anchor } = aHighlight({});
    const headingPath = ['Part one', 'On Trade'];
    const card = aCard({
      anchor: { ...anchor, headingPath },
      highlightId: 'h1' as Card['highlightId'],
    });
    expect(matches('section:trade', card)).toBe(true);
    expect(matches('section:"part two"', card)).toBe(false);
    expect(matches('section:trade', aCard({}))).toBe(false);
    expect(matches('colour:key-fact', card)).toBe(true);
    expect(matches('colour:claim', card)).toBe(false);
    expect(matches('colour:*', aCard({ highlightId: 'h2' as Card['highlightId'] }))).toBe(false);
  });

  test('suspended, buried, leeches, and cards whose part is gone', () => {
    expect(matches('is:suspended -is:due', aCard({ suspendedAt: now }))).toBe(true);
    expect(matches('is:buried', aCard({ buriedUntil: now + 1 }))).toBe(true);
    expect(matches('is:buried', aCard({ buriedUntil: now }))).toBe(false);
    expect(matches('is:leech', aCard({ leechSince: now }))).toBe(true);
    expect(matches('is:gone', aCard({ part: 'c1' }))).toBe(true);
  });
});
