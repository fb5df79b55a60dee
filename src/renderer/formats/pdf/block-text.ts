/** The words of a paragraph as one text, and where each of them stands on its page. */
import type { SheetRun } from '#core/text/sheet.ts';
import type { HyphenJudge } from './hyphens.ts';
import { type Line, spaceBefore, wordsOf } from './line.ts';
import type { Paragraph } from './paragraph.ts';
import type { PlacedItem } from './placed-item.ts';

/** A block's text with its runs in order. */
export type BlockText = { readonly text: string; readonly runs: readonly SheetRun[] };

type Writing = { text: string; readonly runs: SheetRun[] };

/** One text of paragraphs that are one flow, though they stand in several columns or on several pages. */
export function blockTextOf(parts: readonly Paragraph[], isHyphenKept: HyphenJudge): BlockText {
  const writing: Writing = { text: '', runs: [] };
  const isListing = parts.every((part) => part.isListing);
  for (const { lines, page } of parts) {
    const margin = Math.min(...lines.map(({ left }) => left));
    for (const line of lines) {
      if (writing.text !== '' && isListing) writing.text += `\n${indentOf(line, margin)}`;
      else if (writing.text !== '') joinLines(writing, line, isHyphenKept);
      writeLine(writing, line, page);
    }
  }
  return writing;
}

/** Ends the line before: with a space, with nothing, or without the hyphen that cut its last word. */
function joinLines(writing: Writing, next: Line, isHyphenKept: HyphenJudge): void {
  const { text } = writing;
  const after = next.text;
  if (/\p{L}\u00ad$/u.test(text)) {
    dropHyphen(writing);
    return;
  }
  if (/[\p{L}\p{N}][-‐]$/u.test(text) && /^[\p{L}\p{N}]/u.test(after)) {
    if (!isHyphenKept(text.slice(-60, -1), after.slice(0, 60))) dropHyphen(writing);
    return;
  }
  const isAddress = /(?:https?:\/\/|www\.)\S*[./_-]$/.test(text) && /^[\p{Ll}\p{N}]/u.test(after);
  if (isAddress || (endsWithoutSpace.test(text) && beginsWithoutSpace.test(after))) return;
  writing.text += /[—–/]$/.test(text) && !/\s[—–/]$/.test(text) ? '' : ' ';
}

/** Scripts that are written without spaces; Korean has some, and gets them. */
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60ー`;
const endsWithoutSpace = new RegExp(`[${spaceless}\\p{Script=Thai}]$`, 'u');
const beginsWithoutSpace = new RegExp(`^[${spaceless}\\p{Script=Thai}]`, 'u');

function dropHyphen(writing: Writing): void {
  const last = writing.runs.at(-1);
  writing.text = writing.text.slice(0, -1);
  if (last === undefined) return;
  const letters = writing.text.length - last.from;
  if (letters <= 0) writing.runs.pop();
  else {
    const width = (last.width * (letters + 0.4)) / (letters + 1);
    writing.runs[writing.runs.length - 1] = { ...last, width };
  }
}

function writeLine(writing: Writing, { items }: Line, page: number): void {
  let before: PlacedItem | undefined;
  let space: '' | ' ' = '';
  let stretch: PlacedItem[] = [];
  const close = () => {
    if (stretch.length > 0) writing.runs.push(runOf(stretch, page, writing.text.length));
    writing.text += wordsOf(stretch);
    stretch = [];
  };
  for (const item of items) {
    space = spaceBefore(before, item);
    if (before === undefined || !isOneRun(before, item)) {
      close();
      if (before !== undefined) writing.text += space;
    }
    stretch.push(item);
    before = item;
  }
  close();
}

/** Whether the two stand so near, in one font, that one stretch of letters shows where both are. */
function isOneRun(before: PlacedItem, { item, left, baseline }: PlacedItem): boolean {
  const isAlike =
    before.item.font === item.font &&
    before.item.size === item.size &&
    before.item.isRightToLeft === item.isRightToLeft;
  const gap = left - before.right;
  return isAlike && !item.isRightToLeft && before.baseline === baseline && gap < item.size * 0.4;
}

function runOf(items: readonly PlacedItem[], sheet: number, from: number): SheetRun {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A run has at least one item');
  const { x, y, size, angle, isMonospaced } = first.item;
  return { sheet, from, x, y, width: last.right - first.left, size, angle, isMonospaced };
}

/** The spaces that a line of a listing is moved in by. */
function indentOf({ left, size }: Line, margin: number): string {
  return ' '.repeat(Math.max(0, Math.min(40, Math.round((left - margin) / (size * 0.6)))));
}
