/** Turns an answer into tokens: numbers, dates, bounds and denials read, the rest as words. */
import { type Lexeme, lexemesOf } from './lexeme.ts';
import { readClock, readDate } from './read-date.ts';
import { readNumber, wordsOf } from './read-number.ts';
import type { BreakToken, Reading, Token, WordToken } from './token.ts';

const andWords = new Set(['and', 'und', 'et', 'y', 'и', '和', '与', '及', '&', '+']);
const orWords = new Set(['or', 'oder', 'ou', 'или', '或']);

const bounds: readonly (readonly [string, RegExp])[] = [
  ['more-than', /^(?:more than|greater than|in excess of|over|above|exceeding|>)\b|^>/],
  ['less-than', /^(?:less than|fewer than|under|below|<)\b|^</],
  ['at-least', /^(?:at least|no less than|no fewer than|not less than|a minimum of|≥)|^≥/],
  ['at-most', /^(?:at most|up to|no more than|not more than|a maximum of|≤)|^≤/],
];

/** The tokens of `text`; `language` is a BCP 47 tag or null, and says what a comma in a number means. */
export function readTokens(text: string, language: string | null): readonly Token[] {
  const lexemes = lexemesOf(text);
  const tokens: Token[] = [];
  for (let at = 0; at < lexemes.length; ) {
    const { made, width } = readAt(lexemes, at, language);
    tokens.push(...made);
    at += width;
  }
  return tokens;
}

function readAt(lexemes: readonly Lexeme[], at: number, language: string | null) {
  const bound = readBound(lexemes, at, language);
  const read =
    bound ??
    readJoined(lexemes, at) ??
    readDate(lexemes, at) ??
    readClock(lexemes, at) ??
    readNumber(lexemes, at, language) ??
    readBreak(lexemes, at);
  if (read !== null) return { made: [read.token], width: read.width };
  const lexeme = lexemes[at];
  if (lexeme?.kind === 'word' || lexeme?.kind === 'character') {
    if (isLabel(lexemes, at)) return { made: [], width: 1 };
    return { made: wordsIn(lexeme), width: 1 };
  }
  const isVersion = lexeme?.kind === 'digits' || lexeme?.kind === 'date';
  return { made: isVersion ? [wordOf(lexeme.raw, lexeme.raw, false)] : [], width: 1 };
}

/** `No.`, `number` and `year` before digits say nothing that the digits do not. */
function isLabel(lexemes: readonly Lexeme[], at: number): boolean {
  const [lexeme, next, second] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (lexeme?.text === 'no') return next?.raw === '.' && second?.kind === 'digits';
  if (lexeme?.text === 'number') return next?.kind === 'digits';
  return lexeme?.text === 'year' && /^\d{3,4}$/.test(next?.raw ?? '');
}

/** A word of digits and letters (`5G`), where the letters are no unit, scale or ordinal ending. */
function readJoined(lexemes: readonly Lexeme[], at: number): Reading<WordToken> | null {
  const [first, next] = [lexemes[at], lexemes[at + 1]];
  const isJoined = first?.kind === 'digits' && next?.kind === 'word' && !next.isApart;
  if (!isJoined || /^(?:st|nd|rd|th|s|k|bn|mn|tn|m|b|am|pm)$/.test(next.text)) return null;
  const number = readNumber(lexemes, at, null);
  if (number !== null && number.width > 1) return null;
  const { raw, text } = wordsOf(lexemes, at, 2);
  return { width: 2, token: wordOf(raw, text, false) };
}

function readBound(
  lexemes: readonly Lexeme[],
  at: number,
  language: string | null,
): Reading<WordToken> | null {
  const ahead = lexemes.slice(at, at + 3).map(({ text }) => text);
  const found = bounds.find(([, pattern]) => pattern.test(ahead.join(' ')));
  if (found === undefined) return null;
  const phrase = found[1].exec(ahead.join(' '))?.[0] ?? '';
  const width = phrase.trim().split(' ').length;
  if (readNumber(lexemes, at + width, language) === null) return null;
  return { width, token: wordOf(phrase, found[0], false) };
}

function readBreak(lexemes: readonly Lexeme[], at: number): Reading<BreakToken> | null {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return null;
  const { raw, text } = lexeme;
  const isInner = at > 0 && at < lexemes.length - 1;
  if (isInner && andWords.has(text))
    return { width: 1, token: { kind: 'break', raw, text: 'and' } };
  if (isInner && orWords.has(text)) return { width: 1, token: { kind: 'break', raw, text: 'or' } };
  const isComma = lexeme.kind === 'comma' && !/["()[\]{}]/.test(raw);
  return isComma ? { width: 1, token: { kind: 'break', raw, text: ',' } } : null;
}

/** The word, or the two that are one in writing: `isn't`, `cannot`. */
function wordsIn({ raw, text, kind }: Lexeme): WordToken[] {
  if (/n't$/i.test(raw) || text === 'cannot') {
    const base = text === 'cannot' || text === 'cant' ? 'can' : text.replace(/nt$/, '');
    return [wordOf(raw, base === 'wo' ? 'will' : base, false), wordOf(raw, 'not', false)];
  }
  return [wordOf(raw, text, kind === 'character')];
}

function wordOf(raw: string, text: string, isCharacter: boolean): WordToken {
  return { kind: 'word', raw, text, isCharacter };
}
