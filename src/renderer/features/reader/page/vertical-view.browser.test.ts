import { createElement, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { passage } from '#core/text/passage.ts';
import { readPlainText } from '../../../formats/plain-text/plain-text.ts';
import { passageOfRange, rangeOfPassage } from '../text-map.ts';
import { bringIntoView } from './bring-into-view.ts';
import { DocumentText } from './document-text.tsx';
import { createPageDrawing, type PageDrawing } from './page-drawing.ts';
import { useVerticalPages } from './use-vertical-pages.ts';
import { pageIndexAt, verticalPagesOf } from './vertical-view.ts';
import { offsetAtHeight, offsetNear, topInset } from './view.ts';

let mounted: Root | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function Page({ drawing, isHorizontal }: { drawing: PageDrawing; isHorizontal: boolean }) {
  const ref = useRef<HTMLElement>(null);
  useVerticalPages(ref, isHorizontal);
  const look = { width: '500px', margin: '0 auto', fontSize: '20px', lineHeight: '1.8' };
  return createElement(
    'article',
    { ref, style: look, 'data-horizontal': isHorizontal || undefined },
    createElement(DocumentText, { drawing }),
  );
}

const sentence = '山路を登りながら、こう考えた。智に働けば角が立つ。';
const paragraphs = Array.from({ length: 30 }, (_, at) => sentence.repeat(1 + (at % 7)));

/** A document of vertical text, drawn to its end. */
function show(isHorizontal = false) {
  const read = readPlainText(new TextEncoder().encode(paragraphs.join('\n\n')), 'long.txt');
  if (!read.ok) throw new Error(read.error.kind);
  const sections = read.value.sections.map((one) => ({ ...one, writing: 'vertical-rl' as const }));
  const [text, blocks] = [canonicalTextOfSections(sections), blocksOf(sections)];
  const drawing = createPageDrawing(sections, blocks);
  drawing.drawAll();
  const box = document.createElement('div');
  box.style.setProperty('--reading-characters', '66');
  document.body.replaceChildren(box);
  mounted = createRoot(box);
  flushSync(() => mounted?.render(createElement(Page, { drawing, isHorizontal })));
  const root = box.querySelector('article');
  const part = root?.querySelector('[data-writing]');
  if (!root || !part) throw new Error('There is no vertical text');
  return { root, part, text: { text, blocks, language: 'ja' }, drawing };
}

const frames = () => new Promise((resolve) => setTimeout(resolve, 250));

test('its pages are counted, hold all of it, and stand below each other', async () => {
  const { root, part } = show();
  // Before its first frame nothing of it is laid out, and the count is a guess.
  await frames();
  const pages = verticalPagesOf(part);
  expect(pages?.count).toBeGreaterThan(3);
  expect(part.scrollHeight - part.clientHeight).toBeLessThan(2);
  expect(part.scrollWidth).toBeLessThanOrEqual(root.clientWidth + 1);
  const last = part.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  // The last page is not an empty one.
  expect(part.getBoundingClientRect().bottom - last).toBeLessThan(pages?.length ?? 0);
});

test('every passage has its range, and every range its passage', () => {
  const { root, text } = show();
  const { blocks } = text;
  for (let start = 0; start < text.text.length - 40; start += 97) {
    const wanted = passage(start, start + 12);
    if (!blocks.some((one) => one.start <= wanted.start && wanted.end <= one.end)) continue;
    const range = rangeOfPassage(root, blocks, wanted);
    expect(range && passageOfRange(root, blocks, range)).toEqual(wanted);
  }
});

test('a page that was brought to the top is found there again, and comes to the same place', async () => {
  const { root, part, text, drawing } = show();
  const { blocks } = text;
  for (const share of [0.3, 0.5, 0.7]) {
    const at = Math.floor(text.text.length * share);
    const move = { to: 'top', isOpening: true } as const;
    bringIntoView(root, { blocks, drawing }, passage(at, at + 1), move);
    await frames();
    const pages = verticalPagesOf(part);
    if (pages === null) throw new Error('It is not vertical');
    const top = pages.top + pageIndexAt(pages, topInset + 4) * pages.pitch;
    expect(Math.abs(top - topInset)).toBeLessThan(4);
    const found = offsetAtHeight(root, text, topInset) ?? 0;
    expect(found).toBeLessThanOrEqual(at);
    const [before, y] = [found, scrollY];
    bringIntoView(root, { blocks, drawing }, passage(found, found + 1), move);
    await frames();
    expect(scrollY).toBe(y);
    expect(offsetAtHeight(root, text, topInset)).toBe(before);
    // About what is read is known too.
    const [start, end] = [topInset, innerHeight].map((height) => offsetNear(root, blocks, height));
    expect(start).toBeLessThan(end ?? 0);
    expect(Math.abs((start ?? 0) - found)).toBeLessThan(text.text.length / 4);
  }
});

test('by choice it is set from side to side', () => {
  const { part } = show(true);
  expect(verticalPagesOf(part)).toBeNull();
  expect(getComputedStyle(part).writingMode).toBe('horizontal-tb');
});
