import { describe, expect, test } from 'vitest';
import { clauseOf } from './clause.ts';
import { clauseSpans } from './clause-spans.ts';
import { nameSpans, namesOfText } from './name-spans.ts';
import { numberSpans } from './number-spans.ts';
import { phraseSpans } from './phrase-spans.ts';
import { questionFor } from './question-forms.ts';
import { eachOnce } from './span.ts';

/** What else the document says: who and what its names are. */
const told = [
  'At first Robert Lane wrote to the Harbour Trust in Leeds about wooden ferries.',
  'In the north the engineer Anna Vail said that caissons and the bridge were safe.',
];

/** The question that is made for `answer` out of the sentence; null where none is. */
function asked(sentence: string, answer: string): string | null {
  const names = namesOfText([...told, sentence]);
  const common = new Set([...told, sentence].flatMap((one) => one.match(/(?<= )\p{Ll}+/gu) ?? []));
  const clause = clauseOf(sentence, { names: names.all, kinds: names.kinds, common });
  const spans = eachOnce([
    ...clauseSpans(clause, sentence, 0),
    ...numberSpans(sentence),
    ...nameSpans(sentence, names),
    ...phraseSpans(sentence),
  ]);
  const made = spans
    .filter(({ words }) => words === answer)
    .map((span) => questionFor(clause, span));
  return made.find((question) => question !== null) ?? null;
}

describe('a question is made', () => {
  test.each([
    [
      'In 1921, Robert Lane designed the Long Bridge for the Harbour Trust.',
      '1921',
      'In which year did Robert Lane design the Long Bridge for the Harbour Trust?',
    ],
    [
      'The Long Bridge was opened on 7 January 1943 by Anna Vail.',
      '7 January 1943',
      'When was the Long Bridge opened by Anna Vail?',
    ],
    [
      'The Long Bridge was designed by Robert Lane in 1921.',
      'Robert Lane',
      'Who designed the Long Bridge in 1921?',
    ],
    [
      'Robert Lane, an engineer from Leeds, founded the Harbour Trust.',
      'Robert Lane',
      'Who founded the Harbour Trust?',
    ],
    ['Anna Vail was born in Leeds.', 'Leeds', 'Where was Anna Vail born?'],
    [
      'The Harbour Trust closed the Long Bridge because of a great flood.',
      'a great flood',
      'Why did the Harbour Trust close the Long Bridge?',
    ],
    [
      'The Harbour Trust raised its prices in order to pay for the Long Bridge.',
      'pay for the Long Bridge',
      'For what purpose did the Harbour Trust raise its prices?',
    ],
    [
      'Ferries of the Harbour Trust carried 1,240 people in 1921.',
      '1,240',
      'How many people did ferries of the Harbour Trust carry in 1921?',
    ],
    ['The Long Bridge cost $5 million.', '$5 million', 'How much did the Long Bridge cost?'],
    [
      'The population of Leeds was 12,000 in 1921.',
      '12,000',
      'What was the population of Leeds in 1921?',
    ],
    [
      'A caisson is a watertight chamber for work under water.',
      'a watertight chamber',
      'What is a caisson?',
    ],
    ['Wooden bridges are called trestles.', 'trestles', 'What are wooden bridges called?'],
    [
      'The Harbour Trust introduced new rules in 1921.',
      'new rules',
      'What did the Harbour Trust introduce in 1921?',
    ],
    [
      'The first bridge of stone was finished in 1921 by Robert Lane.',
      'The first bridge of stone',
      'What was finished in 1921 by Robert Lane?',
    ],
  ])('%s (%s)', (sentence, answer, question) => {
    expect(asked(sentence, answer)).toBe(question);
  });
});

describe('none is made', () => {
  test.each([
    ['where the time is of another thing', 'Robert Lane restored a bridge built in 1921.', '1921'],
    ['where another verb has the time', 'Robert Lane left Leeds and died in 1921.', '1921'],
    ['where nobody knows which thing is meant', 'The bridge was opened in 1921.', '1921'],
    ['where somebody is only named by a pronoun', 'He designed the Long Bridge in 1921.', '1921'],
    [
      'where the sentence is cut',
      'Anna Vail argues that the “old” Lane rule, which she knew, is wrong.',
      'Anna Vail',
    ],
    ['of a verb that is not known', 'Robert Lane zorbed the Long Bridge in 1921.', '1921'],
    [
      'where two did it',
      'Oxygen was discovered by Robert Lane, and later by Anna Vail.',
      'Robert Lane',
    ],
  ])('%s', (_, sentence, answer) => {
    expect(asked(sentence, answer)).toBeNull();
  });
});
