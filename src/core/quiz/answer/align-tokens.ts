/** Lays an answer beside the expected one: what matches, in order, and what stands in the gaps. */
import type { FullContext } from './answer-context.ts';
import type { Match } from './match-numbers.ts';
import { matchTokens } from './match-tokens.ts';
import { isSmall, isTitle } from './small-words.ts';
import type { Token } from './token.ts';

/** What stands between two matches on either side. */
export type Gap = { readonly extra: readonly Token[]; readonly missing: readonly Token[] };

export type Alignment = {
  readonly pairs: readonly {
    readonly given: Token;
    readonly expected: Token;
    readonly match: Match;
  }[];
  readonly gaps: readonly Gap[];
};

/** Longer answers than this are compared only for being the same. */
export const longestAligned = 160;

/** The alignment that matches most; a word that says something weighs more than a small one. */
export function alignTokens(
  given: readonly Token[],
  expected: readonly Token[],
  context: FullContext,
): Alignment {
  const matches = given.map((mine) => expected.map((theirs) => matchTokens(mine, theirs, context)));
  const weigh = (row: number, column: number) => {
    const match = matches[row]?.[column] ?? null;
    const token = expected[column];
    if (match === null || token === undefined) return 0;
    const isLight = isSmall(token, context.language) || isTitle(token, expected[column + 1]);
    return (
      (isLight ? 1 : 20) - (match.lacks === null ? 0 : 0.6) - (match.forgiven === null ? 0 : 0.3)
    );
  };
  return walk(given, expected, matches, bestSums(given.length, expected.length, weigh), weigh);
}

type Weigh = (row: number, column: number) => number;

/** `sums[i][j]`: the best weight of what follows `given[i]` and `expected[j]`. */
function bestSums(rows: number, columns: number, weigh: Weigh): number[][] {
  const sums = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = weigh(row, column);
      const taken = here > 0 ? here + at(sums, row + 1, column + 1) : 0;
      const line = sums[row];
      if (line)
        line[column] = Math.max(taken, at(sums, row + 1, column), at(sums, row, column + 1));
    }
  }
  return sums;
}

function at(sums: readonly number[][], row: number, column: number): number {
  return sums[row]?.[column] ?? 0;
}

function walk(
  given: readonly Token[],
  expected: readonly Token[],
  matches: readonly (Match | null)[][],
  sums: readonly number[][],
  weigh: Weigh,
): Alignment {
  const pairs: { given: Token; expected: Token; match: Match }[] = [];
  const gaps: { extra: Token[]; missing: Token[] }[] = [{ extra: [], missing: [] }];
  let [row, column] = [0, 0];
  while (row < given.length || column < expected.length) {
    const [mine, theirs] = [given[row], expected[column]];
    const match = matches[row]?.[column] ?? null;
    const isTaken =
      match !== null && weigh(row, column) + at(sums, row + 1, column + 1) >= at(sums, row, column);
    if (isTaken && mine && theirs) {
      pairs.push({ given: mine, expected: theirs, match });
      gaps.push({ extra: [], missing: [] });
      [row, column] = [row + 1, column + 1];
    } else if (mine && (!theirs || at(sums, row + 1, column) >= at(sums, row, column + 1))) {
      gaps.at(-1)?.extra.push(mine);
      row += 1;
    } else if (theirs) {
      gaps.at(-1)?.missing.push(theirs);
      column += 1;
    }
  }
  return { pairs, gaps };
}
