/** Finds facts in English sentences by rules alone; the same for the same text. */
import { chanceOf, nameOfWords } from '../../chance.ts';
import { passage } from '../../text/passage.ts';
import { acronymsOf } from '../acronym.ts';
import type { Difficulty, Fact, FactId, FactQuestion } from '../fact.ts';
import { quoteAt } from '../quote.ts';
import { acronymFacts } from './acronym-facts.ts';
import { isAskable, spanOf } from './askable.ts';
import { clauseOf } from './clause.ts';
import { clauseSpans } from './clause-spans.ts';
import { distractorsFor, poolOf, type SpanPool } from './distractors.ts';
import { type KnownNames, nameSpans, namesOfText } from './name-spans.ts';
import { numberSpans } from './number-spans.ts';
import { phraseSpans } from './phrase-spans.ts';
import type { ProseSentence } from './prose-sentences.ts';
import { questionFor } from './question-forms.ts';
import { eachOnce, type Span, withoutEchoes } from './span.ts';
import { type StandingSentence, spokenOfAfter, standAlone } from './standing-alone.ts';
import type { DocumentWords } from './subject.ts';

/** The most questions that one sentence gives. */
const mostQuestions = 12;

/** Blocks between two reports of progress. */
const blocksAStep = 40;

type Found = {
  readonly start: number;
  readonly standing: StandingSentence;
  readonly spans: readonly Span[];
};

/** The facts of an English text's sentences, block by block; the shares done on the way. */
export function* englishFacts(
  text: string,
  sentences: readonly (readonly ProseSentence[])[],
): Generator<number, readonly Fact[]> {
  const names = namesOfText(sentences.flatMap((group) => group.map(({ words }) => words)));
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const [at, group] of sentences.entries()) {
    found.push(...findIn(group, names, seen));
    if (at % blocksAStep === blocksAStep - 1) yield (at / sentences.length) * 0.7;
  }
  const words = { names: names.all, kinds: names.kinds, common: commonWords(sentences) };
  const pool = poolOf(found.flatMap(({ spans }) => spans));
  const facts: Fact[] = [];
  for (const [at, one] of found.entries()) {
    const fact = factOf(text, one, pool, words);
    if (fact !== null) facts.push(fact);
    if (at % 200 === 199) yield 0.7 + (at / found.length) * 0.3;
  }
  return ranked([...acronymFacts(text), ...facts]);
}

/** The words that stand in small letters inside a sentence: at its beginning they are no names. */
function commonWords(sentences: readonly (readonly ProseSentence[])[]): ReadonlySet<string> {
  const common = new Set<string>();
  for (const { words } of sentences.flat()) {
    for (const word of words.match(/(?<= )\p{Ll}+/gu) ?? []) common.add(word);
  }
  return common;
}

/** The sentences of one block that can be asked about, with what can be asked; none a second time. */
function findIn(
  group: readonly ProseSentence[],
  names: KnownNames,
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
    const once = eachOnce([...longs, ...parts.filter((part) => !isInside(part))]);
    const spans = withoutEchoes(once.filter((span) => isAskable(span, standing)));
    return spans.length === 0 ? [] : [{ start, standing, spans }];
  });
}

function factOf(
  text: string,
  { start, standing, spans }: Found,
  pool: SpanPool,
  words: DocumentWords,
): Fact | null {
  const { exact, lead, replaced } = standing;
  const statement = lead + exact.slice(replaced);
  const clause = clauseOf(statement, words);
  const chance = chanceOf(`${start}`);
  const ofClause = clauseSpans(clause, exact, replaced).filter(
    (span) => questionFor(clause, span) !== null && isAskable(span, standing),
  );
  const best = askedOnce(
    eachOnce([...ofClause, ...spans])
      .map((span) => ({ span, question: questionFor(clause, span) }))
      .sort((a, b) => worthOf(b) - worthOf(a)),
  ).slice(0, mostQuestions);
  const questions = best.map(
    ({ span, question }): FactQuestion => ({
      prompt:
        question ??
        `Fill the gap: ${lead}${exact.slice(replaced, span.start)}…${exact.slice(span.end)}`,
      answer: span.words,
      kind: span.kind,
      synonyms: [],
      distractors: distractorsFor(span, exact, pool, chance),
    }),
  );
  const first = best[0]?.span;
  if (first === undefined) return null;
  const isCounted = first.kind === 'number' || first.kind === 'date';
  const wrong = isCounted ? questions[0]?.distractors[0] : undefined;
  return {
    id: `g-${nameOfWords(statement)}` as FactId,
    statement,
    kind: first.kind,
    difficulty: difficultyOf(exact),
    quotes: [quoteAt(text, passage(start, start + exact.length))],
    questions,
    falsehoods: wrong === undefined ? [] : [statement.replace(first.words, wrong)],
  };
}

/** One question is not asked twice for parts of one answer: the later is left out. */
function askedOnce(asked: readonly AskedSpan[]): readonly AskedSpan[] {
  const prompts = new Set<string>();
  return asked.filter(({ question }) => {
    if (question === null) return true;
    const isNew = !prompts.has(question);
    prompts.add(question);
    return isNew;
  });
}

type AskedSpan = { readonly span: Span; readonly question: string | null };

/** A true question is worth more than a gap, of spans of like weight. */
function worthOf({ span, question }: AskedSpan): number {
  return span.weight + (question === null ? 0 : 3);
}

function difficultyOf(sentence: string): Difficulty {
  const words = sentence.split(' ').length;
  if (words < 16) return 1;
  return words < 30 ? 2 : 3;
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
