/** Generates facts from any document in English, by rules alone; the same for the same text. */
import { chanceOf } from '../../chance.ts';
import type { Block } from '../../text/canonical-text.ts';
import { passage } from '../../text/passage.ts';
import { sentencesOf } from '../../text/sentence.ts';
import { acronymsOf } from '../acronym.ts';
import { foldWord } from '../answer/fold-text.ts';
import type { Difficulty, Fact, FactId, FactQuestion } from '../fact.ts';
import { quoteAt } from '../quote.ts';
import { distractorsFor, poolOf, type SpanPool } from './distractors.ts';
import { nameSpans, namesOfText } from './name-spans.ts';
import { numberSpans } from './number-spans.ts';
import { phraseSpans } from './phrase-spans.ts';
import { eachOnce, type Span } from './span.ts';
import { type StandingSentence, spokenOfAfter, standAlone } from './standing-alone.ts';

/** The text that facts are generated from. */
export type GenerationText = {
  /** The canonical text. */
  readonly text: string;
  readonly blocks: readonly Block[];
};

/** How far the generator is: 0 to 1; the facts come with the last one. */
export type GenerationStep =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly facts: readonly Fact[] };

/** The most questions that one sentence gives. */
const mostQuestions = 12;

/** Blocks between two reports of progress. */
const blocksAStep = 40;

type Found = {
  readonly start: number;
  readonly standing: StandingSentence;
  readonly spans: readonly Span[];
};

/** Generates step by step, so that a worker can report and stop; the most useful facts come first. */
export function* generateFacts({ text, blocks }: GenerationText): Generator<GenerationStep, void> {
  const prose = blocks.filter(({ tagName }) => /^(?:p|li|blockquote|dd)$/.test(tagName));
  const sentences = prose.map(({ start, end }) => sentencesIn(text, start, end));
  const names = namesOfText(sentences.flatMap((group) => group.map(({ words }) => words)));
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const [at, group] of sentences.entries()) {
    found.push(...findIn(group, names, seen));
    if (at % blocksAStep === blocksAStep - 1)
      yield { kind: 'progress', share: (at / sentences.length) * 0.7 };
  }
  const pool = poolOf(found.flatMap(({ spans }) => spans));
  const facts: Fact[] = [];
  for (const [at, one] of found.entries()) {
    const fact = factOf(text, one, pool);
    if (fact !== null) facts.push(fact);
    if (at % 200 === 199) yield { kind: 'progress', share: 0.7 + (at / found.length) * 0.3 };
  }
  yield { kind: 'done', facts: ranked([...acronymFacts(text), ...facts]) };
}

type Sentence = { readonly start: number; readonly words: string };

function sentencesIn(text: string, start: number, end: number): readonly Sentence[] {
  return sentencesOf(text.slice(start, end), 'en').map((sentence) => ({
    start: start + sentence.start,
    words: text.slice(start + sentence.start, start + sentence.end),
  }));
}

/** The sentences of one block that can be asked about, with what can be asked; none a second time. */
function findIn(
  group: readonly Sentence[],
  names: ReadonlySet<string>,
  seen: Set<string>,
): readonly Found[] {
  let spokenOf: string | null = null;
  return group.flatMap(({ start, words }) => {
    const standing = standAlone(words, spokenOf);
    spokenOf = spokenOfAfter(words, spokenOf);
    if (standing === null || seen.has(words) || / {2}|\n/.test(words)) return [];
    seen.add(words);
    const longs = acronymsOf(words).flatMap(({ long }) => spanOf(words, long));
    const isInside = ({ start, end }: Span) =>
      longs.some(
        (long) => start < long.end && end > long.start && end - start < long.end - long.start,
      );
    const parts = [...numberSpans(words), ...nameSpans(words, names), ...phraseSpans(words)];
    const spans = eachOnce([...longs, ...parts.filter((part) => !isInside(part))]).filter((span) =>
      isAskable(span, standing),
    );
    return spans.length === 0 ? [] : [{ start, standing, spans }];
  });
}

