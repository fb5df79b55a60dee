/** Cuts a document into chunks: runs of blocks that are drawn, sized and painted together. */
import type { Element, ElementContent, RootContent } from 'hast';
import {
  type Block,
  holdsBlocks,
  isBlockName,
  leafBlocks,
  textOfLeaf,
} from '#core/text/canonical-text.ts';
import type { Section, VerticalWriting } from '#core/text/document.ts';
import { drawnNames } from '#core/text/drawn-names.ts';
import { isSplittable, splitContainer, splitLeaf } from './split-element.ts';

/** A run of blocks, or one piece of a block that is longer than a chunk may be. */
export type Chunk = {
  readonly index: number;
  /** The elements to draw, top level. */
  readonly elements: readonly Element[];
  /** The number of its first leaf block. */
  readonly firstBlock: number;
  /** How many leaf blocks begin in it, and how many of them are headings. */
  readonly begunBlocks: number;
  readonly headings: number;
  /** Its stretch of the canonical text. */
  readonly start: number;
  readonly end: number;
  /** Whether it is a later piece of a block that began in a chunk before. */
  readonly isContinued: boolean;
  /** Where in its first block it begins; 0 unless it is a later piece. */
  readonly from: number;
  /** How its lines run where that is not from side to side. */
  readonly writing: VerticalWriting | null;
};

/** A chunk ends once it has so many characters; a longer leaf block is drawn in pieces of this length. */
export const chunkLength = 6_000;

/** A chunk ends once it has so many leaf blocks. */
export const mostBlocksInChunk = 48;

const headingNames = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The chunks of `sections`, whose leaf blocks are `blocks`. Elements without text go with what is before. */
export function chunksOf(sections: readonly Section[], blocks: readonly Block[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let waiting: Element[] = [];
  let firstBlock = 0;
  let block = 0;
  let present: Chunk['writing'] = null;
  const close = () => {
    if (waiting.length > 0) {
      const chunk = chunkOf(chunks.length, waiting, firstBlock, block, blocks);
      chunks.push(written(present)(chunk));
    }
    waiting = [];
    firstBlock = block;
  };
  for (const { element, writing } of topElements(sections)) {
    if (writing !== present) close();
    present = writing;
    const leaves = leafCount(element);
    const length = spanOf(blocks, block, block + leaves);
    if (leaves === 1 && length > 2 * chunkLength) {
      close();
      chunks.push(...piecesOf(chunks.length, element, block, blocks).map(written(writing)));
      block += 1;
      firstBlock = block;
      continue;
    }
    waiting.push(element);
    block += leaves;
    const isFull = spanOf(blocks, firstBlock, block) >= chunkLength;
    if (isFull || block - firstBlock >= mostBlocksInChunk) close();
  }
  close();
  return chunks;
}

/** The index of the last chunk that starts at or before `offset`; 0 before the first. */
export function chunkIndexAt(chunks: readonly Chunk[], offset: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

type Unwritten = Omit<Chunk, 'writing'>;

function written(writing: Chunk['writing']): (chunk: Unwritten) => Chunk {
  return (chunk) => ({ ...chunk, writing });
}

function chunkOf(
  index: number,
  elements: readonly Element[],
  firstBlock: number,
  endBlock: number,
  blocks: readonly Block[],
): Unwritten {
  const within = blocks.slice(firstBlock, endBlock);
  // What has no text at the document's end begins behind it.
  const start = within[0]?.start ?? (blocks.at(-1)?.end ?? 0) + 1;
  return {
    ...{ index, elements, firstBlock, isContinued: false, from: 0 },
    ...{ start, end: within.at(-1)?.end ?? start },
    begunBlocks: within.length,
    headings: within.filter(({ tagName }) => headingNames.has(tagName)).length,
  };
}

function piecesOf(
  index: number,
  element: Element,
  firstBlock: number,
  blocks: readonly Block[],
): readonly Unwritten[] {
  const origin = blocks[firstBlock]?.start ?? 0;
  return splitLeaf(element, chunkLength).map(({ element: piece, from, to }, at) => ({
    ...{ index: index + at, elements: [piece], firstBlock, from, headings: 0 },
    ...{ start: origin + from, end: origin + to },
    ...{ isContinued: at > 0, begunBlocks: at > 0 ? 0 : 1 },
  }));
}

function spanOf(blocks: readonly Block[], first: number, end: number): number {
  return end > first ? (blocks[end - 1]?.end ?? 0) - (blocks[first]?.start ?? 0) : 0;
}

function leafCount(element: Element): number {
  if (!holdsBlocks(element))
    return isBlockName(element.tagName) && textOfLeaf(element) !== '' ? 1 : 0;
  return leafBlocks({ type: 'root', children: [element] }).length;
}

/** The elements that stand on the page side by side, wrappers opened, long lists in several parts. */
function topElements(sections: readonly Section[]): readonly TopElement[] {
  return sections.flatMap(({ tree, writing = null }) => {
    const elements: Element[] = [];
    openInto(elements, tree.children);
    return elements.map((element) => ({ element, writing }));
  });
}

type TopElement = { readonly element: Element; readonly writing: Chunk['writing'] };

function openInto(elements: Element[], nodes: readonly (RootContent | ElementContent)[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (!drawnNames.has(node.tagName)) openInto(elements, node.children);
    else if (isSplittable(node)) elements.push(...splitContainer(node, mostBlocksInChunk));
    else elements.push(node);
  }
}
