import { expect, test } from 'vitest';
import type { RevisionId } from '#core/text/document.ts';
import { curatedFacts } from '#support/quiz/curated-facts.ts';
import { isAskable } from './askable-fact.ts';

const [fact] = curatedFacts('one');
if (fact === undefined) throw new Error('There are no facts');
const present = fact.anchors[0]?.revisionId as RevisionId;
const other = 'other' as RevisionId;

test('a fact that the present text proves is asked, suggested or accepted; a rejected one never', () => {
  expect(isAskable(fact, present)).toBe(true);
  expect(isAskable({ ...fact, state: 'suggested' }, present)).toBe(true);
  expect(isAskable({ ...fact, state: 'rejected' }, present)).toBe(false);
});

test('what the text says otherwise now, or was searched for in vain, is not asked', () => {
  const reworded = fact.anchors.map((anchor) => ({ ...anchor, quote: 'Other words.' }));
  expect(isAskable({ ...fact, anchors: reworded }, present)).toBe(false);
  const unplaced = (revisionId: RevisionId) =>
    fact.anchors.map((anchor) => ({ ...anchor, unplaced: { revisionId, isLeft: false } }));
  expect(isAskable({ ...fact, anchors: unplaced(present) }, present)).toBe(false);
  expect(isAskable({ ...fact, anchors: unplaced(other) }, present)).toBe(true);
});

test('in another version an accepted fact is asked, and a suggestion is not', () => {
  expect(isAskable(fact, other)).toBe(true);
  expect(isAskable({ ...fact, state: 'suggested' }, other)).toBe(false);
});