function spanOf(sentence: string, words: string): readonly Span[] {
  const start = sentence.indexOf(words);
  const span = {
    start,
    end: start + words.length,
    words,
    kind: 'organisation',
    weight: 4,
  } as const;
  return start === -1 ? [] : [span];
}

/** `A … (CSP)` gives its answer away, and so does `Content Security Policy (…)`. */
function standsBesideItsOtherForm({ start, end, kind }: Span, exact: string): boolean {
  if (kind === 'number' || kind === 'date') return false;
  return /^ \(\p{Lu}{2,}/u.test(exact.slice(end)) || exact.slice(0, start).endsWith('(');
}

/** Whether the span stands once in the sentence, outside of what was put in, and leaves enough around it. */
function isAskable(span: Span, { exact, lead, replaced }: StandingSentence): boolean {
  if (standsBesideItsOtherForm(span, exact)) return false;
  if (span.start < replaced || (span.words.length < 2 && !/\d/.test(span.words))) return false;
  const rest = foldWord(`${lead} ${exact.slice(replaced, span.start)} ${exact.slice(span.end)}`);
  const words = foldWord(span.words.replace(/^["“]|["”]$/g, ''));
  const isTwice = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(rest);
  return !isTwice && (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4;
}

function factOf(text: string, { start, standing, spans }: Found, pool: SpanPool): Fact | null {
  const { exact, lead, replaced } = standing;
  const chance = chanceOf(`${start}`);
  const best = [...spans].sort((a, b) => b.weight - a.weight).slice(0, mostQuestions);
  const questions = best.map(
    (span): FactQuestion => ({
      prompt: `Fill the gap: ${lead}${exact.slice(replaced, span.start)}…${exact.slice(span.end)}`,
      answer: span.words,
      kind: span.kind,
      synonyms: [],
      distractors: distractorsFor(span, exact, pool, chance),
    }),
  );
  const [first] = best;
  if (first === undefined) return null;
  const statement = lead + exact.slice(replaced);
  const isCounted = first.kind === 'number' || first.kind === 'date';
  const wrong = isCounted ? questions[0]?.distractors[0] : undefined;
  return {
    id: `generated-${start}` as FactId,
    statement,
    kind: first.kind,
    difficulty: difficultyOf(exact),
    quotes: [quoteAt(text, passage(start, start + exact.length))],
    questions,
    falsehoods: wrong === undefined ? [] : [statement.replace(first.words, wrong)],
  };
}

function difficultyOf(sentence: string): Difficulty {
  const words = sentence.split(' ').length;
  if (words < 16) return 1;
  return words < 30 ? 2 : 3;
}

function acronymFacts(text: string): readonly Fact[] {
  return acronymsOf(text).flatMap(({ short, long }) => {
    const exact = [`${long} (${short})`, `${short} (${long})`].find((words) =>
      text.includes(words),
    );
    if (exact === undefined) return [];
    const start = text.indexOf(exact);
    return {
      id: `generated-${start}-${short}` as FactId,
      statement: `${short} stands for ${long}.`,
      kind: 'definition' as const,
      difficulty: 1 as const,
      quotes: [quoteAt(text, passage(start, start + exact.length))],
      questions: [
        { prompt: `What does ${short} stand for?`, answer: long, synonyms: [], distractors: [] },
        {
          prompt: `What is the abbreviation of ${long}?`,
          answer: short,
          synonyms: [],
          distractors: [],
        },
      ],
      falsehoods: [],
    };
  });
}

/** Most useful first: what is dated, counted or defined, in a sentence of a good length; else in order. */
function ranked(facts: readonly Fact[]): readonly Fact[] {
  const worth = ({ kind, questions, statement, quotes }: Fact) => {
    const words = statement.split(' ').length;
    const isOwn = quotes[0]?.exact === statement ? 1 : 0;
    const byKind = { date: 3, number: 3, definition: 2, cause: 3, purpose: 2 } as const;
    const ofKind = (byKind as Readonly<Record<string, number>>)[kind] ?? 1;
    return ofKind + Math.min(questions.length, 4) * 0.5 + isOwn + (words > 8 && words < 30 ? 1 : 0);
  };
  return [...facts].sort((a, b) => worth(b) - worth(a));
}
