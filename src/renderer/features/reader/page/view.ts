/** Where in the text the window stands: found by bisection over chunks, leaves and sentences. */
import type { Block } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { blockAttribute, rangeOfPassage, startAttribute } from '../text-map.ts';

/** What is read stands below this height, in pixels: the reading bar may cover what is above. */
export const topInset = 56;

/** The chunks within `margin` pixels of the window: the first and the last, by index. */
export function chunksNear(root: Element, margin: number): { first: number; last: number } {
  const { children } = root;
  const first = firstBelow(children, -margin);
  const after = firstIndex(children.length, (at) => topOf(children[at]) >= innerHeight + margin);
  return { first: Math.min(first, children.length - 1), last: Math.max(first, after - 1) };
}

/** The stretch of the text that the chunks near the window hold; null where there is no chunk. */
export function stretchNear(root: Element, margin: number): Passage | null {
  const { first, last } = chunksNear(root, margin);
  const start = startOf(root.children[first]);
  const end = startOf(root.children[last + 1]) ?? Number.MAX_SAFE_INTEGER;
  return start === null || start >= end ? null : passage(start, end);
}

/** The leaf block that `height` runs through, or the first below it; null where none is drawn. */
export function leafAtHeight(root: Element, height: number): Element | null {
  const { children } = root;
  for (let at = firstBelow(children, height); at < children.length; at += 1) {
    const leaves = children[at]?.querySelectorAll(`[${blockAttribute}]`) ?? [];
    const leaf = leaves[firstBelow(leaves, height)];
    if (leaf !== undefined) return leaf;
  }
  return null;
}

/** The start of the sentence that stands at `height`, or of the first below it. */
export function offsetAtHeight(
  root: Element,
  text: {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly language: string | null;
  },
  height: number,
): number | null {
  const leaf = leafAtHeight(root, height);
  const block = text.blocks[Number(leaf?.getAttribute(blockAttribute) ?? Number.NaN)];
  if (block === undefined) return null;
  const words = text.text.slice(block.start, block.end);
  const sentences = sentencesOf(words, text.language ?? undefined);
  const bottomOf = ({ start, end }: Passage) => {
    const place = passage(block.start + start, block.start + end);
    return rangeOfPassage(root, text.blocks, place)?.getBoundingClientRect().bottom ?? 0;
  };
  const at = firstIndex(sentences.length, (index) => {
    const sentence = sentences[index];
    return sentence !== undefined && bottomOf(sentence) > height;
  });
  return block.start + (sentences[at]?.start ?? 0);
}

function startOf(chunk: Element | undefined): number | null {
  const start = chunk?.getAttribute(startAttribute) ?? null;
  return start === null ? null : Number(start);
}

function firstBelow(elements: ArrayLike<Element>, height: number): number {
  return firstIndex(elements.length, (at) => bottomOf(elements[at]) > height);
}

function topOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().top ?? 0;
}

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0;
}

/** The first index for which `holds`, where it holds for every later one too. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
