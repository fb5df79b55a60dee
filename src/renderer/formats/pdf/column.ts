/** What is usual in a column of a page, and in a document: where lines begin and end, how far they are apart. */
import type { Line } from './line.ts';
import type { Region } from './reading-order.ts';

/** What is usual in the whole document: the gap between lines in sizes of the font, and the kind of font. */
export type Usual = { readonly gap: number; readonly isMonospaced: boolean };

/** What is usual in these groups of lines. */
export function usualOf(groups: readonly Region[]): Usual {
  const items = groups.flat().flatMap((line) => line.items);
  const letters = (ofThem: typeof items) => ofThem.reduce((sum, { text }) => sum + text.length, 0);
  const monospaced = letters(items.filter(({ item }) => item.isMonospaced));
  return {
    gap: usualGap(groups.flatMap(gapsOf), usualLeading),
    isMonospaced: monospaced * 2 > letters(items),
  };
}

/** Where the lines of a region begin and end, how far apart they usually are, and whether some are listings. */
export type Column = {
  readonly left: number;
  readonly right: number;
  readonly gap: number;
  /** The side that lines begin at most often, in whole points. */
  readonly side: number;
  /** The lines of listings: monospaced, as another beside them is. */
  readonly listings: ReadonlySet<Line>;
};

/** What is usual in `region`. */
export function columnOf(region: Region, usual: Usual): Column {
  const rights = region.map(({ right }) => right).sort((a, b) => a - b);
  const isLong = rights.length >= 8;
  return {
    left: Math.min(...region.map(({ left }) => left)),
    right: rights[Math.floor((rights.length - 1) * (isLong ? 0.9 : 1))] ?? 0,
    gap: usualGap(gapsOf(region), usual.gap),
    side: mostFrequent(region.map((line) => Math.round(leadingEdge(line)))) ?? 0,
    listings: usual.isMonospaced ? new Set() : listingsIn(region),
  };
}

function listingsIn(region: Region): ReadonlySet<Line> {
  const isOne = (at: number) => {
    const line = region[at];
    return line !== undefined && isMonospaced(line);
  };
  return new Set(region.filter((_, at) => isOne(at) && (isOne(at - 1) || isOne(at + 1))));
}

function gapsOf(region: Region): readonly number[] {
  return region
    .slice(1)
    .map((line, at) => (line.baseline - (region[at]?.baseline ?? 0)) / line.size)
    .filter((gap) => gap > 0.5 && gap < 3);
}

/** What printers call solid, with the fifth that most texts have on top. */
const usualLeading = 1.2;
/** So few gaps tell nothing. */
const fewGaps = 4;

/** The gap that most are close to. */
function usualGap(gaps: readonly number[], otherwise: number): number {
  if (gaps.length < fewGaps) return otherwise;
  return mostFrequent(gaps.map((gap) => Math.round(gap * 20) / 20)) ?? otherwise;
}

/** The value that comes most often, of several the least. */
function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const found = [...counts].filter(([, count]) => count === most).map(([value]) => value);
  return found.length === 0 ? null : Math.min(...found);
}

/** Letters of these scripts are always of one width. */
export const squareScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether the whole line is of letters of one width. */
export function isMonospaced({ items }: Line): boolean {
  return items.every(({ item }) => item.isMonospaced && !squareScripts.test(item.text));
}

/** The side that a line is read from, growing inward. */
export function leadingEdge({ items, left, right }: Line): number {
  return items[0]?.item.isRightToLeft === true ? -right : left;
}
