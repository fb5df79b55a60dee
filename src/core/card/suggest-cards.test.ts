import { expect, test } from 'vitest';
import { contentFault } from './card-content.ts';
import { findDuplicates } from './find-duplicates.ts';
import { keyTerm, suggestCards } from './suggest-cards.ts';

test.each([
  ['The plan began in 2015 and ended early.', '2015'],
  ['The treaty was signed on 3 March 1918 in the east.', '3 March 1918'],
  ['They spent $4.5 million on it.', '$4.5 million'],
  ['About 35 % of the members voted.', '35 %'],
  ['He called it “creative destruction” at first.', 'creative destruction'],
  ['The idea came from Joseph Schumpeter early on.', 'Joseph Schumpeter'],
  ['it is the role of mitochondria in cells', 'mitochondria'],
  ['It was so.', null],
])('the key term of “%s” is %s', (sentence, term) => {
  expect(keyTerm(sentence)).toBe(term);
});

test('a definition is asked first, then its key term as a gap', () => {
  const sentence = 'A quorum is the least number of members who must be present.';
  expect(suggestCards(sentence, sentence)).toEqual([
    {
      kind: 'basic',
      prompt: 'What is quorum?',
      answer: 'the least number of members who must be present',
    },
    {
      kind: 'cloze',
      text: 'A quorum is the least number of {{c1::members}} who must be present.',
    },
  ]);
});

test('words of a sentence become its gap', () => {
  expect(suggestCards('rose in March', 'The river rose in March, and fell.')[0]).toEqual({
    kind: 'cloze',
    text: 'The river {{c1::rose in March}}, and fell.',
  });
});

test('numbered lines become an order, and a long passage is recited', () => {
  const steps = '1. Weigh the flour\n2. Add water\n3. Bake';
  expect(suggestCards(steps, steps)).toContainEqual({
    kind: 'ordering',
    prompt: 'Put the steps into their order.',
    items: ['Weigh the flour', 'Add water', 'Bake'],
  });
  const long = 'Four score and seven years ago our fathers brought forth. '.repeat(9);
  expect(suggestCards(long, long)[0]).toMatchObject({ kind: 'passage', text: long.trim() });
});

test('whatever is marked, the best guess can be kept as it is, or is left to the reader', () => {
  const marked = ['{{c1::x}} is a brace', 'a }} b', 'x', 'One two.', 'std::vector is a template'];
  for (const quote of marked) {
    const guesses = suggestCards(quote, `So ${quote} it goes on for a while here.`);
    expect(guesses.length).toBeGreaterThan(0);
    for (const guess of guesses) expect([null, 'empty-prompt']).toContain(contentFault(guess));
  }
});

const card = (id: string, prompt: string, answer: string) =>
  ({ id, part: 'whole', content: { kind: 'basic', prompt, answer } }) as const;
const content = {
  kind: 'basic',
  prompt: 'When did the plan of the council begin?',
  answer: 'in 2015',
} as const;

test('a card that asks the same is noticed, and one that asks nearly the same', () => {
  const found = findDuplicates(content, 'whole', [
    card('alike', 'When did the plan of the great council begin?', 'in 2015'),
    card('same', 'when did the plan of the council begin', 'another'),
    card('other', 'Who wrote the plan of the council?', 'the chair'),
  ]);
  expect(found.map(({ id, kind }) => [id, kind])).toEqual([
    ['same', 'same'],
    ['alike', 'alike'],
  ]);
});

test('another number or another not is another question', () => {
  const near = [
    card('year', 'When did the plan of the council begin?!', 'in 2015').content.prompt,
    'When did the plan of the council not begin?',
  ];
  expect(near).toHaveLength(2);
  expect(
    findDuplicates({ ...content, prompt: 'Which law has 12 parts in the plan?' }, 'whole', [
      card('number', 'Which law has 13 parts in the plan?', 'in 2015'),
    ]),
  ).toEqual([]);
  expect(
    findDuplicates(content, 'whole', [
      card('not', 'When did the plan of the council not begin?', 'in 2015'),
    ]),
  ).toEqual([]);
});
