import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { passage } from '#core/text/passage.ts';
import { readPlainText } from '../../../formats/plain-text/plain-text.ts';
import { passageOfRange, rangeOfPassage } from '../text-map.ts';
import { DocumentText } from './document-text.tsx';
import { createPageDrawing } from './page-drawing.ts';

let mounted: Root | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function show(source: string) {
  const read = readPlainText(new TextEncoder().encode(source), 'long.txt');
  if (!read.ok) throw new Error(read.error.kind);
  const { sections } = read.value;
  const [text, blocks] = [canonicalTextOfSections(sections), blocksOf(sections)];
  const drawing = createPageDrawing(sections, blocks);
  const root = document.createElement('article');
  document.body.replaceChildren(root);
  mounted = createRoot(root);
  flushSync(() => mounted?.render(createElement(DocumentText, { drawing })));
  return { root, text, blocks, drawing };
}

const paragraphs = Array.from({ length: 900 }, (_, at) => `Paragraph ${at} has these words in it.`);

test('a passage is not on the page before it is drawn, and is its own words after', () => {
  const { root, text, blocks, drawing } = show(paragraphs.join('\n\n'));
  const start = text.indexOf('Paragraph 700');
  const wanted = passage(start, start + 13);
  expect(rangeOfPassage(root, blocks, wanted)).toBeNull();
  flushSync(() => drawing.draw(wanted));
  const range = rangeOfPassage(root, blocks, wanted);
  expect(range?.toString()).toBe('Paragraph 700');
  expect(range && passageOfRange(root, blocks, range)).toEqual(wanted);
  expect(root.querySelectorAll('[data-block]').length).toBeLessThan(120);
});

test('drawn to the end, the page holds every block once, in order, and a passage may cross chunks', () => {
  const { root, text, blocks, drawing } = show(paragraphs.join('\n\n'));
  while (!drawing.isAllDrawn()) flushSync(drawing.drawNext);
  const numbers = [...root.querySelectorAll('[data-block]')].map((leaf) =>
    Number(leaf.getAttribute('data-block')),
  );
  expect(numbers).toEqual(blocks.map((_, index) => index));
  const all = passage(0, text.length);
  const range = rangeOfPassage(root, blocks, all);
  expect(range && passageOfRange(root, blocks, range)).toEqual(all);
});

test.each([
  ['without a space', 'abcdefghij'.repeat(5_000)],
  ['of characters of two units', '👍🏽é'.repeat(9_000)],
  ['of words', 'word after word '.repeat(3_500)],
])('a paragraph of 50,000 characters %s is drawn in pieces that lose nothing', (_, long) => {
  const { root, text, blocks, drawing } = show(`First.\n\n${long}\n\nLast.`);
  flushSync(drawing.drawAll);
  const pieces = [...root.querySelectorAll('[data-block="1"]')];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.map((piece) => piece.textContent).join('')).toBe(long.trim());
  for (const piece of pieces) expect(piece.textContent?.isWellFormed()).toBe(true);
  for (let start = 8; start < text.length - 30; start += 997) {
    const wanted = passage(start, start + 20);
    const range = rangeOfPassage(root, blocks, wanted);
    expect(range && passageOfRange(root, blocks, range)).toEqual(wanted);
    expect(range?.toString()).toBe(text.slice(start, start + 20));
  }
});
