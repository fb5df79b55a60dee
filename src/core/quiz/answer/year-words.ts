/** Years in words: `nineteen forty-five`, `twenty twenty`, `nineteen oh five`. */
import { cardinalOf, scales, type WordedNumber } from './number-words.ts';

/** The year that `words` (folded) begin with, or null. */
export function readYearWords(words: readonly string[]): WordedNumber | null {
  const century = cardinalOf(words[0] ?? '');
  if (century === null || century < 10 || century > 20) return null;
  const rest = readRest(words);
  if (rest === null || scales[words[1 + rest.width] ?? ''] !== undefined) return null;
  const value = century * 100 + rest.value;
  return { width: 1 + rest.width, value, isOrdinal: false, isFraction: false };
}

/** What follows the century: `oh five`, `fourteen`, `forty`, `forty five`. */
function readRest([, second = '', third = '']: readonly string[]) {
  const last = cardinalOf(third) ?? 0;
  const isDigit = last > 0 && last < 10;
  if (second === 'oh' || second === 'o') return isDigit ? { width: 2, value: last } : null;
  const value = cardinalOf(second) ?? 0;
  if (value < 10) return null;
  return value >= 20 && isDigit ? { width: 2, value: value + last } : { width: 1, value };
}
