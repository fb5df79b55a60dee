/** Paragraphs: the lines of a page that are one flow of words. */
import {
  type Column,
  columnOf,
  isMonospaced,
  leadingEdge,
  squareScripts,
  type Usual,
} from './column.ts';
import type { Line } from './line.ts';
import type { Region } from './reading-order.ts';

/** Lines that are read in one go. */
export type Paragraph = {
  readonly lines: readonly Line[];
  /** The index of its page. */
  readonly page: number;
  /** The right edge of what stands in the same column. */
  readonly edge: number;
  /** Whether it begins, and ends, the column that it stands in. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether its lines are kept as they are, as those of a program. */
  readonly isListing: boolean;
};

/** A gap this much wider than the usual one ends a paragraph. */
const wideGap = 1.3;
/** Sizes nearer than this are the same. */
const sizeTolerance = 0.06;

/** The paragraphs of a region, in order. */
export function paragraphsOf(region: Region, page: number, usual: Usual): readonly Paragraph[] {
  const column = columnOf(region, usual);
  const paragraphs: Line[][] = [];
  for (const line of region) {
    const open = paragraphs.at(-1);
    if (open === undefined || beginsAnew(open, line, column)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs.map((lines, at) => ({
    ...{ lines, page, edge: column.right },
    ...{ isFirst: at === 0, isLast: at === paragraphs.length - 1 },
    isListing: !usual.isMonospaced && lines.every(isMonospaced),
  }));
}

/** Whether two sizes of a font are the same, as far as a reader sees. */
export function isOfSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * sizeTolerance;
}

/** Whether the words of `next` go on where those of `last` end, over the end of a column or a page. */
export function continues(last: Paragraph, next: Paragraph): boolean {
  const [end, start] = [last.lines.at(-1), next.lines[0]];
  if (!last.isLast || !next.isFirst) return false;
  if (end === undefined || start === undefined || end.isRow || start.isRow) return false;
  if (last.isListing || next.isListing || !isOfSize(end.size, start.size)) return false;
  if (end.angle !== start.angle) return false;
  const [before, after] = [end.text, start.text];
  if (/[.!?:;…。！？]["'”’)\]»]*\d*$/.test(before) || isBullet(after)) return false;
  const left = Math.min(...last.lines.map((line) => line.left));
  const isFull = end.right > last.edge - (last.edge - left) * 0.4;
  const isCaseless = /^\p{Lo}/u.test(after) && /\p{Lo}$/u.test(before);
  return isFull && (isCaseless || /^[\p{Ll}(]/u.test(after));
}

function beginsAnew(open: readonly Line[], line: Line, column: Column): boolean {
  const last = open.at(-1);
  if (last === undefined || last.isRow || line.isRow) return true;
  if (!isOfSize(last.size, line.size)) return true;
  const gap = (line.baseline - last.baseline) / line.size;
  if (gap > Math.max(column.gap, 1) * wideGap || gap <= 0) return true;
  if (column.listings.has(last) !== column.listings.has(line)) return true;
  if (column.listings.has(line)) return false;
  if (isHeadingFont(open, line)) return true;
  return isIndented(open, line, column) || isBullet(line.text) || endedEarly(last, line, column);
}

/** A heading in bold stands above its text in another font, and does not fill its line. */
function isHeadingFont(open: readonly Line[], line: Line): boolean {
  const fonts = new Set(open.flatMap(({ items }) => items.map(({ item }) => item.font)));
  const isOther = fonts.size === 1 && line.items.every(({ item }) => !fonts.has(item.font));
  const last = open.at(-1);
  return isOther && last !== undefined && last.right < line.right - line.size * 2;
}

/** The first line of a paragraph stands further in, or further out, than the lines below it. */
function isIndented(open: readonly Line[], line: Line, { side }: Column): boolean {
  const [first, second] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return false;
  const step = line.size * 0.7;
  const shift = leadingEdge(line) - leadingEdge(last);
  if (Math.abs(shift) < step || isCentred(last, line)) return false;
  // A first line that stands further in or out is followed by one where most lines begin.
  const isUsual = Math.abs(leadingEdge(line) - side) < 2;
  return second !== undefined || (shift > 0 && !isUsual && !hangs(first, line));
}

function isCentred(a: Line, b: Line): boolean {
  const middle = (a.left + a.right - b.left - b.right) / 2;
  return Math.abs(middle) < b.size * 0.5 && Math.abs(a.left - b.left) > b.size;
}

/** Whether the second line stands under the words behind the sign or number that the first begins with. */
function hangs(first: Line, second: Line): boolean {
  const text = first.text;
  const isNumbered = /^(?:\[?\d{1,3}[\].):]|\(\w{1,3}\)|\w[.)])\s?/.test(text) || isBullet(text);
  return isNumbered && second.left - first.left < first.size * 4;
}

function isBullet(text: string): boolean {
  return /^[•‣▪▫◦●○■□–—➢✓*·]\s+\S/.test(text);
}

/** Whether the line before ended though the next word had room on it: the writer ended it. */
function endedEarly(last: Line, line: Line, { right }: Column): boolean {
  const [end, start] = [last.text, line.text];
  const isSquare = squareScripts.test(end.slice(-1)) && squareScripts.test(start);
  const isEnd =
    isSquare || /[.!?:…。！？]["'”’)\]»]*$/.test(end) || /^[\p{Lu}\p{N}“"«•]/u.test(start);
  if (!isEnd || /[\p{L}\p{N}][-\u00ad‐]$/u.test(end)) return false;
  const firstWord = isSquare ? start.slice(0, 1) : (/^\S+/.exec(start)?.[0] ?? '');
  const letter = (line.right - line.left) / Math.max(1, start.length);
  const isBackward = leadingEdge(line) < 0;
  const room = isBackward ? last.left - line.left : right - last.right;
  return room > letter * (firstWord.length + 1) + line.size;
}
