import { expect, test } from 'vitest';
import { orphan } from '#core/anchor/placement.ts';
import type { Card } from '#core/card/card.ts';
import type { DocumentId } from '#core/text/document.ts';
import { passage } from '#core/text/passage.ts';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { aFact } from '#support/quiz/a-fact.ts';
import { plainRevision } from '../../../../../tests/fixtures/anchor/revision-pairs.ts';
import {
  candidatesOf,
  itemBeside,
  surroundingsOf,
  surroundingsOfAnchor,
  trayItems,
} from './tray-items.ts';

const text = plainRevision('r2', 'The river rose in March.');

function aCard(id: string, highlightId: string | null, quote: string): Card {
  const { anchor } = aHighlight({ quote });
  return { id, highlightId, anchor } as unknown as Card;
}

const lost = aHighlight({ id: 'lost' });
const left = aHighlight({ id: 'left' });
const leftAlone = {
  ...left,
  anchor: { ...left.anchor, unplaced: { revisionId: text.revisionId, isLeft: true } },
};

test('a card goes with its highlight while that waits, and waits alone where it is gone', () => {
  const cards = [aCard('c1', 'lost', 'with'), aCard('c2', null, 'alone'), aCard('c3', 'gone', 'x')];
  const items = trayItems([lost, leftAlone], cards, [], text);
  expect(items.map(({ key, followers, isLeft }) => [key, followers.length, isLeft])).toEqual([
    ['highlights lost', 1, false],
    ['highlights left', 0, true],
    ['cards c2', 0, false],
    ['cards c3', 0, false],
  ]);
});

test('a card that stands in the text does not wait', () => {
  const { anchor } = aHighlight({ quote: 'The river' });
  const card = { ...aCard('c', null, ''), anchor: { ...anchor, revisionId: text.revisionId } };
  expect(trayItems([], [card], [], text)).toEqual([]);
});

test('an accepted fact waits for each passage that was searched for in vain', () => {
  const { anchor } = aHighlight({ quote: 'no longer here' });
  const unplaced = { revisionId: text.revisionId, isLeft: false };
  const fact = aFact('d1' as DocumentId, anchor, { state: 'accepted' });
  const anchors = [anchor, { ...anchor, unplaced }];
  expect(trayItems([], [], [{ ...fact, anchors }], text).map(({ key }) => key)).toEqual([
    `facts ${fact.id} 1`,
  ]);
  expect(trayItems([], [], [{ ...fact, anchors, state: 'suggested' }], text)).toEqual([]);
});

test('the items are walked around their ends', () => {
  const items = trayItems([lost, leftAlone], [], [], text);
  expect(itemBeside(items, 'highlights lost', 1)?.key).toBe('highlights left');
  expect(itemBeside(items, 'highlights lost', -1)?.key).toBe('highlights left');
  expect(itemBeside(items, 'highlights left', 1)?.key).toBe('highlights lost');
  expect(itemBeside(items, 'gone', 1)?.key).toBe('highlights lost');
  expect(itemBeside([], null, 1)).toBeNull();
});

test('what was searched for only now, and found, is a candidate like others', () => {
  const at = passage(0, 3);
  expect(candidatesOf({ kind: 'exact', passage: at })).toEqual([
    { passage: at, score: 1, quoteShare: 1 },
  ]);
  expect(candidatesOf(orphan('quote-not-found'))).toEqual([]);
});

test('the words around a place are cut between words, and not at the ends of the text', () => {
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
  const start = words.indexOf('word30');
  const { before, quote, after } = surroundingsOf(words, passage(start, start + 6));
  expect(quote).toBe('word30');
  expect(before).toMatch(/^… word\d+ .* word29 $/);
  expect(after).toMatch(/^ word31 .* …$/);
  expect(surroundingsOf('The river rose.', passage(4, 9))).toEqual({
    ...{ before: 'The ', quote: 'river', after: ' rose.' },
  });
});

test('what an anchor keeps of its surroundings is cut between words, and whole sentences are not', () => {
  const { anchor } = aHighlight({ quote: 'rose', start: 200 });
  const sides = {
    before: 'ater in the lower quarter river ',
    after: ' in March and in the upper quart',
  };
  expect(surroundingsOfAnchor({ ...anchor, ...sides })).toEqual({
    before: '… in the lower quarter river ',
    quote: 'rose',
    after: ' in March and in the upper …',
  });
  const sentence = {
    before: 'In that year, as nobody had foreseen, the river ',
    after: ' in March.',
  };
  expect(surroundingsOfAnchor({ ...anchor, ...sentence })).toEqual({ ...sentence, quote: 'rose' });
});
