/** The order in which the lines of a page are read: columns one after the other, the rows of a table each by itself. */
import { isBeside, type Line, lineOf } from './line.ts';

/** Lines that are read one below the other. */
export type Region = readonly Line[];

/** Columns have at least so many lines, of at least so many characters on average. */
const fewestLines = 3;
const fewestCharacters = 14;
/** A column is at least so many times as wide as its letters are high. */
const narrowestColumn = 7;

/** The regions of the lines of one direction, in the order they are read. */
export function regionsOf(lines: readonly Line[]): readonly Region[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const regions: Region[] = [];
  const width =
    Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  let plain: Line[] = [];
  const closePlain = () => {
    if (plain.length > 0) regions.push(rowsOf(plain));
    plain = [];
  };
  for (let from = 0; from < sorted.length; ) {
    const band = bandFrom(sorted, from, width);
    if (band === null) {
      plain.push(sorted[from] as Line);
      from += 1;
      continue;
    }
    // What already stood in the right column, before the left one began, belongs to the columns.
    const early = plain.filter(({ left, baseline }) => left >= band.gutter && baseline >= band.top);
    plain = plain.filter((line) => !early.includes(line));
    closePlain();
    const inBand = [...early, ...sorted.slice(from, band.end)];
    regions.push(...regionsOf(inBand.filter(({ left }) => left < band.gutter)));
    regions.push(...regionsOf(inBand.filter(({ left }) => left >= band.gutter)));
    from = band.end;
  }
  closePlain();
  return regions;
}

/** Lines from one index up to another that stand in two columns, left and right of `gutter`. */
type Band = { readonly end: number; readonly gutter: number; readonly top: number };

/** The longest band of columns that begins with the line at `from`; null where it is in none. */
function bandFrom(lines: readonly Line[], from: number, width: number): Band | null {
  let covered: readonly Interval[] = [];
  let end = from;
  let gutter: Interval | null = null;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    const next = withInterval(covered, line);
    const gaps = gapsOf(next, line.size * 0.5);
    const kept: Interval | null = gutter;
    const still: Interval | undefined =
      kept === null ? widest(gaps) : gaps.find((gap) => overlap(gap, kept) > 0);
    if (kept !== null && still === undefined) break;
    // Beside what is as wide as all there is, no column has room.
    if (kept === null && still === undefined && isAlmost(next, width)) return null;
    gutter = still ?? null;
    covered = next;
  }
  if (gutter === null) return null;
  const middle = (gutter.left + gutter.right) / 2;
  const band = lines.slice(from, end);
  const isFirstIn = overlapsOther(band, middle);
  if (!isFirstIn || !areColumns(band, middle)) return null;
  return { end, gutter: middle, top: (lines[from] as Line).baseline - 30 };
}

/** Whether the first line has the other column beside it, or soon below. */
function overlapsOther(band: readonly Line[], middle: number): boolean {
  const [first] = band;
  if (first === undefined) return false;
  const isLeft = first.left < middle;
  const other = band.find(({ left }) => left < middle !== isLeft);
  return other !== undefined && other.baseline - first.baseline < first.size * 6;
}

function areColumns(band: readonly Line[], middle: number): boolean {
  return [true, false].every((isLeft) => {
    const column = band.filter(({ left }) => left < middle === isLeft);
    const [first] = column;
    if (first === undefined || column.length < fewestLines) return false;
    // The remarks beside the lines of a program are read with them.
    if (column.every(({ items }) => items.every(({ item }) => item.isMonospaced))) return false;
    const length = column.reduce((sum, line) => sum + line.text.length, 0) / column.length;
    const width = Math.max(...column.map(({ left, right }) => right - left));
    return length >= fewestCharacters && width >= first.size * narrowestColumn;
  });
}

/** Lines beside each other that are no columns are the cells of one row. */
function rowsOf(lines: readonly Line[]): Region {
  const rows: Line[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last !== undefined && isBeside(last, line)) {
      const items = [...last.items, ...line.items];
      rows[rows.length - 1] = lineOf(items, !items.every(({ item }) => item.isMonospaced));
    } else rows.push(line);
  }
  return rows;
}

type Interval = { readonly left: number; readonly right: number };

function withInterval(
  covered: readonly Interval[],
  { left, right }: Interval,
): readonly Interval[] {
  const apart = covered.filter((one) => one.right < left || one.left > right);
  const touched = covered.filter((one) => !apart.includes(one));
  const joined = {
    left: Math.min(left, ...touched.map((one) => one.left)),
    right: Math.max(right, ...touched.map((one) => one.right)),
  };
  return [...apart, joined].sort((a, b) => a.left - b.left);
}

function gapsOf(covered: readonly Interval[], least: number): readonly Interval[] {
  return covered
    .slice(1)
    .map(({ left }, at) => ({ left: covered[at]?.right ?? left, right: left }))
    .filter(({ left, right }) => right - left >= least);
}

function isAlmost(covered: readonly Interval[], width: number): boolean {
  const [only] = covered;
  return covered.length === 1 && only !== undefined && widthOf(only) > width * 0.85;
}

function widest(gaps: readonly Interval[]): Interval | undefined {
  return gaps.reduce<Interval | undefined>(
    (best, gap) => (best === undefined || widthOf(gap) > widthOf(best) ? gap : best),
    undefined,
  );
}

function widthOf({ left, right }: Interval): number {
  return right - left;
}

function overlap(a: Interval, b: Interval): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}
