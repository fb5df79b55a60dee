/** Carries offsets of the canonical text to places in the page, and back. */
import { type Block, blockIndexAt } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';

/** The attribute that numbers the leaf blocks on the page as `blocksOf` does. */
export const blockAttribute = 'data-block';

type Point = { readonly node: Node; readonly offset: number };

/** The page's range for `target`, or null where the text is not on the page. */
export function rangeOfPassage(
  root: Element,
  blocks: readonly Block[],
  target: Passage,
): Range | null {
  const start = pointAt(root, blocks, target.start);
  const end = pointAt(root, blocks, target.end);
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
  const start = offsetOf(
    root,
    blocks,
    { node: range.startContainer, offset: range.startOffset },
    'next',
  );
  const end = offsetOf(
    root,
    blocks,
    { node: range.endContainer, offset: range.endOffset },
    'previous',
  );
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
    const block = blocks[numberOf(leaf)];
    return block === undefined ? null : block.start + lengthBefore(leaf, point);
  }
  const leaves = [...root.querySelectorAll(`[${blockAttribute}]`)];
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  const next = leaves.findIndex((candidate) => range.comparePoint(candidate, 0) >= 0);
  if (toward === 'next') return next === -1 ? null : (blocks[next]?.start ?? null);
  return blocks[next === -1 ? leaves.length - 1 : next - 1]?.end ?? null;
}

function pointAt(root: Element, blocks: readonly Block[], offset: number): Point | null {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  const leaf = root.querySelector(`[${blockAttribute}="${index}"]`);
  if (block === undefined || leaf === null) return null;
  let left = Math.min(offset, block.end) - block.start;
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

function lengthBefore(leaf: Element, point: Point): number {
  const until = document.createRange();
  until.setStart(leaf, 0);
  until.setEnd(point.node, point.offset);
  let length = 0;
  for (const node of textNodes(leaf)) {
    if (node === point.node) return length + point.offset;
    if (!until.intersectsNode(node) || until.comparePoint(node, 0) > 0) break;
    length += lengthOf(node);
  }
  return length;
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

function numberOf(leaf: Element): number {
  return Number(leaf.getAttribute(blockAttribute));
}
