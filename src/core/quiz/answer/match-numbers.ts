/** Whether two numbers say the same, with or without the unit that the question names. */
import { foldWord } from './fold-text.ts';
import type { NumberToken } from './token.ts';
import { isSameUnit } from './unit.ts';

/** What was forgiven, in the reader's words, or what the two differ in; both null where they are the same. */
export type Match = {
  readonly forgiven: string | null;
  /** What the answer lacks or has too much, where the two only nearly match. */
  readonly lacks: string | null;
};

const temperatures = /^(?:degree|celsius|fahrenheit)$/;

/** How `given` matches `expected`, or null where it is another number. */
export function matchNumbers(
  given: NumberToken,
  expected: NumberToken,
  question: string,
): Match | null {
  if (isSameShare(given, expected)) return { forgiven: 'the form of the number', lacks: null };
  if (isSameUnit(given.unit, expected.unit)) return matchInOneUnit(given, expected);
  const isSameCount = isSameValue(given.count, expected.count);
  if (given.unit === null || expected.unit === null) {
    if (!isSameCount || given.isOrdinal === true || expected.isOrdinal === true) return null;
    return matchWithoutUnit(given, expected, question);
  }
  const isLoose = given.unit === 'degree' || expected.unit === 'degree';
  const areDegrees = temperatures.test(given.unit) && temperatures.test(expected.unit);
  return isLoose && areDegrees && isSameCount
    ? { forgiven: null, lacks: `the scale of “${expected.raw}”` }
    : null;
}

function matchInOneUnit(given: NumberToken, expected: NumberToken): Match | null {
  if (!isSameValue(given.value, expected.value)) return null;
  if (expected.isOrdinal === false && given.isOrdinal === true) {
    return { forgiven: null, lacks: `a count: “${given.raw}” is a place in an order` };
  }
  const isSame = given.text === expected.text;
  return { forgiven: isSame ? null : 'the form of the number', lacks: null };
}

function matchWithoutUnit(given: NumberToken, expected: NumberToken, question: string): Match {
  const named = given.unit === null ? expected : given;
  if (asksFor(question, named)) {
    return { forgiven: 'the unit, which the question names', lacks: null };
  }
  const words = given.unit === null ? `the unit of “${named.raw}”` : `a unit, in “${named.raw}”`;
  return { forgiven: null, lacks: words };
}

/** Whether the question counts in the unit that `number` is written in. */
function asksFor(question: string, { unit, unitRaw }: NumberToken): boolean {
  const asked = foldWord(question);
  if (unit === 'percent') return /per ?cent|percentage|share|proportion|%/.test(asked);
  if (unit === 'year' && /how old|age/.test(asked)) return true;
  const word = foldWord(unitRaw)
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '');
  return word.length > 2 && new RegExp(`(?<!\\p{L})${word}s?(?!\\p{L})`, 'u').test(asked);
}

/** A fraction and the same share in per cent. */
function isSameShare(a: NumberToken, b: NumberToken): boolean {
  const percent = ({ value, isFraction, unit }: NumberToken) => {
    if (unit === 'percent') return value;
    return isFraction && unit === null ? value * 100 : Number.NaN;
  };
  return a.unit !== b.unit && isSameValue(percent(a), percent(b));
}

/** Whether the two are equal, but for what a computer loses in the last places. */
function isSameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
