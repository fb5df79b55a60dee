/** Carries offsets of the canonical text to places in the page, and back. */
import { type Block, blockIndexAt } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';

/** The attribute that numbers the leaf blocks on the page as `blocksOf` does. */
export const blockAttribute = 'data-block';

/** The attribute of a later piece of a long block: where in the block it begins. */
export const pieceAttribute = 'data-piece';

/** The attributes of a part of the page: where its stretch of the text begins and ends. */
export const startAttribute = 'data-start';
export const endAttribute = 'data-end';

/** The attribute of a part that is a sheet: a page as it was made, by its index. */
export const sheetAttribute = 'data-sheet';

type Point = { readonly node: Node; readonly offset: number };

/** The page's range for `target`, or null where the text is not on the page (or not yet drawn). */
export function rangeOfPassage(
  root: Element,
  blocks: readonly Block[],
  target: Passage,
): Range | null {
  const start = pointAt(root, blocks, target.start, 'next');
  const end = pointAt(root, blocks, target.end, 'previous');
  if (start === null || end === null) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The passage that `range` covers, or null where it covers none of the text. */
export function passageOfRange(
  root: Element,
  blocks: readonly Block[],
  range: Range,
): Passage | null {
  if (range.collapsed || !range.intersectsNode(root)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = offsetOf(root, blocks, { node: startContainer, offset: startOffset }, 'next');
  const end = offsetOf(root, blocks, { node: endContainer, offset: endOffset }, 'previous');
  return start !== null && end !== null && start < end ? passage(start, end) : null;
}

/** The offset of the text at a point of the page; `toward` decides for points between blocks. */
export function offsetOf(
  root: Element,
  blocks: readonly Block[],
  point: Point,
  toward: 'next' | 'previous',
): number | null {
  const element = point.node instanceof Element ? point.node : point.node.parentElement;
  const leaf = element?.closest(`[${blockAttribute}]`);
  if (leaf !== null && leaf !== undefined && root.contains(leaf)) {
    return offsetInLeaf(leaf, blocks, point);
  }
  const near = leafBeside(root, point, toward);
  if (near === null) return null;
  const end = { node: near, offset: near.childNodes.length };
  return offsetInLeaf(near, blocks, toward === 'next' ? { node: near, offset: 0 } : end);
}

/** The element on the page that holds the text of `block` at `offset`; null where it is not drawn. */
export function leafAt(
  root: Element,
  blocks: readonly Block[],
  offset: number,
  toward: 'next' | 'previous' = 'next',
): Element | null {
  const index = blockIndexAt(blocks, offset);
  const isInside = offset > (blocks[index]?.start ?? 0);
  const part = partAt(root, toward === 'previous' && isInside ? offset - 1 : offset);
  return part.querySelector(`[${blockAttribute}="${index}"]`);
}

/** The parts that an element of the page is made of, in order; null where it is made of text. */
export function partsOf({ children }: Element): HTMLCollection | null {
  return children[0]?.hasAttribute(startAttribute) === true ? children : null;
}

/** The innermost part of `root` that holds the text at `offset`; `root` where it has no parts. */
function partAt(root: Element, offset: number): Element {
  const parts = partsOf(root);
  if (parts === null) return root;
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(parts[middle]?.getAttribute(startAttribute)) <= offset) low = middle + 1;
    else high = middle;
  }
  return partAt(parts[Math.max(0, low - 1)] ?? root, offset);
}

function pointAt(
  root: Element,
  blocks: readonly Block[],
  offset: number,
  toward: 'next' | 'previous',
): Point | null {
  const leaf = leafAt(root, blocks, offset, toward);
  const block = blocks[blockIndexAt(blocks, offset)];
  if (block === undefined || leaf === null) return null;
  let left = Math.min(offset, block.end) - block.start - pieceStart(leaf);
  for (const node of textNodes(leaf)) {
    const length = lengthOf(node);
    if (left <= length) return node instanceof Text ? { node, offset: left } : beside(node, left);
    left -= length;
  }
  return { node: leaf, offset: leaf.childNodes.length };
}

function beside(node: Node, after: number): Point | null {
  const parent = node.parentNode;
  if (parent === null) return null;
  return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) + after };
}

function offsetInLeaf(leaf: Element, blocks: readonly Block[], point: Point): number | null {
  const block = blocks[Number(leaf.getAttribute(blockAttribute))];
  return block === undefined ? null : block.start + pieceStart(leaf) + lengthBefore(leaf, point);
}

function lengthBefore(leaf: Element, point: Point): number {
  const until = document.createRange();
  let length = 0;
  for (const node of textNodes(leaf)) {
    if (node === point.node) return length + point.offset;
    if (point.node instanceof Text) {
      length += lengthOf(node);
      continue;
    }
    until.setStart(leaf, 0);
    until.setEnd(point.node, point.offset);
    if (!until.intersectsNode(node) || until.comparePoint(node, 0) > 0) break;
    length += lengthOf(node);
  }
  return length;
}

/** The drawn leaf nearest to a point that is in none: the first after it, or the last before it. */
function leafBeside(root: Element, point: Point, toward: 'next' | 'previous'): Element | null {
  const leaves = root.querySelectorAll(`[${blockAttribute}]`);
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle];
    if (leaf !== undefined && range.comparePoint(leaf, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return leaves[toward === 'next' ? low : low - 1] ?? null;
}

function* textNodes(leaf: Element): Generator<Node> {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text || (node instanceof Element && node.tagName === 'BR')) yield node;
  }
}

function lengthOf(node: Node): number {
  return node instanceof Text ? node.length : 1;
}

function pieceStart(leaf: Element): number {
  return Number(leaf.getAttribute(pieceAttribute) ?? 0);
}
