/** Finds what a sentence of any language can be asked for by how seldom its words are; only gaps, no questions. */
import { nameOfWords } from '../../chance.ts';
import { passage } from '../../text/passage.ts';
import type { Fact, FactId } from '../fact.ts';
import { quoteAt } from '../quote.ts';
import type { ProseSentence } from './prose-sentences.ts';

/** Fewer words say too little, more are no question. */
const fewestWords = 6;
const mostWords = 45;
/** A word that stands in more than this share of the sentences carries grammar. */
const mostShared = 0.05;
const mostGaps = 2;
const sentencesAStep = 200;

type Word = { readonly start: number; readonly words: string };
type Read = ProseSentence & { readonly parts: readonly Word[] };

/** The facts of the sentences, the most useful first; the shares done on the way. */
export function* statisticalFacts(
  text: string,
  sentences: readonly (readonly ProseSentence[])[],
  language: string | null,
): Generator<number, readonly Fact[]> {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const seen = new Set<string>();
  const read: Read[] = [];
  const all = sentences.flat();
  for (const [at, sentence] of all.entries()) {
    if (!seen.has(sentence.words) && isProse(sentence.words)) {
      const parts = wordsIn(sentence.words, segmenter);
      if (parts.length >= fewestWords && parts.length <= mostWords)
        read.push({ ...sentence, parts });
    }
    seen.add(sentence.words);
    if (at % sentencesAStep === sentencesAStep - 1) yield (at / all.length) * 0.8;
  }
  const spread = spreadOf(read);
  const facts = read.flatMap((sentence) => factOf(text, sentence, spread, read.length) ?? []);
  yield 1;
  return facts.sort((a, b) => b.worth - a.worth).map(({ fact }) => fact);
}

function wordsIn(sentence: string, segmenter: Intl.Segmenter): readonly Word[] {
  const parts: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(sentence)) {
    if (isWordLike === true) parts.push({ start: index, words: segment });
  }
  return parts;
}

/** A sentence that ends as one, and is mostly letters: no line of a table, no code. */
function isProse(sentence: string): boolean {
  const letters = sentence.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return (
    /[.!?。！？؟।…]["”’»」』)\]]*$/u.test(sentence) &&
    letters > sentence.length * 0.6 &&
    !/[{}<>|\\=]|https?:|\b\w+\(|\n/.test(sentence)
  );
}

/** In how many sentences each word stands. */
function spreadOf(sentences: readonly Read[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const { parts } of sentences) {
    for (const word of new Set(parts.map(({ words }) => words.toLowerCase()))) {
      spread.set(word, (spread.get(word) ?? 0) + 1);
    }
  }
  return spread;
}

function factOf(
  text: string,
  { start, words: sentence, parts }: Read,
  spread: ReadonlyMap<string, number>,
  count: number,
): { readonly fact: Fact; readonly worth: number } | null {
  const often = new Map<string, number>();
  for (const { words } of parts) often.set(words, (often.get(words) ?? 0) + 1);
  const gaps = parts
    .map((part, index) => ({ ...part, worth: worthOf(part, index, spread, count) }))
    .filter((part) => part.worth > 0 && often.get(part.words) === 1 && standsFree(sentence, part))
    .sort((a, b) => b.worth - a.worth || a.start - b.start)
    .slice(0, mostGaps);
  const [first] = gaps;
  if (first === undefined) return null;
  const kind = /\d/.test(first.words) ? ('number' as const) : ('definition' as const);
  const fact: Fact = {
    id: `g-${nameOfWords(sentence)}` as FactId,
    statement: sentence,
    kind,
    difficulty: parts.length < 12 ? 1 : parts.length < 25 ? 2 : 3,
    quotes: [quoteAt(text, passage(start, start + sentence.length))],
    questions: gaps.map((gap) => ({
      prompt: `Fill the gap: ${sentence.slice(0, gap.start)}…${sentence.slice(gap.start + gap.words.length)}`,
      answer: gap.words,
      kind: /\d/.test(gap.words) ? 'number' : 'definition',
      synonyms: [],
      distractors: [],
    })),
    falsehoods: [],
  };
  return { fact, worth: first.worth };
}

/** Whether the word is no part of something joined: `20-18`, `4:51`, `3rd-and-9`. */
function standsFree(sentence: string, { start, words }: Word): boolean {
  const [before = ' ', after = ' '] = [sentence[start - 1], sentence[start + words.length]];
  const isLatin = /[\p{sc=Latn}\d]/u;
  const touches = (sign: string) => /[-–:/%_@#]/.test(sign) || isLatin.test(sign);
  const isDecimal = /[.,]/.test(after) && /\d/.test(sentence[start + words.length + 1] ?? '');
  return !touches(before) && !touches(after) && !isDecimal;
}

/** How much a word is worth asking for: 0 where it carries grammar; most where it is a number or a name. */
function worthOf(
  { words }: Word,
  index: number,
  spread: ReadonlyMap<string, number>,
  count: number,
): number {
  if (/^\d/.test(words)) return words.length > 1 ? 6 : 2;
  const isWide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(words);
  if (words.length < (isWide ? 2 : 5) || /[_@#/]/.test(words)) return 0;
  const shared = spread.get(words.toLowerCase()) ?? 1;
  if (shared > Math.max(3, count * mostShared)) return 0;
  const isName = index > 0 && /^\p{Lu}\p{Ll}/u.test(words);
  const returns = Math.min(shared, 4) * 0.3;
  return (isName ? 3 : 1) + returns + Math.min(words.length, 14) * 0.05;
}
