/** English fractions in words: `half`, `half a million`, `two thirds`, `a quarter`. */
import { cardinalOf, ordinalOf, scales, type WordedNumber } from './number-words.ts';

/** The fraction that `words` (folded) begin with, or null. */
export function readFractionWords(words: readonly string[]): WordedNumber | null {
  const [first = '', second = ''] = words;
  if (first === 'half') return readHalf(words);
  const isOne = first === 'a' || first === 'one';
  const numerator = isOne ? 1 : cardinalOf(first);
  if (numerator === null) return null;
  if (isOne && second === 'half') return fraction(2, 0.5);
  if (/^quarters?$/.test(second)) return fraction(2, numerator / 4);
  const denominator = denominatorOf(words);
  return denominator === null ? null : fraction(2, numerator / denominator);
}

function readHalf([, second = '', third = '']: readonly string[]): WordedNumber {
  const scale = /^an?$/.test(second) ? scales[third] : undefined;
  if (scale === undefined) return fraction(1, 0.5);
  return { width: 3, value: scale / 2, isOrdinal: false, isFraction: false };
}

/** `a third` is a fraction at the end or before `of`; `a third party` is none. */
function denominatorOf([first = '', second = '', third = '']: readonly string[]): number | null {
  const isPlural = second.endsWith('s');
  const value = ordinalOf(isPlural ? second.slice(0, -1) : second);
  if (value === null || value < 3) return null;
  const isEnd = third === '' || third === 'of';
  return isPlural || first === 'one' || (first === 'a' && isEnd) ? value : null;
}

function fraction(width: number, value: number): WordedNumber {
  return { width, value, isOrdinal: false, isFraction: true };
}
