import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { blocksOf, canonicalTextOfTree, textOfLeaf } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import { chunkIndexAt, chunkLength, chunksOf, mostBlocksInChunk } from './chunk.ts';

function element(tagName: string, ...children: (ElementContent | string)[]): Element {
  const nodes = children.map(
    (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
  );
  return { type: 'element', tagName, properties: {}, children: nodes };
}

function section(...children: Element[]): Section {
  const tree = { type: 'root' as const, children };
  return { heading: null, level: 0, tree, text: canonicalTextOfTree(tree) };
}

function chunked(...children: Element[]) {
  const sections = [section(...children)];
  const blocks = blocksOf(sections);
  return { blocks, chunks: chunksOf(sections, blocks) };
}

describe('chunksOf', () => {
  test('every block begins in exactly one chunk, and the chunks follow each other', () => {
    const paragraphs = Array.from({ length: 500 }, (_, at) => element('p', 'x'.repeat(at * 3 + 1)));
    const { blocks, chunks } = chunked(...paragraphs);
    let next = 0;
    for (const chunk of chunks) {
      expect(chunk.firstBlock).toBe(next);
      expect(chunk.start).toBe(blocks[next]?.start);
      next += chunk.begunBlocks;
      expect(chunk.end).toBe(blocks[next - 1]?.end);
      expect(chunk.begunBlocks).toBeLessThanOrEqual(mostBlocksInChunk);
    }
    expect(next).toBe(blocks.length);
  });

  test('vertical text has chunks of its own, however short', () => {
    const plain = section(element('p', 'Side to side.'));
    const vertical = { ...section(element('p', '縦書き')), writing: 'vertical-rl' as const };
    const sections = [plain, vertical, vertical, plain];
    const chunks = chunksOf(sections, blocksOf(sections));
    expect(chunks.map(({ writing, begunBlocks }) => [writing, begunBlocks])).toEqual([
      [null, 1],
      ['vertical-rl', 2],
      [null, 1],
    ]);
  });

  test('a long vertical paragraph is vertical in each of its pieces', () => {
    const long = section(element('p', '縦'.repeat(3 * chunkLength)));
    const sections = [{ ...long, writing: 'vertical-rl' as const }];
    const chunks = chunksOf(sections, blocksOf(sections));
    expect(chunks.length).toBeGreaterThan(2);
    expect(new Set(chunks.map(({ writing }) => writing))).toEqual(new Set(['vertical-rl']));
  });

  test('ten thousand headings are many small chunks', () => {
    const { chunks } = chunked(...Array.from({ length: 10_000 }, () => element('h2', 'Heading')));
    expect(chunks.length).toBe(Math.ceil(10_000 / mostBlocksInChunk));
    expect(chunks[0]?.headings).toBe(mostBlocksInChunk);
  });

  test('a long list goes on in the next chunk, and counts on', () => {
    const items = Array.from({ length: 100 }, (_, at) => element('li', `Item ${at}`));
    const { chunks } = chunked(element('ol', ...items));
    const lists = chunks.flatMap(({ elements }) => elements);
    expect(lists.map(({ properties }) => properties['start'])).toEqual([1, 49, 97]);
    expect(chunks.map(({ begunBlocks }) => begunBlocks)).toEqual([48, 48, 4]);
  });

  test('a long block is cut between words, its emphasis with it', () => {
    const emphasis = element('em', 'so very '.repeat(1_000));
    const { blocks, chunks } = chunked(element('p', 'It is ', emphasis, 'y'.repeat(30_000)));
    expect(chunks.length).toBeGreaterThan(4);
    expect(chunks.map(({ isContinued }) => isContinued)).toEqual(chunks.map((_, at) => at > 0));
    const texts = chunks.map(({ elements: [piece] }) => (piece ? textOfLeaf(piece) : ''));
    expect(texts.join('').length).toBe(blocks[0]?.end);
    expect(texts[0]?.endsWith(' ')).toBe(true);
    expect(texts.every((text) => text.length <= chunkLength * 1.5)).toBe(true);
    chunks.forEach((chunk, at) => {
      expect(chunk.end - chunk.start).toBe(texts[at]?.length);
      expect(chunk.from).toBe(chunk.start);
    });
  });

  test('wrappers are opened, and what has no text goes along', () => {
    const { chunks } = chunked(element('div', element('p', 'In.')), element('hr'), element('p'));
    expect(chunks.flatMap(({ elements }) => elements.map(({ tagName }) => tagName))).toEqual([
      'p',
      'hr',
      'p',
    ]);
    expect(chunks[0]).toMatchObject({ begunBlocks: 1, start: 0, end: 3 });
  });

  test('a document without text has one chunk that holds no place of the text', () => {
    const { chunks } = chunked(element('hr'));
    expect(chunks).toHaveLength(1);
    expect(chunksOf([], [])).toEqual([]);
  });
});

test('chunkIndexAt finds the chunk of a place, the first before all', () => {
  const { chunks } = chunked(...Array.from({ length: 100 }, () => element('p', 'x'.repeat(500))));
  expect(chunkIndexAt(chunks, 0)).toBe(0);
  for (const { index, start, end } of chunks) {
    expect([chunkIndexAt(chunks, start), chunkIndexAt(chunks, end)]).toEqual([index, index]);
  }
});
