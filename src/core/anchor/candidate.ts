/** Candidates: the places that may be an anchor's passage, with what speaks for each. */
import { type Passage, passage, splitsSurrogatePair } from '../text/passage.ts';
import type { Anchor } from './anchor.ts';
import { contextShare, type Order, similarity, weighEvidence } from './evidence.ts';
import { isLetterOrDigit } from './fold-text.ts';
import type { Candidate } from './placement.ts';

/** What an anchor says of itself, wherever it was made. */
export type Description = Pick<Anchor, 'quote' | 'before' | 'after'>;

/** The place with its evidence. */
export function candidateAt(
  anchor: Description,
  text: string,
  at: Passage,
  order: Order = 'unknown',
): Candidate {
  const { quote } = anchor;
  const quoteShare = similarity(quote, text.slice(at.start, at.end));
  const context = contextShare(anchor, text, at.start, at.end);
  const score = weighEvidence(quote.length, quoteShare, context, order);
  return { passage: at, quoteShare, score };
}

/** A range this near to the quote's own words, in UTF-16 code units, is taken to mean them. */
const snap = 16;

/**
 * The range as a passage for `quote`: its own words where they stand there but for a few code units,
 * else whole words and characters, without white space at an end where the quote has none.
 */
export function fitRange(quote: string, text: string, start: number, end: number): Passage {
  if (end - start === quote.length && text.startsWith(quote, start)) return passage(start, end);
  const near = Math.max(0, start - snap);
  const at = text.slice(near, start + quote.length + snap).indexOf(quote);
  if (at !== -1) return passage(near + at, near + at + quote.length);
  let [from, to] = [start, end];
  if (/^\S/.test(quote)) while (from < to - 1 && /\s/.test(text[from] ?? '')) from += 1;
  if (/\S$/.test(quote)) while (to > from + 1 && /\s/.test(text[to - 1] ?? '')) to -= 1;
  from -= cutLetters(text, from, -1);
  to += cutLetters(text, to, 1);
  return passage(
    splitsSurrogatePair(text, from) ? from - 1 : from,
    splitsSurrogatePair(text, to) ? to + 1 : to,
  );
}

/** A word cut this near to its edge, in UTF-16 code units, is taken whole. */
const mostCutLetters = 4;
const letterOfWord = /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}]/u;

/** How many letters of a word that the place cuts lie on its far side; 0 where they are many. */
function cutLetters(text: string, at: number, step: 1 | -1): number {
  const first = step === 1 ? at : at - 1;
  if (!isLetterOfWord(text, first - step)) return 0;
  let count = 0;
  while (count <= mostCutLetters && isLetterOfWord(text, first + count * step)) count += 1;
  return count > mostCutLetters ? 0 : count;
}

function isLetterOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isLetterOrDigit(unit) : letterOfWord.test(text[at] ?? '');
}

/** Where `quote` stands in `[from, to)` of `text`, letter for letter; at most `most` places. */
export function occurrences(
  text: string,
  quote: string,
  from: number,
  to: number,
  most: number,
): readonly Passage[] {
  const found: Passage[] = [];
  if (to - from < quote.length) return found;
  const part = text.slice(from, to);
  for (let at = part.indexOf(quote); at !== -1; at = part.indexOf(quote, at + 1)) {
    if (found.length === most) break;
    found.push(passage(from + at, from + at + quote.length));
  }
  return found;
}
