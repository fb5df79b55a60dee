/** Cuts a document into chunks: runs of blocks that are drawn, sized and painted together. */
import type { Element, ElementContent, RootContent } from 'hast';
import { type Block, leafBlocks } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import { drawnNames } from './drawn-names.ts';
import { splitContainer, splitLeaf } from './split-element.ts';

/** A run of blocks, or one piece of a block that is longer than a chunk may be. */
export type Chunk = {
  readonly index: number;
  /** The elements to draw, top level. */
  readonly elements: readonly Element[];
  /** Its leaf blocks are `firstBlock` up to, not including, `endBlock`. */
  readonly firstBlock: number;
  readonly endBlock: number;
  /** Its stretch of the canonical text. */
  readonly start: number;
  readonly end: number;
  /** Whether its first block began in the chunk before. */
  readonly isContinued: boolean;
};

/** A chunk ends once it has so many characters; a longer leaf block is drawn in pieces of this length. */
export const chunkLength = 6_000;

/** A chunk ends once it has so many leaf blocks. */
export const mostBlocksInChunk = 48;

/** The chunks of `sections`, whose leaf blocks are `blocks`. Elements without text go with what is before. */
export function chunksOf(sections: readonly Section[], blocks: readonly Block[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let waiting: Element[] = [];
  let firstBlock = 0;
  let block = 0;
  const close = () => {
    if (waiting.length > 0) chunks.push(chunkOf(chunks.length, waiting, firstBlock, block, blocks));
    waiting = [];
    firstBlock = block;
  };
  for (const element of topElements(sections)) {
    const leaves = leafCount(element);
    const length = spanOf(blocks, block, block + leaves);
    if (leaves === 1 && length > 2 * chunkLength) {
      close();
      chunks.push(...piecesOf(chunks.length, element, block, blocks));
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

function chunkOf(
  index: number,
  elements: readonly Element[],
  firstBlock: number,
  endBlock: number,
  blocks: readonly Block[],
): Chunk {
  // What has no text at the document's end begins behind it.
  const start = blocks[firstBlock]?.start ?? (blocks.at(-1)?.end ?? 0) + 1;
  const end = endBlock > firstBlock ? (blocks[endBlock - 1]?.end ?? start) : start;
  return { index, elements, firstBlock, endBlock, start, end, isContinued: false };
}

function piecesOf(
  index: number,
  element: Element,
  block: number,
  blocks: readonly Block[],
): readonly Chunk[] {
  const origin = blocks[block]?.start ?? 0;
  return splitLeaf(element, chunkLength).map((piece, at) => ({
    index: index + at,
    elements: [piece.element],
    ...{ firstBlock: block, endBlock: block + 1, isContinued: at > 0 },
    ...{ start: origin + piece.from, end: origin + piece.to },
  }));
}

function spanOf(blocks: readonly Block[], first: number, end: number): number {
  return end > first ? (blocks[end - 1]?.end ?? 0) - (blocks[first]?.start ?? 0) : 0;
}

function leafCount(element: Element): number {
  return leafBlocks({ type: 'root', children: [element] }).length;
}

/** The elements that stand on the page side by side, wrappers opened, long lists in several parts. */
function* topElements(sections: readonly Section[]): Generator<Element> {
  for (const { tree } of sections) yield* openedElements(tree.children);
}

function* openedElements(nodes: readonly (RootContent | ElementContent)[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (drawnNames.has(node.tagName)) yield* splitContainer(node, mostBlocksInChunk);
    else yield* openedElements(node.children);
  }
}
