/** How well answers are checked, whether the curated facts are proved, what the generator asks for, and the start. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '#core/quiz/fact.ts';
import { questionFaults } from '#core/quiz/fact-faults.ts';
import { generateFacts } from '#core/quiz/generate/generate-facts.ts';
import { placesOfQuote } from '#core/quiz/quote.ts';
import { readFacts } from '#core/quiz/read-facts.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { readPlainText } from '#renderer/formats/plain-text/plain-text.ts';
import { englishDictionary } from '#support/answers/english-dictionary.ts';
import { agreementOn, labelledPairs } from '#support/answers/labelled-pairs.ts';
import { type BenchCase, type Figure, figureOf } from './figure.ts';
import { startingQuiz } from './quiz-start.ts';

const library = join(import.meta.dirname, '../../resources/library');
const name = 'chinas-technological-self-reliance';
const corpus = join(import.meta.dirname, '../../../shared/corpus');

/** The labelled set is the first; the held-out one stands beside it under its own name. */
function checking(): readonly Figure[] {
  const sets = [
    ['check', 'first'],
    ['check.heldOut', 'held-out'],
  ] as const;
  return sets.flatMap(([prefix, set]) => {
    const { precision, recall } = agreementOn(labelledPairs(set), englishDictionary);
    return [
      figureOf(`${prefix}.precision.pct`, '%', [precision * 100]),
      figureOf(`${prefix}.recall.pct`, '%', [recall * 100]),
    ];
  });
}

/** The share of the curated quotes that stand in the canonical text exactly once. */
function curated(): Figure {
  const article = readPlainText(readFileSync(join(library, `${name}.txt`)), name);
  const facts = readFacts(JSON.parse(readFileSync(join(library, `${name}.facts.json`), 'utf8')));
  if (!article.ok || !facts.ok) throw new Error('The article or its facts cannot be read');
  const text = canonicalTextOfSections(article.value.sections);
  const quotes = facts.value.flatMap((fact) => fact.quotes);
  const found = quotes.filter((quote) => placesOfQuote(text, quote).length === 1);
  return figureOf('quiz.curated.found.pct', '%', [(found.length / quotes.length) * 100]);
}

function factsOf(bytes: Uint8Array): { readonly facts: readonly Fact[]; readonly text: string } {
  const read = readPlainText(bytes, 'text.txt');
  if (!read.ok) throw new Error(read.error.kind);
  const { sections } = read.value;
  const text = canonicalTextOfSections(sections);
  for (const step of generateFacts({ text, blocks: blocksOf(sections) })) {
    if (step.kind === 'done') return { facts: step.facts, text };
  }
  throw new Error('The generator never came to an end');
}

/** Milliseconds to generate the facts of `bytes`, in so many rounds. */
function timed(bytes: Uint8Array, rounds: number): readonly number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    factsOf(bytes);
    return performance.now() - start;
  });
}

type Passage = {
  readonly context: string;
  readonly keyFacts: readonly { readonly answer: string }[];
};

/**
 * Whether `given` asks for the human answer: the same words, one of them within the other with no more
 * than as many words again, or a year within its date.
 */
function asksFor(given: string, human: string): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/^(?:the|an?) /, '')
      .trim();
  const [mine, theirs] = [bare(given), bare(human)];
  const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  if (!` ${long} `.includes(` ${short} `)) return false;
  const count = (words: string) => words.split(' ').length;
  const isYear = /^\d{4}$/.test(short) && count(long) <= 3;
  return isYear || count(short) * 2 >= count(long);
}

function coverage(path: string): readonly Figure[] {
  const passages: readonly Passage[] = JSON.parse(readFileSync(path, 'utf8'));
  let [asked, all, questions, quoted, faulty] = [0, 0, 0, 0, 0];
  for (const { context, keyFacts } of passages) {
    const { facts } = factsOf(new TextEncoder().encode(context));
    const made = facts.flatMap((fact) => fact.questions.map((question) => ({ fact, question })));
    all += keyFacts.length;
    asked += keyFacts.filter(({ answer }) =>
      made.some(({ question }) => asksFor(question.answer, answer)),
    ).length;
    questions += made.length;
    quoted += made.filter(({ fact, question }) =>
      fact.quotes.some(({ exact }) => exact.includes(question.answer)),
    ).length;
    faulty += made.filter(({ question }) => questionFaults(question).length > 0).length;
  }
  return [
    figureOf('quiz.qa.coverage.pct', '%', [(asked / all) * 100]),
    figureOf('quiz.qa.answerInQuote.pct', '%', [(quoted / questions) * 100]),
    figureOf('quiz.qa.faultyByRule.pct', '%', [(faulty / questions) * 100]),
  ];
}

function generating(): readonly Figure[] {
  const article = readFileSync(join(library, `${name}.txt`));
  const figures = [figureOf('quiz.generateArticle.ms', 'ms', timed(article, 7))];
  const [novel, passages] = [
    join(corpus, 'longtext/en-moby-dick.txt'),
    join(corpus, 'qa/xquad-en-give.json'),
  ];
  if (!existsSync(novel) || !existsSync(passages)) {
    console.log(
      'quiz  the corpus is not there: quiz.generate1MB.ms and quiz.qa.* are not measured',
    );
    return figures;
  }
  const megabyte = readFileSync(novel).subarray(0, 1_000_000);
  const whole = new TextEncoder().encode(new TextDecoder().decode(megabyte));
  return [
    ...figures,
    figureOf('quiz.generate1MB.ms', 'ms', timed(whole, 3)),
    ...coverage(passages),
  ];
}

/** The quiz area. */
export const quiz: BenchCase = async () => [
  ...checking(),
  curated(),
  ...generating(),
  await startingQuiz(),
];
