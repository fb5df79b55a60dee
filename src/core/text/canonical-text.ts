/** The canonical text of a document: a pure function of its tree, by which every offset is counted. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Section } from './document.ts';
import { type TextOffset, textOffset } from './passage.ts';

/** What stands between two blocks in the canonical text. */
export const blockBreak = '\n\n';

/** One leaf block's place in the canonical text of the whole document. */
export type Block = {
  readonly start: TextOffset;
  readonly end: TextOffset;
  readonly tagName: string;
  /** The headings above the block, outermost first. */
  readonly headingPath: readonly string[];
  /** The section's index. */
  readonly section: number;
};

const blockNames = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li pre table thead tbody tfoot tr th td caption figure figcaption dl dt dd hr'.split(
    ' ',
  ),
);

/** Whether an element of this name begins a line of its own. */
export function isBlockName(tagName: string): boolean {
  return blockNames.has(tagName);
}

/** The elements that hold the text, in order: blocks in which no other block stands. */
export function leafBlocks(tree: Root): readonly Element[] {
  const leaves: Element[] = [];
  const waiting: (RootContent | ElementContent)[] = [];
  pushReversed(waiting, tree.children);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (holdsBlocks(node)) pushReversed(waiting, node.children);
    else if (isBlockName(node.tagName) && textOfLeaf(node) !== '') leaves.push(node);
  }
  return leaves;
}

/** Whether other blocks stand in the element, so that its text is theirs. */
export function holdsBlocks({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && isBlockName(child.tagName));
}

/** The text of one leaf block; a line break counts as one line feed. */
export function textOfLeaf(leaf: Element): string {
  const [only] = leaf.children;
  if (leaf.children.length === 1 && only?.type === 'text') return only.value;
  let text = '';
  const waiting: ElementContent[] = [];
  pushReversed(waiting, leaf.children);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element' && node.tagName === 'br') text += '\n';
    else if (node.type === 'element') pushReversed(waiting, node.children);
  }
  return text;
}

/** One by one: a call cannot take as many arguments as a document can have blocks. */
function pushReversed<T>(stack: T[], nodes: readonly T[]): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) stack.push(nodes[at] as T);
}

/** The text of a tree: its leaf blocks, a blank line apart. */
export function canonicalTextOfTree(tree: Root): string {
  return leafBlocks(tree).map(textOfLeaf).join(blockBreak);
}

/** The text of a document: its sections' texts, a blank line apart; empty sections add nothing. */
export function canonicalTextOfSections(sections: readonly Section[]): string {
  return sections
    .map((section) => section.text)
    .filter((text) => text !== '')
    .join(blockBreak);
}

/** Every leaf block of the document in order, with its place in the canonical text. */
export function blocksOf(sections: readonly Section[]): readonly Block[] {
  const blocks: Block[] = [];
  const headings: { level: number; text: string }[] = [];
  // Blocks under the same headings share one list of them.
  let headingPath: readonly string[] = [];
  let at = 0;
  sections.forEach(({ tree }, section) => {
    for (const leaf of leafBlocks(tree)) {
      const { tagName } = leaf;
      const text = textOfLeaf(leaf);
      const level = headingLevel(tagName);
      if (level > 0) {
        while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
        headingPath = headings.map((heading) => heading.text);
      }
      const [start, end] = [textOffset(at), textOffset(at + text.length)];
      blocks.push({ start, end, tagName, headingPath, section });
      if (level > 0) {
        headings.push({ level, text });
        headingPath = headings.map((heading) => heading.text);
      }
      at = end + blockBreak.length;
    }
  });
  return blocks;
}

/** The block that holds `offset` (its end included), or null between blocks. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  return block !== undefined && offset <= block.end ? block : null;
}

/** The index of the last block that starts at or before `offset`; -1 where none does. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function headingLevel(tagName: string): number {
  return tagName.length === 2 && /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : 0;
}
