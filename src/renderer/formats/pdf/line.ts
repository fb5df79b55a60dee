/** Lines: what stands on one base line of a page without a wide gap, in the order it is read. */
import type { PdfItem, PdfPage } from './pdf-text.ts';
import { type PlacedItem, placedItemsOf } from './placed-item.ts';

/** All measures in points; `angle` as the items'. */
export type Line = {
  readonly items: readonly PlacedItem[];
  /** Its words, a space apart where they are written apart. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of the font that most of it is written in, and that font. */
  readonly size: number;
  readonly font: string;
  readonly angle: number;
  /** Whether it is several stretches side by side, as in a table. */
  readonly isRow: boolean;
};

/** Gaps are counted in the size of the font: up to here what follows is of the same line. */
const nextGap = 1.3;
/** The same where white space was written between the two. */
const spacedGap = 2;
/** The same where the two are not written one after the other: columns may stand nearer. */
const mergeGap = 0.8;

/** The lines of a page, those of one direction together, the direction with the most text first. */
export function linesOf({ items }: PdfPage): readonly (readonly Line[])[] {
  const byAngle = new Map<number, PlacedItem[][]>();
  let lastAngle: number | null = null;
  for (const placed of placedItemsOf(items)) {
    const angle = Math.round(placed.item.angle);
    const lines = byAngle.get(angle) ?? [];
    byAngle.set(angle, lines);
    const open = angle === lastAngle ? lines.at(-1) : undefined;
    if (open !== undefined && goesOn(open, placed)) open.push(placed);
    else lines.push([placed]);
    lastAngle = angle;
  }
  return [...byAngle.values()]
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .map((lines) => mergeNear(lines.map((line) => lineOf(line))));
}

/** A line of these items, put in the order they are read in. */
export function lineOf(items: readonly PlacedItem[], isRow = false): Line {
  const most = mostWritten(items);
  const ordered = inReadingOrder(items);
  return {
    items: ordered,
    text: wordsOf(ordered),
    left: Math.min(...items.map(({ left }) => left)),
    right: Math.max(...items.map(({ right }) => right)),
    ...{ baseline: most.baseline, size: most.item.size, font: most.item.font },
    ...{ angle: Math.round(most.item.angle), isRow: isRow || items.some(({ isLed }) => isLed) },
  };
}

/** The words of items that stand side by side, a space apart where they are written apart. */
export function wordsOf(items: readonly PlacedItem[]): string {
  return items.map((one, at) => `${spaceBefore(items[at - 1], one)}${one.text}`).join('');
}

/** What stands between two items of a line: a space or nothing. */
export function spaceBefore(before: PlacedItem | undefined, after: PlacedItem): '' | ' ' {
  if (before === undefined) return '';
  const gap = Math.max(after.left - before.right, before.left - after.right);
  const size = Math.min(before.item.size, after.item.size);
  const isWide = gap > size * 0.25;
  const isWritten = gap > size * 0.08 && (after.isApart || before.isApart);
  return isWide || isWritten ? ' ' : '';
}

/** Whether the two stand on the same height, as letters and their index do. */
export function isBeside(
  a: { readonly baseline: number; readonly size: number },
  b: { readonly baseline: number; readonly size: number },
): boolean {
  const top = Math.max(a.baseline - a.size * 0.8, b.baseline - b.size * 0.8);
  const bottom = Math.min(a.baseline + a.size * 0.2, b.baseline + b.size * 0.2);
  return bottom - top >= Math.min(a.size, b.size) * 0.5;
}

function goesOn(line: readonly PlacedItem[], next: PlacedItem): boolean {
  const most = mostWritten(line);
  if (!isBeside({ ...most, size: most.item.size }, { ...next, size: next.item.size })) return false;
  const size = Math.max(most.item.size, next.item.size);
  const last = line.at(-1);
  const gap = last === undefined ? 0 : Math.max(next.left - last.right, last.left - next.right);
  return next.isLed || gap <= size * (next.isApart ? spacedGap : nextGap);
}

/** Lines whose parts were written at different times are put together. */
function mergeNear(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const merged: Line[] = [];
  for (const line of sorted) {
    const at = merged.findLastIndex(
      (other, index) => index >= merged.length - 12 && isBeside(other, line) && isNear(other, line),
    );
    const other = merged[at];
    if (other === undefined) merged.push(line);
    else merged[at] = lineOf([...other.items, ...line.items]);
  }
  return merged;
}

function isNear(a: Line, b: Line): boolean {
  const gap = Math.max(b.left - a.right, a.left - b.right);
  return gap < Math.min(a.size, b.size) * mergeGap;
}

function inReadingOrder(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const sorted = [...items].sort((a, b) => a.left - b.left);
  const letters = (isIt: (item: PdfItem) => boolean) =>
    items.reduce((sum, { item, text }) => sum + (isIt(item) ? text.length : 0), 0);
  const backward = letters(({ isRightToLeft }) => isRightToLeft);
  if (backward === 0 || backward * 2 < letters(() => true)) return sorted;
  const ordered: PlacedItem[] = [];
  let forward: PlacedItem[] = [];
  for (const one of sorted.reverse()) {
    // Words of the other direction keep their own order among themselves.
    if (!one.item.isRightToLeft && /\p{L}|\p{N}/u.test(one.text)) forward.unshift(one);
    else {
      ordered.push(...forward, one);
      forward = [];
    }
  }
  return [...ordered, ...forward];
}

function mostWritten(items: readonly PlacedItem[]): PlacedItem {
  const lengths = new Map<string, number>();
  const keyOf = ({ item }: PlacedItem) => `${item.font} ${item.size.toFixed(1)}`;
  for (const one of items) {
    lengths.set(keyOf(one), (lengths.get(keyOf(one)) ?? 0) + one.text.length);
  }
  const most = Math.max(...lengths.values());
  const found = items.find((one) => lengths.get(keyOf(one)) === most);
  if (found === undefined) throw new Error('A line has at least one item');
  return found;
}

function lengthOf(lines: readonly (readonly PlacedItem[])[]): number {
  return lines.reduce((sum, line) => sum + line.reduce((all, { text }) => all + text.length, 0), 0);
}
