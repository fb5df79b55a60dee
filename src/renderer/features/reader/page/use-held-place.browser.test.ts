import { createElement, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { passage } from '#core/text/passage.ts';
import { readPlainText } from '../../../formats/plain-text/plain-text.ts';
import { bringIntoView } from './bring-into-view.ts';
import { DocumentText } from './document-text.tsx';
import { createPageDrawing } from './page-drawing.ts';
import { useGuessedSizes } from './use-guessed-sizes.ts';
import { useHeldPlace } from './use-held-place.ts';
import { usePageDrawing } from './use-page-drawing.ts';
import { offsetAtHeight, topInset } from './view.ts';

const sentences = 'Here is a sentence. Another one follows it at once. And so on it goes. '.repeat(
  6,
);
const source = Array.from({ length: 1_500 }, (_, at) => `Paragraph ${at}. ${sentences}`).join(
  '\n\n',
);
const read = readPlainText(new TextEncoder().encode(source), 'long.txt');
if (!read.ok) throw new Error(read.error.kind);
const { sections } = read.value;
const text = {
  text: canonicalTextOfSections(sections),
  blocks: blocksOf(sections),
  language: 'en',
};
const drawing = createPageDrawing(sections, text.blocks);

function Page() {
  const textRef = useRef<HTMLElement>(null);
  useGuessedSizes(textRef, text.text, null);
  useHeldPlace(textRef);
  usePageDrawing(textRef, drawing);
  const style = { '--reading-leading': 1.5, font: '18px serif', width: '40rem' } as object;
  return createElement(
    'article',
    { ref: textRef, style },
    createElement(DocumentText, { drawing }),
  );
}

let mounted: Root | null = null;

afterEach(() => {
  mounted?.unmount();
  scrollTo(0, 0);
});

/** Resolves once the page has been still for several frames. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 12; frame += 1) await new Promise(requestAnimationFrame);
}

function show(): HTMLElement {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  mounted = createRoot(container);
  flushSync(() => mounted?.render(createElement(Page)));
  const root = container.querySelector('article');
  if (root === null) throw new Error('The page has its text');
  return root;
}

test('a sentence that is brought to the top is the one that is read there, again and again', async () => {
  const root = show();
  let offset = text.text.indexOf('Another one', text.text.indexOf('Paragraph 700.'));
  const line = () => root.ownerDocument.scrollingElement?.scrollTop ?? 0;
  bringIntoView(root, { ...text, drawing }, passage(offset, offset + 1), { to: 'top' });
  await settle();
  const first = line();
  expect(first).toBeGreaterThan(10_000);
  for (let round = 0; round < 4; round += 1) {
    offset = offsetAtHeight(root, text, topInset) ?? 0;
    bringIntoView(root, { ...text, drawing }, passage(offset, offset + 1), { to: 'top' });
    await settle();
    expect(line()).toBe(first);
  }
});

test('of two places that are asked for at once the later one alone is gone to', async () => {
  const root = show();
  const placeOf = (words: string) => {
    const start = text.text.indexOf(words);
    return passage(start, start + 1);
  };
  bringIntoView(root, { ...text, drawing }, placeOf('Paragraph 900.'), { to: 'top' });
  const scrolled = vi.spyOn(window, 'scrollBy');
  bringIntoView(root, { ...text, drawing }, placeOf('Paragraph 300.'), { to: 'top' });
  await settle();
  const far = scrolled.mock.calls.filter(([to]) => Math.abs(Object(to).top) > 5 * innerHeight);
  scrolled.mockRestore();
  expect(far).toHaveLength(1);
  const read = offsetAtHeight(root, text, topInset) ?? 0;
  expect(Math.abs(read - placeOf('Paragraph 300.').start)).toBeLessThan(sentences.length);
});

test('another width leaves the same paragraph at the top', async () => {
  const root = show();
  const start = text.text.indexOf('Paragraph 900.');
  bringIntoView(root, { ...text, drawing }, passage(start, start + 1), { to: 'top' });
  await settle();
  const atTop = () => (offsetAtHeight(root, text, topInset) ?? 0) - start;
  expect(atTop()).toBeLessThan(100);
  for (const width of ['24rem', '50rem', '18rem', '40rem']) {
    root.style.width = width;
    await settle();
    expect(atTop()).toBeGreaterThanOrEqual(-sentences.length);
    expect(atTop()).toBeLessThan(sentences.length);
  }
});
