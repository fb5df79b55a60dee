/** Whether a word is another one misspelt, and never another word. */
import { isOpposite } from './antonyms.ts';
import { areLookAlikes } from './look-alikes.ts';
import type { SpellingDictionary } from './spelling-dictionary.ts';
import { isSameForm } from './word-form.ts';

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const vowels = 'aeiouy';

/** Pairs of letters that are spelt for each other by ear. */
const soundAlikes = ['sz', 'ck', 'cs', 'gj', 'kq'];

/** The words that a misspelling must not be nearer to than to the word it is taken for. */
export type KnownWords = {
  /** Every word of the document, folded. */
  readonly words: ReadonlySet<string>;
  /** The words of the language, where they are at hand. */
  readonly dictionary: SpellingDictionary | null;
};

/** What may be forgiven in a word of so many letters, in edits; see `editCost`. */
function allowance(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 12 ? 2 : 2.5;
}

/**
 * The cost of the edits from `a` to `b`: Damerau's four, in which a wrong consonant that is no
 * neighbour on the keyboard costs 1.5, a doubled letter 0.5, and every other edit 1 (optimal string
 * alignment; the costs are our own). So does one that is not heard as the other.
 */
export function editCost(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let older: number[] = [];
  let last = [0];
  to.forEach((_, at) => {
    last.push((last[at] ?? 0) + insertion(to, at));
  });
  from.forEach((sign, row) => {
    const line = [(last[0] ?? 0) + insertion(from, row)];
    to.forEach((other, column) => {
      const isSwap = row > 0 && column > 0 && sign === to[column - 1] && from[row - 1] === other;
      const costs = [
        (last[column] ?? 0) + substitution(sign, other),
        (last[column + 1] ?? 0) + insertion(from, row),
        (line[column] ?? 0) + insertion(to, column),
        isSwap && sign !== other ? (older[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ];
      line.push(Math.min(...costs));
    });
    [older, last] = [last, line];
  });
  return last.at(-1) ?? 0;
}

function insertion(word: readonly string[], at: number): number {
  return at > 0 && word[at] === word[at - 1] ? 0.5 : 1;
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return slips.has(a + b) ? 1 : 1.5;
}

/** Pairs of letters of which one is easily written for the other: vowels, neighbours, those that sound alike. */
const slips: ReadonlySet<string> = new Set(
  [
    ...[...vowels].flatMap((one) => [...vowels].map((other) => one + other)),
    ...keyRows.flatMap((row) => [...row].slice(1).map((key, at) => `${row[at]}${key}`)),
    ...soundAlikes,
  ].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);

/** Whether `given` is `expected` with no more than a slip of the pen; both are folded. */
export function isMisspelt(given: string, expected: string, known: KnownWords): boolean {
  const { words, dictionary } = known;
  if (/\d/.test(given + expected) || given[0] !== expected[0]) return false;
  if (words.has(given) || dictionary?.has(given) === true) return false;
  if (isOpposite(given, expected) || areLookAlikes(given, expected)) return false;
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(expected)) return false;
  if (
    Math.abs(given.length - expected.length) > 3 ||
    (!isMoved(given, expected) && isOtherSound(given, expected))
  )
    return false;
  const shorter = Math.min(given.length, expected.length);
  const cost = isMoved(given, expected) ? 1 : editCost(given, expected);
  if (cost > allowance(shorter)) return false;
  if (shorter === 4 && given.length === 4 && !isMoved(given, expected)) return false;
  return !hasOtherSuffix(given, expected) && !isNearerToAnother(given, expected, cost, words);
}

/** Whether the letters are the same, the first and the last in their places: `Ghandi`, `Tawain`. */
function isMoved(given: string, expected: string): boolean {
  const sorted = (word: string) => [...word].sort().join('');
  return given.at(-1) === expected.at(-1) && sorted(given) === sorted(expected);
}

/**
 * Whether the words differ as English words do, and not as a slip does: in the first vowel (`fittest` and
 * `fattest`), or, where they are short, by a consonant that the one has and the other lacks (`inulin`).
 */
function isOtherSound(given: string, expected: string): boolean {
  const [mine, theirs] = [given, expected].map((word) => /[aeiou]+/.exec(word));
  const isSamePlace = mine?.index === theirs?.index && given.length === expected.length;
  const rest = (word: string, vowel: RegExpExecArray | null | undefined) =>
    word.slice((vowel?.index ?? 0) + (vowel?.[0].length ?? 0));
  const isOtherVowel = isSamePlace && mine?.[0] !== theirs?.[0];
  if (isOtherVowel && rest(given, mine) === rest(expected, theirs)) return true;
  const [short, long] = given.length < expected.length ? [given, expected] : [expected, given];
  if (long.length !== short.length + 1 || short.length > 6) return false;
  const at = [...long].findIndex((sign, index) => sign !== short[index]);
  const letter = long[at] ?? '';
  const isDoubled = letter === long[at - 1] || letter === long[at + 1];
  return !/[aeiouyh]/.test(letter) && !isDoubled;
}

const suffixes = [
  ...[
    'ism',
    'ist',
    'ion',
    'ate',
    'ite',
    'ide',
    'ase',
    'ose',
    'ine',
    'ane',
    'ene',
    'yne',
    'ous',
    'ic',
  ],
  ...[
    'ity',
    'ness',
    'ment',
    'able',
    'ible',
    'ive',
    'ful',
    'less',
    'er',
    'or',
    'ee',
    'al',
    'ar',
    'ial',
    'um',
    'a',
    'us',
  ],
];

/** Whether the two differ in what they are derived by only: `communist` and `communism`, `sulphate` and `sulphite`. */
function hasOtherSuffix(given: string, expected: string): boolean {
  const endings = (word: string) => suffixes.filter((suffix) => word.endsWith(suffix));
  return endings(given).some((mine) =>
    endings(expected).some((theirs) => {
      const stem = given.slice(0, -mine.length);
      const isSpelling =
        /^(?:er|or|ar|able|ible)$/.test(mine) && /^(?:er|or|ar|able|ible)$/.test(theirs);
      return mine !== theirs && !isSpelling && stem === expected.slice(0, -theirs.length);
    }),
  );
}

function isNearerToAnother(
  given: string,
  expected: string,
  cost: number,
  words: ReadonlySet<string>,
): boolean {
  for (const word of words) {
    const isComparable = word[0] === given[0] && Math.abs(word.length - given.length) <= 2;
    if (!isComparable || word === expected || isSameForm(word, expected)) continue;
    if (editCost(given, word) <= cost) return true;
  }
  return false;
}
