import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOfText } from '#support/quiz/blocks-of-text.ts';
import type { Fact } from '../fact.ts';
import { factFaults } from '../fact-faults.ts';
import { placesOfQuote } from '../quote.ts';
import { generateFacts } from './generate-facts.ts';

function factsOf(text: string, tagName = 'p'): readonly Fact[] {
  for (const step of generateFacts({ text, blocks: blocksOfText(text, tagName) })) {
    if (step.kind === 'done') return step.facts;
  }
  return [];
}

function answersOf(text: string): readonly string[] {
  return factsOf(text).flatMap(({ questions }) => questions.map(({ answer }) => answer));
}

describe('generateFacts', () => {
  test.each([
    ['a date', 'The old bridge was opened on 7 January 1943 by the mayor.', '7 January 1943'],
    ['a year', 'The old bridge was opened in 1943 by the mayor.', '1943'],
    ['a decade', 'There has been a new interest in bridges since the 1990s.', '1990s'],
    ['a number with its unit', 'The new bridge spans 1,240 metres of cold water.', '1,240 metres'],
    ['a share', 'Ferries still carry 12% of all the traffic there.', '12%'],
    ['a name', 'The bridge was designed by Robert Lane for the town.', 'Robert Lane'],
    ['a cause', 'The bridge was closed because of a great flood.', 'a great flood'],
    [
      'what is said of a thing',
      'A caisson is a watertight chamber for work under water.',
      'a watertight chamber',
    ],
  ])('asks for %s', (_, text, answer) => {
    expect(answersOf(text)).toContain(answer);
  });

  test('explains acronyms, and never asks for one beside its other form', () => {
    const text = 'The Harbour Bridge Trust (HBT) was founded in 1921 by the town.';
    const prompts = factsOf(text).flatMap(({ questions }) => questions.map(({ prompt }) => prompt));
    expect(prompts).toContain('What does HBT stand for?');
    expect(prompts.join('\n')).not.toMatch(/… \(HBT\)|\(…\)/);
  });

  test('puts the name in for a pronoun, and keeps the quote as it stands', () => {
    const text = 'Robert Lane was an engineer from Leeds. He designed the bridge in 1921.';
    const fact = factsOf(text).find(({ quotes }) => quotes[0]?.exact.startsWith('He'));
    expect(fact?.statement).toBe('Robert Lane designed the bridge in 1921.');
    expect(fact?.quotes[0]?.exact).toBe('He designed the bridge in 1921.');
  });

  test.each([
    ['a pronoun that nothing explains', 'It was opened in 1943 by the mayor of the town.'],
    [
      'somebody who could be another',
      'Robert Lane was met by Anna Vail in Leeds. He left in 1921 for the north.',
    ],
    ['what points elsewhere', 'The following table shows all bridges of 1943 in the town.'],
    ['a question', 'Was the old bridge opened in 1943 by the mayor?'],
    ['code', 'The call openBridge(1943) = true returns 12 metres of bridge.'],
    ['speech', '“The bridge was opened in 1943,” said the mayor of the town.'],
    ['a reader who is spoken to', 'You should cross the bridge in 1943 metres or less.'],
  ])('drops %s', (_, text) => {
    const leaning = factsOf(text).filter(({ quotes }) => !quotes[0]?.exact.startsWith('Robert'));
    expect(leaning).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['a heading', 'The bridges of 1943'],
    ['one word again and again', 'word word word word word word word word.'],
  ])('of %s it makes no fact', (_, text) => {
    expect(factsOf(text)).toEqual([]);
  });

  test('a heading, a table cell and code are no prose', () => {
    const text = 'The old bridge was opened in 1943 by the mayor.';
    for (const tagName of ['h2', 'td', 'pre', 'figcaption'])
      expect(factsOf(text, tagName)).toEqual([]);
  });

  test('a line that comes again is asked about once', () => {
    const line = 'The old bridge was opened in 1943 by the mayor.';
    expect(factsOf(Array.from({ length: 50 }, () => line).join('\n\n'))).toHaveLength(1);
  });
});

const sentences = fc.constantFrom(
  'The old bridge was opened on 7 January 1943 by the mayor of Leeds.',
  'Robert Lane was an engineer from Leeds.',
  'He designed 14 bridges for the Harbour Bridge Trust (HBT) in 1921.',
  'Ferries carried 1,240 people in 1921, because of a great flood.',
  'In 1958, the town had two bridges, including the Long Bridge and the Low Bridge.',
  'It fell.',
  'Wood is lighter than stone, which makes wooden bridges cheaper.',
);

test('every fact is proved by its text, gives nothing away, and is the same each time', () => {
  const texts = fc.array(fc.array(sentences, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(texts, (paragraphs) => {
      const text = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
      const facts = factsOf(text);
      expect(factsOf(text)).toEqual(facts);
      for (const fact of facts) {
        const kinds = factFaults(fact, text).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'quote-ambiguous')).toEqual([]);
        expect(fact.quotes.flatMap((quote) => placesOfQuote(text, quote)).length).toBeGreaterThan(
          0,
        );
        for (const { answer } of fact.questions) expect(fact.quotes[0]?.exact).toContain(answer);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
