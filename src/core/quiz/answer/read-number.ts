/** Reads a number with its sign, scale, unit and currency out of lexemes. */
import { hanScales, isHanNumeral, valueOfDigits, valueOfHan, valueOfRoman } from './digits.ts';
import { readFractionWords } from './fraction-words.ts';
import type { Lexeme } from './lexeme.ts';
import { readNumberWords, scales } from './number-words.ts';
import { readUnit } from './read-unit.ts';
import type { NumberToken, Reading } from './token.ts';
import { unitOf } from './unit.ts';
import { readYearWords } from './year-words.ts';

type Bare = {
  readonly value: number;
  readonly width: number;
  readonly isOrdinal: boolean | null;
  readonly isFraction: boolean;
};

const shortScales: Readonly<Record<string, number>> = { k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 };

/** The number that begins at `at`, or null. */
export function readNumber(
  lexemes: readonly Lexeme[],
  at: number,
  language: string | null,
): Reading<NumberToken> | null {
  const sign = readSign(lexemes, at);
  const currency = readCurrency(lexemes, at + sign.width);
  const from = at + sign.width + currency.width;
  const bare = readBare(lexemes, from, language);
  if (bare === null) return null;
  const scaled = readScale(lexemes, from + bare.width, currency.of !== null);
  const next = from + bare.width + scaled.width;
  const isCounted = bare.isOrdinal !== true && currency.of === null;
  const unit = isCounted ? readUnit(lexemes, next) : { width: 0, of: currency.of, times: 1 };
  const width = next + unit.width - at;
  const count = sign.times * bare.value * scaled.times;
  return {
    width,
    token: {
      kind: 'number',
      ...wordsOf(lexemes, at, width),
      count,
      value: count * unit.times,
      isOrdinal: bare.isOrdinal,
      isFraction: bare.isFraction,
      unit: unit.of,
      unitRaw: wordsOf(lexemes, next, unit.width).raw,
    },
  };
}

/** How the lexemes from `at` were written, and as they are compared. */
export function wordsOf(
  lexemes: readonly Lexeme[],
  at: number,
  width: number,
): { readonly raw: string; readonly text: string } {
  const read = lexemes.slice(at, at + width);
  const raw = read.map((lexeme, index) => (index > 0 && lexeme.isApart ? ' ' : '') + lexeme.raw);
  return { raw: raw.join(''), text: read.map((lexeme) => lexeme.text).join('') };
}

function readSign(lexemes: readonly Lexeme[], at: number) {
  const [lexeme, next] = [lexemes[at], lexemes[at + 1]];
  const isDigits = next?.kind === 'digits';
  if (lexeme?.raw === '-' && lexeme.isApart && isDigits && !next.isApart)
    return { width: 1, times: -1 };
  const isMinus = lexeme?.text === 'minus' || lexeme?.text === 'negative';
  return isMinus && readBare(lexemes, at + 1, null) !== null
    ? { width: 1, times: -1 }
    : { width: 0, times: 1 };
}

function readCurrency(lexemes: readonly Lexeme[], at: number) {
  const skips = lexemes[at]?.raw === 'US' && lexemes[at + 1]?.raw === '$' ? 1 : 0;
  const lexeme = lexemes[at + skips];
  const isSign = /^(?:[$€£¥₹₽]|USD|EUR|GBP|RMB|CNY|JPY|INR)$/.test(lexeme?.raw ?? '');
  const isDigits = lexemes[at + skips + 1]?.kind === 'digits';
  if (!isSign || !isDigits) return { width: 0, of: null };
  return { width: skips + 1, of: unitOf(lexeme?.raw ?? '')?.of ?? null };
}

function readBare(lexemes: readonly Lexeme[], at: number, language: string | null): Bare | null {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return null;
  if (lexeme.kind === 'digits') return readDigits(lexemes, at, language);
  if (lexeme.kind === 'character') return readHan(lexemes, at);
  if (lexeme.kind !== 'word') return null;
  const before = lexemes[at - 1];
  const followsName = before?.kind === 'word' && /^\p{Lu}/u.test(before.raw);
  const roman = valueOfRoman(lexeme.raw, followsName);
  if (roman !== null) return { value: roman, width: 1, isOrdinal: null, isFraction: false };
  return readWords(lexemes, at) ?? readArticle(lexemes, at);
}

