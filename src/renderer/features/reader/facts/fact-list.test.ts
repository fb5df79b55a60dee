import { expect, test } from 'vitest';
import type { FactId, FactKind } from '#core/quiz/fact.ts';
import type { FactState } from '#core/quiz/stored-fact.ts';
import type { DocumentId } from '#core/text/document.ts';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { aFact } from '#support/quiz/a-fact.ts';
import { countStates, factAfter, factBeside, filterFacts } from './fact-list.ts';

function fact(id: string, state: FactState, kind: FactKind = 'date') {
  return aFact('d1' as DocumentId, aHighlight({}).anchor, { id, state, kind });
}

const facts = [
  fact('a', 'accepted'),
  fact('b', 'suggested', 'number'),
  fact('c', 'rejected'),
  fact('d', 'suggested'),
];
const [a, b, c, d] = facts.map(({ id }) => id) as [FactId, FactId, FactId, FactId];

test('all but the rejected are listed, or those of one state or kind', () => {
  const idsOf = (state: Parameters<typeof filterFacts>[1]['state'], kind: FactKind | null = null) =>
    filterFacts(facts, { state, kind }).map(({ id }) => id);
  expect(idsOf('kept')).toEqual([a, b, d]);
  expect(idsOf('rejected')).toEqual([c]);
  expect(idsOf('suggested', 'number')).toEqual([b]);
  expect(countStates(facts)).toEqual({ kept: 3, suggested: 2, accepted: 1, rejected: 1 });
});

test('the facts are walked, and the ends hold', () => {
  expect(factBeside(facts, b, 1)?.id).toBe(c);
  expect(factBeside(facts, d, 1)?.id).toBe(d);
  expect(factBeside(facts, a, -1)?.id).toBe(a);
  expect(factBeside(facts, null, 1)?.id).toBe(a);
  expect(factBeside([], a, 1)).toBeNull();
});

test('after one is gone the next comes to hand, at the end the one before', () => {
  expect(factAfter(facts, b, new Set([b]))?.id).toBe(c);
  expect(factAfter(facts, c, new Set([c, d]))?.id).toBe(b);
  expect(factAfter(facts, d, new Set([d]))?.id).toBe(c);
  expect(factAfter([facts[0] as (typeof facts)[number]], a, new Set([a]))).toBeNull();
});
