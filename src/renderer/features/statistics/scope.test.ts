import { expect, test } from 'vitest';
import type { Anchor } from '#core/anchor/anchor.ts';
import type { DocumentId } from '#core/text/document.ts';
import { aCard } from '#support/cards/a-card.ts';
import { choicesGatherer, isWhole, isWithin, wholeDesk } from './scope.ts';

const card = aCard({
  documentId: 'd1' as DocumentId,
  tags: ['exam::june', 'river'],
  anchor: { headingPath: ['Rivers', 'The Nile'] } as unknown as Anchor,
});

test('a card is within a document, any heading above it, and a tag or the one around it', () => {
  expect(isWithin(wholeDesk, card)).toBe(true);
  expect(isWithin({ ...wholeDesk, documentId: 'd1' }, card)).toBe(true);
  expect(isWithin({ ...wholeDesk, documentId: 'd2' }, card)).toBe(false);
  expect(isWithin({ ...wholeDesk, documentId: 'd1', section: 'Rivers' }, card)).toBe(true);
  expect(isWithin({ ...wholeDesk, documentId: 'd1', section: 'Seas' }, card)).toBe(false);
  expect(isWithin({ ...wholeDesk, tag: 'exam' }, card)).toBe(true);
  expect(isWithin({ ...wholeDesk, tag: 'ex' }, card)).toBe(false);
  expect(isWithin({ ...wholeDesk, tag: 'river' }, aCard({}))).toBe(false);
});

test('sections are offered of the chosen document alone', () => {
  const gatherer = choicesGatherer('d1');
  gatherer.add(card);
  gatherer.add(aCard({ documentId: 'd2' as DocumentId, tags: ['alpha'] }));
  expect(gatherer.choices()).toEqual({
    tags: ['alpha', 'exam::june', 'river'],
    sections: ['Rivers', 'The Nile'],
  });
  expect(choicesGatherer(null).choices().sections).toEqual([]);
});

test('only the scope without a choice has every card', () => {
  expect(isWhole(wholeDesk)).toBe(true);
  expect(isWhole({ ...wholeDesk, tag: 'a' })).toBe(false);
});