/** `a decade`: the article counts before a measure of time. */
function readArticle(lexemes: readonly Lexeme[], at: number): Bare | null {
  const isOne = /^an?$/.test(lexemes[at]?.text ?? '');
  const isTime = /^(?:minute|hour|day|week|month|year|decade|century)$/.test(
    lexemes[at + 1]?.text ?? '',
  );
  return isOne && isTime ? { value: 1, width: 1, isOrdinal: false, isFraction: false } : null;
}

function readWords(lexemes: readonly Lexeme[], at: number): Bare | null {
  const words: string[] = [];
  const widths: number[] = [];
  for (let next = at; next < lexemes.length && words.length < 14; next += 1) {
    const lexeme = lexemes[next];
    if (lexeme?.raw === '-' && !lexeme.isApart) continue;
    if (lexeme?.kind !== 'word') break;
    words.push(lexeme.text);
    widths.push(next - at + 1);
  }
  const found = readFractionWords(words) ?? readYearWords(words) ?? readNumberWords(words);
  if (found === null) return null;
  return { ...found, width: widths[found.width - 1] ?? found.width };
}

function readDigits(lexemes: readonly Lexeme[], at: number, language: string | null): Bare | null {
  const value = valueOfDigits(lexemes[at]?.raw ?? '', language);
  if (value === null) return null;
  const plain = { value, width: 1, isOrdinal: false, isFraction: false };
  const [next, second] = [lexemes[at + 1], lexemes[at + 2]];
  const isJoined = next?.isApart === false;
  if (isJoined && /^(?:st|nd|rd|th|º|ª)$/.test(next.text))
    return { ...plain, width: 2, isOrdinal: true };
  if (isJoined && next.raw === '/' && second?.kind === 'digits') {
    const divisor = valueOfDigits(second.raw, language) ?? 0;
    return divisor === 0 ? plain : { ...plain, value: value / divisor, width: 3, isFraction: true };
  }
  const isMixed = next?.kind === 'digits' && lexemes[at + 2]?.raw === '/';
  if (isMixed) {
    const part = readDigits(lexemes, at + 1, language);
    if (part?.isFraction === true && part.value < 1) {
      return { ...plain, value: value + part.value, width: 1 + part.width };
    }
  }
  return readPower(lexemes, at, plain);
}

/** `10^2`, and `1.5 × 10^8`. */
function readPower(lexemes: readonly Lexeme[], at: number, plain: Bare): Bare {
  const isTimes = /^[×x]$/.test(lexemes[at + 1]?.raw ?? '') && lexemes[at + 3]?.raw === '^';
  const caret = isTimes ? at + 3 : at + 1;
  if (lexemes[caret]?.raw !== '^') return plain;
  const isNegative = lexemes[caret + 1]?.raw === '-';
  const digits = lexemes[caret + (isNegative ? 2 : 1)];
  if (digits?.kind !== 'digits') return plain;
  const base = isTimes ? Number(lexemes[at + 2]?.raw) : plain.value;
  const power = base ** (Number(digits.raw) * (isNegative ? -1 : 1));
  const width = caret + (isNegative ? 3 : 2) - at;
  return { ...plain, value: isTimes ? plain.value * power : power, width };
}

function readHan(lexemes: readonly Lexeme[], at: number): Bare | null {
  let run = '';
  for (let next = at; isHanNumeral(lexemes[next]?.text ?? ''); next += 1)
    run += lexemes[next]?.text;
  const value = run === '' ? null : valueOfHan(run);
  return value === null ? null : { value, width: run.length, isOrdinal: false, isFraction: false };
}

function readScale(lexemes: readonly Lexeme[], at: number, isMoney: boolean) {
  const lexeme = lexemes[at];
  const text = lexeme?.text ?? '';
  const isDigits = lexemes[at - 1]?.kind === 'digits';
  const isKelvin = lexeme?.raw === 'K' && lexeme.isApart;
  const singular = text.replace(/s$/, '');
  const isMillion = isMoney && (text === 'm' || text === 'b');
  const money = isMillion ? (text === 'm' ? 1e6 : 1e9) : undefined;
  const times =
    isDigits && !isKelvin
      ? (scales[singular] ?? shortScales[text] ?? hanScales[text] ?? money)
      : undefined;
  return times === undefined ? { width: 0, times: 1 } : { width: 1, times };
}
