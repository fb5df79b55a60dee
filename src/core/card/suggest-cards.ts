/** Guesses the cards that a reader most likely wants from a marked passage, the best guess first. */
import type { BasicContent, CardContent } from './card-content.ts';
import { suggestCard } from './card-from-highlight.ts';
import { isFunctionWord } from './card-words.ts';
import { gapOf } from './cloze.ts';

const dateOrNumber =
  /(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}(?!\d))?(?:,? \d{4})?|\p{Sc} ?\d[\d.,]*\d?(?: (?:million|billion|trillion))?|\d[\d.,]*(?:\s?%| per ?cent| (?:million|billion|trillion|years|months|days|hours|km|kg|m|s)\b)?/u;
const acronym = /\b\p{Lu}{2,}\d*\b/u;
const quoted = /[“"]([^”"]{3,60})[”"]/u;
const name = /(?<=\p{Ll}[,;]? )(?:\p{Lu}[\p{L}-]+)(?: (?:of |the |and )?\p{Lu}[\p{L}-]+)*/u;
const longPassage = 400;
const mostSuggestions = 4;

/**
 * Cards from `quote` and the `sentence` around it, at most four: a question where the passage defines or
 * expands a term, the words themselves as a gap, its list as an order, its key term as a gap, and a long
 * passage to recite. There is always at least one.
 */
export function suggestCards(quote: string, sentence: string): readonly CardContent[] {
  const words = quote.trim();
  const question = suggestCard(words, sentence);
  const guesses: (CardContent | null)[] = [
    asksInFull(question) ? question : null,
    words.length >= longPassage || words.includes('\n') ? recite(words) : null,
    orderOf(words),
    gapInSentence(words, sentence),
    keyTermGap(words),
  ];
  const found = guesses.filter((guess) => guess !== null);
  return found.length === 0 ? [question] : found.slice(0, mostSuggestions);
}

/** Whether a question could be made, rather than a gap or nothing. */
function asksInFull({ prompt }: BasicContent): boolean {
  return prompt.endsWith('?');
}

function recite(words: string): CardContent {
  const start = words.split(/\s+/).slice(0, 5).join(' ');
  return { kind: 'passage', prompt: `Recite: ${start} …`, text: words };
}

/** Numbered lines, or steps that say their order. */
function orderOf(words: string): CardContent | null {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 3 || !lines.every((line) => /^(?:\d+[.)]|step \d+)/i.test(line))) return null;
  const items = lines.map((line) => line.replace(/^(?:\d+[.)]|step \d+:?)\s*/i, ''));
  return { kind: 'ordering', prompt: 'Put the steps into their order.', items };
}

/** The marked words as the gap of their sentence. */
function gapInSentence(words: string, sentence: string): CardContent | null {
  const at = sentence.indexOf(words);
  if (at === -1 || words.length >= sentence.trim().length * 0.7) return null;
  return clozeOf(sentence, at, words);
}

/** A whole sentence with its key term as the gap. */
function keyTermGap(words: string): CardContent | null {
  if (words.length >= longPassage || words.includes('\n')) return null;
  const term = keyTerm(words);
  return term === null ? null : clozeOf(words, words.indexOf(term), term);
}

/**
 * The words of a sentence that are worth recalling: a quoted term, a date or number, a name, an acronym, or
 * else its longest word with a meaning. Null where that is nearly the whole.
 */
export function keyTerm(sentence: string): string | null {
  const found =
    quoted.exec(sentence)?.[1] ??
    dateOrNumber.exec(sentence)?.[0]?.replace(/[.,]+$/, '') ??
    name.exec(sentence)?.[0] ??
    acronym.exec(sentence)?.[0] ??
    longestWord(sentence);
  if (found === undefined || found === '') return null;
  return found.length < sentence.length * 0.7 ? found : null;
}

function longestWord(sentence: string): string | undefined {
  const words = sentence.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]+/gu) ?? [];
  return words
    .filter((word) => word.length > 4 && !isFunctionWord(word.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0];
}

function clozeOf(sentence: string, at: number, words: string): CardContent | null {
  const gap = gapOf(words, 1);
  if (gap === null || /\{\{c\d/.test(sentence)) return null;
  const text = sentence.slice(0, at) + gap + sentence.slice(at + words.length);
  return { kind: 'cloze', text: text.trim() };
}
