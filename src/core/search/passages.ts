/** Cuts a document's text into the passages that are found and shown one by one. */
import type { Block } from '../text/canonical-text.ts';
import { splitsSurrogatePair } from '../text/passage.ts';
import type { EntryPlace } from './segment.ts';

/** Short blocks are taken together up to this length, in UTF-16 code units. */
const enough = 600;
/** A longer block is cut, where a sentence ends. */
const tooLong = 1_200;

/** The passages of `text` in order: headings by themselves, short blocks together, long ones in parts. */
export function passagesOf(text: string, blocks: readonly Block[]): readonly EntryPlace[] {
  const passages: EntryPlace[] = [];
  let open: readonly Block[] = [];
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined) {
      passages.push(...partsOf(text, first.start, last.end));
    }
    open = [];
  };
  for (const block of blocks) {
    const isHeading = /^h[1-6]$/.test(block.tagName);
    const isFull = block.end - (open[0]?.start ?? block.start) > enough;
    if (isHeading || isFull) close();
    if (isHeading) passages.push({ field: 'heading', start: block.start, end: block.end });
    else open = [...open, block];
  }
  close();
  return passages;
}

function partsOf(text: string, start: number, end: number): readonly EntryPlace[] {
  const parts: EntryPlace[] = [];
  let from = start;
  while (end - from > tooLong) {
    const to = from + cutOf(text.slice(from, from + tooLong));
    const whole = splitsSurrogatePair(text, to) ? to - 1 : to;
    parts.push({ field: 'text', start: from, end: whole });
    from = whole;
  }
  parts.push({ field: 'text', start: from, end });
  return parts;
}

/** After the last sentence of the piece that leaves enough before it; else after a word; else at its end. */
function cutOf(piece: string): number {
  for (const pattern of [/[.!?…]["'”’)\]]*\s|[。！？]["”』」）]*|\n/gu, /\s/gu]) {
    let last = 0;
    for (const { 0: found, index } of piece.matchAll(pattern)) last = index + found.length;
    if (last > enough / 2) return last;
  }
  return piece.length;
}
