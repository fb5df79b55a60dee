import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Fact, factKinds } from '#core/quiz/fact.ts';
import { factFaults } from '#core/quiz/fact-faults.ts';
import { placesOfQuote } from '#core/quiz/quote.ts';
import { readFacts } from '#core/quiz/read-facts.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { readPlainText } from './plain-text.ts';

const folder = new URL('../../../../resources/library/', import.meta.url);
const article = readFileSync(new URL('chinas-technological-self-reliance.txt', folder));
const content = readPlainText(new Uint8Array(article), 'article.txt');
if (!content.ok) throw new Error(content.error.kind);
const { sections } = content.value;
const text = canonicalTextOfSections(sections);

const given = readFileSync(
  new URL('chinas-technological-self-reliance.facts.json', folder),
  'utf8',
);
const read = readFacts(JSON.parse(given));
if (!read.ok) throw new Error(`${read.error.at} should be ${read.error.expected}`);
const facts: readonly Fact[] = read.value;

test('there are at least forty facts, of nearly every kind and of all three difficulties', () => {
  expect(facts.length).toBeGreaterThanOrEqual(40);
  const kinds = new Set(facts.map(({ kind }) => kind));
  expect(factKinds.filter((kind) => !kinds.has(kind))).toEqual(['sequence']);
  expect(new Set(facts.map(({ difficulty }) => difficulty)).size).toBe(3);
});

test.each(facts.map((fact) => [fact.id, fact] as const))(
  '%s is proved and well asked',
  (_, fact) => {
    expect(factFaults(fact, text)).toEqual([]);
    for (const { exact } of fact.quotes) expect(text.split(exact)).toHaveLength(2);
    expect(fact.questions.length).toBeGreaterThanOrEqual(2);
    expect(fact.falsehoods.length).toBeGreaterThanOrEqual(1);
  },
);

test('every paragraph is covered, most of them by several facts', () => {
  const starts = facts.flatMap(({ quotes }) =>
    quotes.flatMap((quote) => placesOfQuote(text, quote).map(({ start }) => start)),
  );
  const paragraphs = blocksOf(sections).filter(({ tagName }) => tagName === 'p');
  const counts = paragraphs.map(
    ({ start, end }) => starts.filter((at) => at >= start && at < end).length,
  );
  expect(counts).toHaveLength(9);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  expect(Math.min(...counts.slice(1))).toBeGreaterThanOrEqual(4);
});

test('every sentence is quoted by some fact', () => {
  const quoted = facts.flatMap(({ quotes }) => quotes.map(({ exact }) => exact));
  const words = text.split(/(?<=[.])\s+/).filter((sentence) => sentence.split(' ').length > 6);
  const bare = words.filter(
    (sentence) => !quoted.some((quote) => sentence.includes(quote.slice(0, 40))),
  );
  expect(bare).toEqual([]);
});

test('the length of an option never tells that it is the right one', () => {
  const telling = facts.flatMap(({ id, questions }) =>
    questions
      .filter(({ answer, distractors }) => {
        const lengths = distractors.map((words) => words.length);
        const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
        return answer.length > longest * 1.15 || answer.length < shortest * 0.85;
      })
      .map(({ prompt }) => `${id}: ${prompt}`),
  );
  expect(telling).toEqual([]);
});

test('each question has three distractors, and none stands in the proof', () => {
  for (const { quotes, questions } of facts) {
    for (const { distractors } of questions) {
      expect(distractors).toHaveLength(3);
      const proofs = quotes.map(({ exact }) => exact).join('\n');
      for (const words of distractors) {
        expect(proofs).not.toMatch(new RegExp(`(?<!\\w)${words}(?!\\w)`, 'i'));
      }
    }
  }
});
