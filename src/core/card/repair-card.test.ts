import { describe, expect, test } from 'vitest';
import type { CardContent } from './card-content.ts';
import { asCloze, splitsOf, withContext } from './repair-card.ts';

const basic = (prompt: string, answer: string): CardContent => ({ kind: 'basic', prompt, answer });
const cloze = (text: string): CardContent => ({ kind: 'cloze', text });

describe('splitsOf', () => {
  test.each<[string, CardContent, CardContent[]]>([
    [
      'two questions in one',
      basic('When and where was the treaty signed?', '1856 and Paris'),
      [
        basic('When was the treaty signed?', '1856'),
        basic('Where was the treaty signed?', 'Paris'),
      ],
    ],
    [
      'two questions one after the other',
      basic('Who ruled? Who followed?', 'Louis'),
      [basic('Who ruled?', 'Louis'), basic('Who followed?', '')],
    ],
    [
      'two whole questions',
      basic('What is osmosis, and why does it matter?', 'flow of water'),
      [basic('What is osmosis?', 'flow of water'), basic('Why does it matter?', '')],
    ],
    [
      'a list',
      basic('Which rivers?', 'Nile; Congo; Niger'),
      ['Nile', 'Congo', 'Niger'].map((river) => basic('Which rivers?', river)),
    ],
    [
      'two sentences',
      basic('What happened in 1848?', 'The king fled. The republic began.'),
      [
        basic('What happened in 1848?', 'The king fled.'),
        basic('What happened in 1848?', 'The republic began.'),
      ],
    ],
    [
      'groups of gaps',
      cloze('{{c1::Paris}} is in {{c2::France::a country}}.'),
      [cloze('{{c1::Paris}} is in France.'), cloze('Paris is in {{c1::France::a country}}.')],
    ],
    [
      'both directions',
      { kind: 'reversed', prompt: 'eau', answer: 'water' },
      [basic('eau', 'water'), basic('water', 'eau')],
    ],
    [
      'a long order, sharing one item',
      { kind: 'ordering', prompt: 'Order', items: ['a', 'b', 'c', 'd'] },
      [
        { kind: 'ordering', prompt: 'Order (the first part)', items: ['a', 'b', 'c'] },
        { kind: 'ordering', prompt: 'Order (the second part)', items: ['c', 'd'] },
      ],
    ],
    [
      'what has no parts',
      basic('What is it?', 'one'),
      [basic('What is it?', 'one'), basic('', '')],
    ],
  ])('splits %s', (_name, content, parts) => {
    expect(splitsOf(content)).toEqual(parts);
  });
});

describe('withContext', () => {
  test('says first what the card is about', () => {
    expect(withContext(basic('When was it founded?', '1919'), 'The League.')).toEqual(
      basic('The League: When was it founded?', '1919'),
    );
    expect(withContext(cloze('It rose in {{c1::March}}.'), 'The river')).toEqual(
      cloze('The river: It rose in {{c1::March}}.'),
    );
    expect(withContext(basic('q', 'a'), ' ')).toEqual(basic('q', 'a'));
  });
});

describe('asCloze', () => {
  const sentence = 'The river rose in March and the town moved.';

  test('hides the answer in the sentence of its passage', () => {
    expect(asCloze(basic('When did the river rise?', 'March'), 'whole', null, sentence)).toEqual(
      cloze('The river rose in {{c1::March}} and the town moved.'),
    );
  });

  test('hides the marked words where the answer is not in the sentence', () => {
    const card = basic('When did it rise?', 'in the spring');
    expect(asCloze(card, 'whole', 'rose in March', sentence)).toEqual(
      cloze('The river {{c1::rose in March}} and the town moved.'),
    );
  });

  test('makes do with the card alone', () => {
    expect(asCloze(basic('Which?', 'It moved to Vienna'), 'whole', null, '')).toEqual(
      cloze('It moved to {{c1::Vienna}}'),
    );
    expect(asCloze(cloze('{{c1::a}} b'), 'c1', null, '')).toEqual(cloze('{{c1::a}} b'));
  });
});
