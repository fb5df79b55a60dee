/** English number words: `two hundred and five thousand`, `twenty-first`, `one and a half million`. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const smallOrdinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

const misspelt: Readonly<Record<string, string>> = {
  ...{ fourty: 'forty', ninty: 'ninety', ninteen: 'nineteen', eigth: 'eighth', twelvth: 'twelfth' },
  ...{
    fith: 'fifth',
    nineth: 'ninth',
    hundered: 'hundred',
    thousend: 'thousand',
    millon: 'million',
  },
  ...{ twelth: 'twelfth', fiveteen: 'fifteen', threeteen: 'thirteen', ninetieth: 'ninetieth' },
};

/** What the scale words multiply by; the short scale. */
export const scales: Readonly<Record<string, number>> = {
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ dozen: 12, lakh: 1e5, crore: 1e7 },
};

const digitsOrUnits = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
]);
const ordinals = new Map<string, number>([
  ...smallOrdinals.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word.replace(/y$/, 'ieth'), (at + 2) * 10] as const),
  ...(['hundredth', 'thousandth', 'millionth', 'billionth'] as const).map(
    (word) => [word, scales[word.slice(0, -2)] ?? 0] as const,
  ),
]);

/** A number in words: how many words it took, and what it says. */
export type WordedNumber = {
  readonly width: number;
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly isFraction: boolean;
};

/** The value of a cardinal below a hundred (`seventy`), or null. */
export function cardinalOf(word: string): number | null {
  return digitsOrUnits.get(misspelt[word] ?? word) ?? null;
}

/** The value of an ordinal (`third`, `hundredth`), or null. */
export function ordinalOf(word: string): number | null {
  return ordinals.get(misspelt[word] ?? word) ?? null;
}

type Reading = { total: number; part: number; width: number; last: number; isOrdinal: boolean };

/** The cardinal or ordinal that `words` (folded) begin with, or null. */
export function readNumberWords(given: readonly string[]): WordedNumber | null {
  const words = given.map((word) => misspelt[word] ?? word);
  const { width, total, part, isOrdinal } = readRun(words);
  if (width === 0) return null;
  const value = total + part;
  if (isOrdinal || words.slice(width, width + 3).join(' ') !== 'and a half') {
    return { width, value, isOrdinal, isFraction: false };
  }
  const scale = scales[words[width + 3] ?? ''];
  const read = { value: (value + 0.5) * (scale ?? 1), isOrdinal: false, isFraction: false };
  return { ...read, width: width + (scale === undefined ? 3 : 4) };
}

function readRun(words: readonly string[]): Reading {
  const start = { total: 0, part: 0, width: 0, last: Number.POSITIVE_INFINITY, isOrdinal: false };
  const hasArticle = /^an?$/.test(words[0] ?? '') && scales[words[1] ?? ''] !== undefined;
  const reading: Reading = hasArticle ? { ...start, part: 1, width: 1, last: 1 } : start;
  for (let at = reading.width; at < words.length && !reading.isOrdinal; at = reading.width) {
    const skips = words[at] === 'and' && reading.last >= 100 && at > 0 ? 1 : 0;
    if (!takeWord(reading, words[at + skips] ?? '')) break;
    reading.width = at + skips + 1;
  }
  return reading;
}

/** Adds `word` to the number that is being read; false where it does not continue it. */
function takeWord(reading: Reading, word: string): boolean {
  const scale = scales[word];
  if (scale !== undefined) {
    if (reading.part === 0) return false;
    if (scale === 100) reading.part *= 100;
    else Object.assign(reading, { total: reading.total + reading.part * scale, part: 0 });
    reading.last = scale;
    return true;
  }
  const ordinal = ordinals.get(word);
  const value = digitsOrUnits.get(word) ?? ordinal;
  if (value === undefined || !continues(reading, value)) return false;
  if (ordinal !== undefined && ordinal >= 100 && reading.part > 0) reading.part *= ordinal;
  else reading.part += value;
  Object.assign(reading, { last: value, isOrdinal: ordinal !== undefined });
  return true;
}

function continues({ last, part }: Reading, value: number): boolean {
  if (value >= 100) return true;
  if (last === Number.POSITIVE_INFINITY) return true;
  if (last >= 100) return part === 0 || part >= 100;
  return last >= 20 && last % 10 === 0 && value > 0 && value < 10;
}
